import { db } from '#app/platform/database.server.ts'

/** How many people hold a certificate of a batch, corrections not counted again, and how many of these were revoked since. */
export async function countCertificates({ batchId }: { batchId: string }): Promise<{ issued: number; revoked: number }> {
  const where = { enrolment: { batchId }, supersededBy: null }
  const [issued, revoked] = await Promise.all([
    db.certificate.count({ where }),
    db.certificate.count({ where: { ...where, events: { some: { kind: 'revoked' } } } }),
  ])
  return { issued, revoked }
}
