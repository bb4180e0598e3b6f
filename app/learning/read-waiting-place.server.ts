import { db } from '#app/platform/database.server.ts'

/** Which place on the waiting list an enrolment has, from 1; null when it does not wait. For callers that have proved that it may be seen. */
export async function readWaitingPlace({ enrolmentId }: { enrolmentId: string }): Promise<number | null> {
  const [row] = await db.$queryRaw<{ place: number }[]>`
    select count(ahead.id)::int + 1 as place
    from enrolment as mine
    left join enrolment as ahead
      on ahead.batch_id = mine.batch_id and ahead.state = 'waiting' and (ahead.joined_at, ahead.id) < (mine.joined_at, mine.id)
    where mine.id = ${enrolmentId}::uuid and mine.state = 'waiting'
    group by mine.id`
  return row?.place ?? null
}
