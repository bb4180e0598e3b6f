import { createHash } from 'node:crypto'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticesJob } from '#app/platform/notice-job.server.ts'
import { dutyConflict } from './duties.ts'
import { type LoadedAssessment, loadAssessment } from './load-assessment.server.ts'
import { peopleOf } from './send-notices.server.ts'

/**
 * Tells the office once of each assessment that stands still: a panel whose time is over, an assessor who became the
 * candidate's trainer. Whoever was told already is not told again. For the scheduled job; answers how many stand still.
 */
export async function remindOffice(): Promise<number> {
  const rows = await db.competencyApplication.findMany({
    where: {
      candidate: { erasedAt: null },
      OR: [{ appealOpen: true }, { stage: { in: ['assigned', 'planned', 'assessing', 'recommended', 'reported', 'reviewed'] } }],
    },
    select: { id: true },
  })
  let still = 0
  for (const { id: applicationId } of rows) {
    const loaded = await loadAssessment(db, { applicationId })
    const since = standsStillSince(loaded, Date.now())
    if (since === null) continue
    still += 1
    await inTransaction(async (tx) => {
      const told = await peopleOf(tx, { part: 'office', personId: null, kind: 'assessment_turn' }, loaded.assessment)
      const href = `/pengelola/asesmen/${applicationId}`
      const notices = told.map((personId) => ({ id: idFor(`${applicationId}.${since}.${personId}`), personId, kind: 'assessment_turn', href }))
      if (notices.length > 0) await sendJob(tx, noticesJob, { notices })
    })
  }
  return still
}

/** The number of the event that nobody can go on from; null while somebody can. */
function standsStillSince({ assessment, events }: LoadedAssessment, now: number): number | null {
  const { people, assessor, stage, appeal, answerUntil } = assessment
  const last = (kind: 'assign' | 'appeal') => events.findLast((event) => event.kind === kind)?.seq ?? null
  if (appeal === 'open') return answerUntil !== null && answerUntil < now ? last('appeal') : null
  const isOver = stage === 'reported' || stage === 'reviewed'
  return assessor !== null && !isOver && dutyConflict(people, assessor, 'assessor') !== null ? last('assign') : null
}

/** The same id for the same news, so that it is written once. */
function idFor(news: string): string {
  const hex = createHash('sha256').update(news).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
