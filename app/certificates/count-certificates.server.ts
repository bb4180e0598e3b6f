import { db } from '#app/platform/database.server.ts'

/** Certificates issued in a batch, and how many of them were revoked since. */
export async function countCertificates({ batchId }: { batchId: string }): Promise<{ issued: number; revoked: number }> {
  const where = { enrolment: { batchId } }
  const [issued, revoked] = await Promise.all([
    db.certificate.count({ where }),
    db.certificate.count({ where: { ...where, events: { some: { kind: 'revoked' } } } }),
  ])
  return { issued, revoked }
}
