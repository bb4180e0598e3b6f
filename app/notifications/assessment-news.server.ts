import { decisionSentBackJob, submissionGradedJob, submissionReturnedJob } from '#app/assessment/jobs.ts'
import { type NewsTarget, readDecisionNews, readGradeNews } from '#app/assessment/read-news-target.server.ts'
import { db } from '#app/platform/database.server.ts'
import { handles } from '#app/platform/jobs.server.ts'
import type { NoticeKind } from './notice-kinds.ts'
import { writeNotice } from './write-notice.server.ts'

/** Tells learners what happened to what they handed in. The event's id is the notice's: a job that runs twice tells once. */
export const assessmentNews = [
  handles(submissionGradedJob, async (submission) => tell(await readGradeNews(submission), 'submission_graded')),
  handles(submissionReturnedJob, async (submission) => tell(await readGradeNews(submission), 'submission_returned')),
  handles(decisionSentBackJob, async (enrolment) => tell(await readDecisionNews(enrolment), 'decision_sent_back')),
]

async function tell(target: NewsTarget | null, kind: NoticeKind): Promise<void> {
  if (!target) return
  const { eventId, personId, enrolmentId } = target
  await writeNotice(db, { id: eventId, personId, kind, href: `/belajar/${enrolmentId}` })
}
