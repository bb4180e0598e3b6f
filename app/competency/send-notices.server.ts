import { randomUUID } from 'node:crypto'
import type { Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticesJob } from '#app/platform/notice-job.server.ts'
import type { Assessment, AssessmentEvent } from './assessment-state.ts'
import { dutyConflict } from './duties.ts'
import type { Part } from './field-spec.ts'
import { type Told, toldOf } from './whose-turn.ts'

const base: Record<Part, string> = {
  candidate: '/asesmen',
  assessor: '/asesor',
  panel: '/asesor',
  decider: '/pemutus/asesmen',
  office: '/pengelola/asesmen',
}
/** A portal has a handful of operators and deciders; a list that is far longer is not told one by one. */
const mostTold = 20

type Step = { applicationId: string; actorId: string; event: AssessmentEvent; before: Assessment; assessment: Assessment }

/** Tells those whose turn it is, in the step's transaction; never whoever took the step. */
export async function sendNotices(tx: Tx, { applicationId, actorId, event, before, assessment }: Step): Promise<void> {
  const notices: { id: string; personId: string; kind: string; href: string }[] = []
  for (const told of toldOf(event, before, assessment)) {
    for (const personId of await peopleOf(tx, told, assessment)) {
      if (personId !== actorId) notices.push({ id: randomUUID(), personId, kind: told.kind, href: `${base[told.part]}/${applicationId}` })
    }
  }
  if (notices.length > 0) await sendJob(tx, noticesJob, { notices })
}

/** One person, or all who hold the role and may serve here. */
export async function peopleOf(tx: Tx, { part, personId }: Told, { people }: Assessment): Promise<string[]> {
  if (personId !== null) return [personId]
  const duty = part === 'decider' ? 'decider' : 'office'
  const role = duty === 'decider' ? 'decider' : 'operator'
  const rows = await tx.person.findMany({
    where: { erasedAt: null, grants: { some: { role, revokedAt: null } } },
    orderBy: { id: 'asc' },
    take: mostTold,
    select: { id: true },
  })
  return rows.map(({ id }) => id).filter((id) => dutyConflict(people, id, duty) === null)
}
