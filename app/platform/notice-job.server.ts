import { z } from 'zod'
import { defineJob } from './jobs.server.ts'

/** News for a person's list. Areas send it, since notifications come after them; `kind` is one of app/notifications/notice-kinds.ts. */
export const noticeJob = defineJob('write-notice', z.object({ id: z.uuid(), personId: z.uuid(), kind: z.string(), href: z.string().startsWith('/') }))
