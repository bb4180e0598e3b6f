import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'

/** Markings of the actor's batches that nobody has done, of work that the actor neither made nor marked before. */
const openTo = ({ personId }: Actor) => Prisma.sql`
  not exists (select 1 from second_mark_event where marking_id = second_marking.id)
  and exists (select 1 from batch_role where batch_role.batch_id = second_marking.batch_id
    and person_id = ${personId}::uuid and role = 'trainer' and removed_at is null)
  and not exists (select 1 from submission join enrolment on enrolment.id = submission.enrolment_id
    where submission.id = second_marking.submission_id and enrolment.person_id = ${personId}::uuid)
  and not exists (select 1 from grade_event where grade_event.submission_id = second_marking.submission_id and grader_id = ${personId}::uuid)
  and not exists (select 1 from second_mark_event join second_marking as earlier on earlier.id = marking_id
    where earlier.submission_id = second_marking.submission_id and marker_id = ${personId}::uuid)`

const freeFor = ({ personId }: Actor) => Prisma.sql`(claimed_until is null or claimed_until < now() or claimed_by_id = ${personId}::uuid)`

/** How many wait for the actor. */
export async function countSecondMarkings({ actor }: { actor: Actor }): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`select count(*)::int as count from second_marking where ${openTo(actor)} and ${freeFor(actor)}`
  return rows[0]?.count ?? 0
}

/** Takes the oldest for ten minutes; people who ask at once never get the same one. Null when none is left. */
export async function claimNextSecondMarking({ actor }: { actor: Actor }): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update second_marking set claimed_by_id = ${actor.personId}::uuid, claimed_until = now() + interval '10 minutes'
    where id = (select id from second_marking where ${openTo(actor)} and ${freeFor(actor)}
      order by claimed_by_id = ${actor.personId}::uuid desc nulls last, created_at, id limit 1 for update of second_marking skip locked)
    returning id`
  return rows[0]?.id ?? null
}

/** Renews the lease of a marking, or takes it when it is free. False when it is done, held by somebody else, or not the actor's to mark. */
export async function holdSecondMarking({ actor, markingId }: { actor: Actor; markingId: string }): Promise<boolean> {
  const held = await db.$executeRaw`
    update second_marking set claimed_by_id = ${actor.personId}::uuid, claimed_until = now() + interval '10 minutes'
    where id = ${markingId}::uuid and ${openTo(actor)} and ${freeFor(actor)}`
  return held === 1
}
