import { formatTime } from '#app/i18n/format.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { databaseNow } from './attempts/database-clock.server.ts'
import { gradableBy } from './grading/grading-scope.server.ts'

/** Whether the actor holds a submission, until when (a time of day where it was handed in), and where its photos are. Throws `not_found`. */
export async function readDesk({
  actor,
  submissionId,
}: {
  actor: Actor
  submissionId: string
}): Promise<{ isHeld: boolean; until: string | null; photos: string[] }> {
  const [now, row] = await Promise.all([
    databaseNow(),
    db.submission.findFirst({
      where: { id: submissionId, ...gradableBy(actor) },
      select: {
        state: true,
        claimedById: true,
        claimedUntil: true,
        files: { where: { removedAt: null }, select: { id: true } },
        enrolment: { select: { batch: { select: { timeZone: true } } } },
      },
    }),
  ])
  if (!row) throw new AppError('not_found')
  const isHeld = row.state === 'submitted' && row.claimedById === actor.personId && row.claimedUntil !== null && row.claimedUntil > now
  return {
    isHeld,
    until: isHeld ? formatTime(row.claimedUntil!, actor.locale, row.enrolment.batch.timeZone) : null,
    photos: row.files.map(({ id }) => `/bukti/${id}`),
  }
}
