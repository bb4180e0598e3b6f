import { db } from '#app/platform/database.server.ts'
import { handles } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { isNoticeKind } from './notice-kinds.ts'
import { writeNotice } from './write-notice.server.ts'

/** Writes the news that earlier areas sent. */
export const noticeHandler = handles(noticeJob, async ({ kind, ...notice }) => {
  if (!isNoticeKind(kind)) throw new Error(`no notice kind "${kind}": add it to app/notifications/notice-kinds.ts`)
  await writeNotice(db, { ...notice, kind })
})
