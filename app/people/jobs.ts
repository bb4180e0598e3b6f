import { z } from 'zod'
import { defineJob } from '#app/platform/jobs.server.ts'

/** An account was erased: later areas forget what they hold of the person. May run twice. */
export const personErasedJob = defineJob('person-erased', z.object({ personId: z.uuid() }))
