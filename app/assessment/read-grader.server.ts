import { db } from '#app/platform/database.server.ts'

/**
 * Who gave the grade in force on an enrolment's task: the newest grade of its newest version, while that version counts
 * as graded. Null before, and while it is back on a desk. For callers that have proved that it may be seen.
 */
export async function readGrader({ enrolmentId, task }: { enrolmentId: string; task: string }): Promise<{ personId: string } | null> {
  const newest = await db.submission.findFirst({
    where: { enrolmentId, task },
    orderBy: { number: 'desc' },
    select: { state: true, grades: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { graderId: true } } },
  })
  const grade = newest?.state === 'graded' ? newest.grades[0] : undefined
  return grade ? { personId: grade.graderId } : null
}
