import { z } from 'zod'
import { guideOf } from '#app/assessment/judging/judgement.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { readLearnerForGrader } from './blind-grading.server.ts'

/** `points` of an answer are how many points of the question's guide it holds. */
export type LastVerdict = { learner: string; outcome: 'passed' | 'below' | 'returned' | 'judged'; points: number; maxPoints: number }

/** The actor's own newest verdict on an item, to say on the next page what was saved; null for anything else, such as an address that somebody typed. */
export async function readLastVerdict({ actor, itemId }: { actor: Actor; itemId: string | null }): Promise<LastVerdict | null> {
  if (itemId === null || !z.uuid().safeParse(itemId).success) return null
  const said = (await lastGrade(actor, itemId)) ?? (await lastJudgement(actor, itemId))
  return said && { ...said, learner: await readLearnerForGrader({ itemId }) }
}

async function lastGrade({ personId }: Actor, submissionId: string): Promise<Omit<LastVerdict, 'learner'> | null> {
  const grade = await db.gradeEvent.findFirst({
    where: { submissionId, graderId: personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { outcome: true, points: true, maxPoints: true, passed: true },
  })
  if (!grade) return null
  const { points, maxPoints } = grade
  return { outcome: grade.outcome === 'returned' ? 'returned' : grade.passed ? 'passed' : 'below', points, maxPoints }
}

async function lastJudgement({ personId }: Actor, answerId: string): Promise<Omit<LastVerdict, 'learner'> | null> {
  const answer = await db.answerToJudge.findUnique({
    where: { id: answerId },
    select: { attemptId: true, question: true, attempt: { select: { courseVersionId: true } } },
  })
  if (!answer) return null
  const { attemptId, question } = answer
  const event = await db.answerJudgementEvent.findFirst({
    where: { attemptId, question, graderId: personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { met: true },
  })
  const { body } = await readCourseVersion(answer.attempt)
  const asked = body.questions.find(({ id }) => id === question)
  return event && asked ? { outcome: 'judged', points: event.met.length, maxPoints: guideOf(asked).length } : null
}
