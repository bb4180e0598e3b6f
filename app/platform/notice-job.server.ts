import { z } from 'zod'
import { defineJob } from './jobs.server.ts'

const notice = z.object({ id: z.uuid(), personId: z.uuid(), kind: z.string(), href: z.string().startsWith('/') })

/** News for a person's list. Areas send it, since notifications come after them; `kind` is one of app/notifications/notice-kinds.ts. */
export const noticeJob = defineJob('write-notice', notice)

/** The same for many people at once. */
export const noticesJob = defineJob('write-notices', z.object({ notices: z.array(notice) }))
