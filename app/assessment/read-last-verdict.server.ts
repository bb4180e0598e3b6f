import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

export type LastVerdict = { learner: string; outcome: 'graded' | 'returned'; points: number; maxPoints: number; passed: boolean }

/** The actor's own newest verdict on a submission, to say on the next page what was saved; null for anything else, such as an address that somebody typed. */
export async function readLastVerdict({ actor, submissionId }: { actor: Actor; submissionId: string | null }): Promise<LastVerdict | null> {
  if (!z.uuid().safeParse(submissionId).success) return null
  const grade = await db.gradeEvent.findFirst({
    where: { submissionId: submissionId!, graderId: actor.personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      outcome: true,
      points: true,
      maxPoints: true,
      passed: true,
      submission: { select: { enrolment: { select: { person: { select: { name: true } } } } } },
    },
  })
  if (!grade) return null
  const { submission, outcome, points, maxPoints, passed } = grade
  return { learner: submission.enrolment.person.name, outcome: outcome as LastVerdict['outcome'], points, maxPoints, passed }
}
