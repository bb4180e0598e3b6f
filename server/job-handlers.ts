import { closeExpiredAttempts } from '#app/assessment/close-expired-attempts.server.ts'
import { closeExpiredAttemptsJob, completionConfirmedJob } from '#app/assessment/jobs.ts'
import { issueCertificate } from '#app/certificates/issue-certificate.server.ts'
import { assessmentNews } from '#app/notifications/assessment-news.server.ts'
import { noticeHandler } from '#app/notifications/notice-handler.server.ts'
import { handles, type JobHandler, schedule } from '#app/platform/jobs.server.ts'

schedule(closeExpiredAttemptsJob, '* * * * *')

/** What the worker does about each job. An earlier area reaches a later one only through this list. */
export const jobHandlers: JobHandler[] = [
  handles(closeExpiredAttemptsJob, async () => {
    await closeExpiredAttempts()
  }),
  handles(completionConfirmedJob, async ({ enrolmentId }) => {
    await issueCertificate({ enrolmentId })
  }),
  ...assessmentNews,
  noticeHandler,
]
