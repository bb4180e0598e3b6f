import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { BatchSummary } from './batch-summary.ts'
import { batchSelect, summariseBatch } from './select-batch.server.ts'

export type ProgrammeRow = { programmeId: string; name: string; fiscalYear: number; sponsorId: string; sponsorName: string; batches: number }

/** All programmes for the operator, the newest budget year first. */
export async function readProgrammes({ actor }: { actor: Actor }): Promise<ProgrammeRow[]> {
  requireOperator(actor)
  const rows = await db.programme.findMany({
    orderBy: [{ fiscalYear: 'desc' }, { name: 'asc' }],
    select: { id: true, name: true, fiscalYear: true, sponsor: { select: { id: true, name: true } }, _count: { select: { batches: true } } },
  })
  return rows.map((row) => ({
    programmeId: row.id,
    name: row.name,
    fiscalYear: row.fiscalYear,
    sponsorId: row.sponsor.id,
    sponsorName: row.sponsor.name,
    batches: row._count.batches,
  }))
}

/** One programme with its batches. Throws `not_found`. */
export async function readProgramme({ actor, programmeId }: { actor: Actor; programmeId: string }): Promise<ProgrammeRow & { list: BatchSummary[] }> {
  requireOperator(actor)
  const row = await db.programme.findUnique({
    where: { id: programmeId },
    select: {
      id: true,
      name: true,
      fiscalYear: true,
      sponsor: { select: { id: true, name: true } },
      batches: { select: batchSelect, orderBy: { startsOn: 'desc' } },
    },
  })
  if (!row) throw new AppError('not_found')
  const list = row.batches.map(summariseBatch)
  return {
    programmeId: row.id,
    name: row.name,
    fiscalYear: row.fiscalYear,
    sponsorId: row.sponsor.id,
    sponsorName: row.sponsor.name,
    batches: list.length,
    list,
  }
}

/** Sponsors by name, for choosing one. */
export async function readSponsors({ actor }: { actor: Actor }): Promise<{ sponsorId: string; name: string }[]> {
  requireOperator(actor)
  const rows = await db.sponsor.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return rows.map((row) => ({ sponsorId: row.id, name: row.name }))
}
