import { db } from '#app/platform/database.server.ts'

/** Whom a piece of news about learning concerns, and the event it tells of; null when there is nothing to tell any more. */
export type NewsTarget = { personId: string; enrolmentId: string; eventId: string }

/** The learner of a submission and its newest grade. */
export async function readGradeNews({ submissionId }: { submissionId: string }): Promise<NewsTarget | null> {
  const grade = await db.gradeEvent.findFirst({
    where: { submissionId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, submission: { select: { enrolmentId: true, enrolment: { select: { personId: true } } } } },
  })
  return grade && { personId: grade.submission.enrolment.personId, enrolmentId: grade.submission.enrolmentId, eventId: grade.id }
}

/** The learner of an enrolment and the newest decision about it. */
export async function readDecisionNews({ enrolmentId }: { enrolmentId: string }): Promise<NewsTarget | null> {
  const decision = await db.decisionEvent.findFirst({
    where: { enrolmentId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, enrolment: { select: { personId: true } } },
  })
  return decision && { personId: decision.enrolment.personId, enrolmentId, eventId: decision.id }
}
