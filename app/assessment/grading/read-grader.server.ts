import { db, type Tx } from '#app/platform/database.server.ts'

/**
 * Who gave the grade in force on each of these enrolments' tasks, by enrolment and task (`graderOf`): the newest grade of
 * the newest version, while that version counts as graded. None before, and while it is back on a desk. For callers that
 * have proved that it may be seen.
 */
export async function readGraders({ enrolmentIds, tx = db }: { enrolmentIds: readonly string[]; tx?: Tx }): Promise<Graders> {
  const submissions = await tx.submission.findMany({
    where: { enrolmentId: { in: [...enrolmentIds] } },
    distinct: ['enrolmentId', 'task'],
    orderBy: [{ enrolmentId: 'asc' }, { task: 'asc' }, { number: 'desc' }],
    select: {
      enrolmentId: true,
      task: true,
      state: true,
      grades: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { graderId: true } },
    },
  })
  return new Map(
    submissions.flatMap(({ enrolmentId, task, state, grades }) => {
      const grade = state === 'graded' ? grades[0] : undefined
      return grade ? [[graderKey(enrolmentId, task), grade.graderId] as const] : []
    }),
  )
}

/** Ids of persons; read with `graderOf`. */
export type Graders = ReadonlyMap<string, string>

export function graderOf(graders: Graders, { enrolmentId, task }: { enrolmentId: string; task: string }): string | null {
  return graders.get(graderKey(enrolmentId, task)) ?? null
}

function graderKey(enrolmentId: string, task: string): string {
  return `${enrolmentId} ${task}`
}
