import { db } from '#app/platform/database.server.ts'
import { handles } from '#app/platform/jobs.server.ts'
import { noticeJob, noticesJob } from '#app/platform/notice-job.server.ts'
import { isNoticeKind } from './notice-kinds.ts'
import { type NewNotice, writeNotices } from './write-notice.server.ts'

/** Writes the news that earlier areas sent. */
export const noticeHandlers = [
  handles(noticeJob, async (notice) => writeNotices(db, [checked(notice)])),
  handles(noticesJob, async ({ notices }) => writeNotices(db, notices.map(checked))),
]

function checked({ kind, ...notice }: Omit<NewNotice, 'kind'> & { kind: string }): NewNotice {
  if (!isNoticeKind(kind)) throw new Error(`no notice kind "${kind}": add it to app/notifications/notice-kinds.ts`)
  return { ...notice, kind }
}
