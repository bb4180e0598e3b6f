import { z } from 'zod'
import { defineJob } from '#app/platform/jobs.server.ts'

// What assessment tells the areas after it. Handlers read what they need themselves and may run twice.

const enrolment = z.object({ enrolmentId: z.uuid() })
const submission = z.object({ submissionId: z.uuid() })

/** A learner completed the course: time for the certificate. Sent once for an enrolment; tried for two days. */
export const completionConfirmedJob = defineJob('completion-confirmed', enrolment, { retries: 55 })

export const submissionGradedJob = defineJob('submission-graded', submission)
export const submissionReturnedJob = defineJob('submission-returned', submission)
export const decisionSentBackJob = defineJob('decision-sent-back', enrolment)

/** Each minute: ends attempts whose time is over. */
export const closeExpiredAttemptsJob = defineJob('close-expired-attempts', z.object({}).strict())

/** Each minute: draws the papers of exams that begin soon. */
export const prepareExamPapersJob = defineJob('prepare-exam-papers', z.object({}).strict())

/** Each minute: completes enrolments of courses that ask for no decision. */
export const completeUndecidedJob = defineJob('complete-undecided', z.object({}).strict())

/** A correction of a question was applied: goes through the attempts that were finished before. */
export const regradeAttemptsJob = defineJob('regrade-attempts', z.object({ correctionId: z.uuid() }), { timeLimitSeconds: 3600 })

/** Each day: throws away what arrived of files that nobody went on sending. */
export const sweepEvidenceUploadsJob = defineJob('sweep-evidence-uploads', z.object({}).strict())
