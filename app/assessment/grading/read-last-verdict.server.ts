import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { readLearnerForGrader } from './blind-grading.server.ts'

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
    },
  })
  if (!grade) return null
  const { outcome, points, maxPoints, passed } = grade
  const learner = await readLearnerForGrader({ submissionId: submissionId! })
  return { learner, outcome: outcome as LastVerdict['outcome'], points, maxPoints, passed }
}
