import type { Tx } from './database.server.ts'

export type AuditRecord = {
  /** Null when the system itself acted. */
  actorId: string | null
  /** Dotted verb, for example 'submission.graded'. */
  action: string
  subjectType: string
  subjectId: string
  /** Ids, codes and counts only; never names, phone numbers or answers. */
  detail?: Record<string, string | number | boolean | null>
}

/** Appends to the audit log inside the caller's transaction, so that no change stands without its record. */
export async function recordAudit(tx: Tx, record: AuditRecord): Promise<void> {
  await recordAudits(tx, [record])
}

/** The same for many at once. */
export async function recordAudits(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  await tx.auditEvent.createMany({ data: records.map((record) => ({ ...record, detail: record.detail ?? {} })) })
}
