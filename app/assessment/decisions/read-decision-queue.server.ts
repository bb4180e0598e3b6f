import type { Bilingual } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { readCompletions } from './read-completion.server.ts'

export type AwaitingDecision = {
  enrolmentId: string
  learner: string
  batchName: string
  course: Bilingual
  timeZone: string
  since: Date | null
}

/** Enrolments of the actor's batches that lack nothing but the decision, longest waiting first. */
export async function readDecisionQueue({ actor }: { actor: Actor }): Promise<AwaitingDecision[]> {
  const candidates = await db.enrolment.findMany({
    where: {
      state: 'active',
      nameConfirmedAt: { not: null },
      personId: { not: actor.personId },
      batch: { roles: { some: { personId: actor.personId, role: 'decider', removedAt: null } } },
      // Whoever has a draft or something on the trainer's desk cannot be ready.
      submissions: { none: { state: { in: ['draft', 'submitted'] } } },
      decisions: { none: { outcome: 'confirmed' } },
    },
    select: { id: true, courseVersionId: true, person: { select: { name: true } }, batch: { select: { name: true, timeZone: true } } },
  })
  const completions = await readCompletions({ enrolmentIds: candidates.map(({ id }) => id) })
  const ready = candidates.filter(({ id }) => completions.get(id)?.readyToDecide)
  const items = await Promise.all(
    ready.map(async (row) => ({
      enrolmentId: row.id,
      learner: row.person.name,
      batchName: row.batch.name,
      course: (await readCourseVersion(row)).body.title,
      timeZone: row.batch.timeZone,
      since: completions.get(row.id)?.requirements.find(({ kind }) => kind === 'decision')?.since ?? null,
    })),
  )
  return items.sort((left, right) => (left.since?.getTime() ?? 0) - (right.since?.getTime() ?? 0))
}
