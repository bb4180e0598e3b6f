import { z } from 'zod'
import { defineJob } from '#app/platform/jobs.server.ts'

/** Has the newest checkpoint cosigned by the witnesses that have not done so. */
export const cosignCheckpointJob = defineJob('cosign-checkpoint', z.strictObject({}))
