import { z } from 'zod'
import { defineJob } from '#app/platform/jobs.server.ts'

/** Tells the office of assessments that stand still. */
export const remindOfficeJob = defineJob('remind-office', z.strictObject({}))

/** An assessment ended with K and nothing holds the certificate: time for it. Tried for two days. */
export const assessmentPassedJob = defineJob('assessment-passed', z.object({ applicationId: z.uuid() }), { retries: 55 })
