import { closeExpiredAttempts } from '#app/assessment/attempts/close-expired-attempts.server.ts'
import { regradeAttempts } from '#app/assessment/corrections/regrade-attempts.server.ts'
import { completeUndecided } from '#app/assessment/decisions/complete-undecided.server.ts'
import { sweepEvidenceUploads } from '#app/assessment/evidence/begin-evidence.server.ts'
import { prepareExamPapers } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { forgetPerson } from '#app/assessment/forget-person.server.ts'
import {
  closeExpiredAttemptsJob,
  completeUndecidedJob,
  completionConfirmedJob,
  prepareExamPapersJob,
  regradeAttemptsJob,
  sweepEvidenceUploadsJob,
} from '#app/assessment/jobs.ts'
import { forgetNameProposals } from '#app/certificates/changes/drop-name-proposal.server.ts'
import { continueIssueRuns } from '#app/certificates/issuing/continue-issue-runs.server.ts'
import { issueAssessmentCertificate } from '#app/certificates/issuing/issue-assessment-certificate.server.ts'
import { issueBatch } from '#app/certificates/issuing/issue-batch.server.ts'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { continueIssueRunsJob, issueBatchJob } from '#app/certificates/issuing/jobs.ts'
import { forgetPassportLinks } from '#app/certificates/passport/forget-passport-links.server.ts'
import { cosignCheckpoint } from '#app/certificates/register/cosign-checkpoint.server.ts'
import { cosignCheckpointJob } from '#app/certificates/register/jobs.ts'
import { forgetAssessments } from '#app/competency/forget-assessments.server.ts'
import { assessmentPassedJob, remindOfficeJob } from '#app/competency/jobs.ts'
import { remindOffice } from '#app/competency/remind-office.server.ts'
import { forgetPrintedNames } from '#app/learning/forget-printed-names.server.ts'
import { assessmentNews } from '#app/notifications/assessment-news.server.ts'
import { forgetNotices } from '#app/notifications/forget-notices.server.ts'
import { noticeHandlers } from '#app/notifications/notice-handler.server.ts'
import { personErasedJob } from '#app/people/jobs.ts'
import { handles, type JobHandler, schedule } from '#app/platform/jobs.server.ts'
import { prepareVideoJob, reconcileVideoJob, reconcileVideosJob, sweepVideosJob } from '#app/videos/jobs.ts'
import { sweepVideos } from '#app/videos/library/sweep-videos.server.ts'
import { prepareVideo } from '#app/videos/prepare/prepare-video.server.ts'
import { reconcileVideo, reconcileVideos } from '#app/videos/providers/reconcile-video.server.ts'
import { forgetWatching } from '#app/videos/watch/forget-watching.server.ts'

schedule(closeExpiredAttemptsJob, '* * * * *')
schedule(completeUndecidedJob, '* * * * *')
schedule(prepareExamPapersJob, '* * * * *')
// After each checkpoint a job is sent; this one is for a witness that was away for longer than tries last.
schedule(cosignCheckpointJob, '*/15 * * * *')
schedule(continueIssueRunsJob, '* * * * *')
schedule(remindOfficeJob, '20 * * * *')
schedule(sweepVideosJob, '30 2 * * *')
schedule(sweepEvidenceUploadsJob, '40 2 * * *')
schedule(reconcileVideosJob, '*/5 * * * *')

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
  handles(remindOfficeJob, async () => {
    await remindOffice()
  }),
  handles(assessmentPassedJob, async ({ applicationId }) => {
    await issueAssessmentCertificate({ applicationId })
  }),
  handles(issueBatchJob, async ({ runId }) => {
    await issueBatch({ runId })
  }),
  handles(continueIssueRunsJob, async () => {
    await continueIssueRuns()
  }),
  handles(cosignCheckpointJob, async () => {
    await cosignCheckpoint()
  }),
  handles(personErasedJob, async (erased) => {
    await forgetPrintedNames(erased)
    await forgetPerson(erased)
    await forgetAssessments(erased)
    await forgetPassportLinks(erased)
    await forgetNameProposals(erased)
    await forgetNotices(erased)
    await forgetWatching(erased)
  }),
  handles(prepareExamPapersJob, async () => {
    await prepareExamPapers()
  }),
  handles(regradeAttemptsJob, regradeAttempts),
  handles(prepareVideoJob, prepareVideo),
  handles(reconcileVideoJob, reconcileVideo),
  handles(reconcileVideosJob, async () => {
    await reconcileVideos()
  }),
  handles(sweepEvidenceUploadsJob, async () => {
    await sweepEvidenceUploads()
  }),
  handles(sweepVideosJob, async () => {
    await sweepVideos()
  }),
  ...assessmentNews,
  ...noticeHandlers,
]
