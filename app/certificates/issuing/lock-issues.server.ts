import type { Tx } from '#app/platform/database.server.ts'
import { type Basis, basisOf, idOfBasis } from './basis.ts'
import type { IssuedCertificate } from './issued-certificate.ts'

/**
 * Nobody else issues for these until the transaction ends; locked in one order everywhere, so that two never wait for
 * each other. Answers what was issued before under this issue number, by the id of what it certifies.
 */
export async function lockIssues(
  tx: Tx,
  { bases, issueNumber }: { bases: readonly Basis[]; issueNumber: number },
): Promise<Map<string, IssuedCertificate>> {
  const ids = bases.map(idOfBasis).sort()
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('issue:' || id, 0))
    from unnest(${ids}::text[]) with ordinality as wanted (id, place) order by place`
  const rows = await tx.certificate.findMany({
    where: { issueNumber, OR: [{ enrolmentId: { in: ids } }, { applicationId: { in: ids } }] },
    select: { id: true, number: true, enrolmentId: true, applicationId: true },
  })
  return new Map(rows.map((row) => [idOfBasis(basisOf(row)), { certificateId: row.id, number: row.number }]))
}
