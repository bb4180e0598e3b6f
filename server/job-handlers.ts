import { closeExpiredAttempts } from '#app/assessment/close-expired-attempts.server.ts'
import { completeUndecided } from '#app/assessment/complete-undecided.server.ts'
import { forgetPerson } from '#app/assessment/forget-person.server.ts'
import { closeExpiredAttemptsJob, completeUndecidedJob, completionConfirmedJob } from '#app/assessment/jobs.ts'
import { issueCertificate } from '#app/certificates/issue-certificate.server.ts'
import { forgetPrintedNames } from '#app/learning/forget-printed-names.server.ts'
import { assessmentNews } from '#app/notifications/assessment-news.server.ts'
import { forgetNotices } from '#app/notifications/forget-notices.server.ts'
import { noticeHandler } from '#app/notifications/notice-handler.server.ts'
import { personErasedJob } from '#app/people/jobs.ts'
import { handles, type JobHandler, schedule } from '#app/platform/jobs.server.ts'

schedule(closeExpiredAttemptsJob, '* * * * *')
schedule(completeUndecidedJob, '* * * * *')

/** What the worker does about each job. An earlier area reaches a later one only through this list. */
export const jobHandlers: JobHandler[] = [
  handles(closeExpiredAttemptsJob, async () => {
    await closeExpiredAttempts()
  }),
  handles(completeUndecidedJob, async () => {
    await completeUndecided()
  }),
  handles(completionConfirmedJob, async ({ enrolmentId }) => {
    await issueCertificate({ enrolmentId })
  }),
  handles(personErasedJob, async (erased) => {
    await forgetPrintedNames(erased)
    await forgetPerson(erased)
    await forgetNotices(erased)
  }),
  ...assessmentNews,
  noticeHandler,
]
