import type { Actor } from '#app/platform/actor.ts'
import { Prisma } from '#prisma/client/client.ts'

/** Who holds an item of the queue. */
export type Claim = { by: 'actor' | 'other' | 'nobody'; name: string; until: Date | null }

export type ClaimRow = { holder: string | null; isMine: boolean; until: Date | null }

/** Columns of a statement that joins `grading_item` and, as long as the lease lasts, its holder as `holder`. */
export function claimSql({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`
    holder.name as holder, holder.id is not distinct from ${personId}::uuid as "isMine",
    case when holder.id is not null then grading_item.claimed_until end as until`
}

export function claimOf({ holder, isMine, until }: ClaimRow): Claim {
  return { by: until ? (isMine ? 'actor' : 'other') : 'nobody', name: holder ?? '', until }
}
