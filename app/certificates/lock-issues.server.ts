import type { Tx } from '#app/platform/database.server.ts'
import type { IssuedCertificate } from './issued-certificate.ts'

/**
 * Nobody else issues for these enrolments until the transaction ends; locked in one order everywhere, so that two never
 * wait for each other. Answers what was issued before under this issue number, by enrolment.
 */
export async function lockIssues(
  tx: Tx,
  { enrolmentIds, issueNumber }: { enrolmentIds: readonly string[]; issueNumber: number },
): Promise<Map<string, IssuedCertificate>> {
  const ids = [...enrolmentIds].sort()
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('issue:' || id, 0))
    from unnest(${ids}::text[]) with ordinality as wanted (id, place) order by place`
  const rows = await tx.certificate.findMany({
    where: { enrolmentId: { in: ids }, issueNumber },
    select: { id: true, number: true, enrolmentId: true },
  })
  return new Map(rows.map((row) => [row.enrolmentId, { certificateId: row.id, number: row.number }]))
}
