import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { ListedCertificate } from './list-certificates.server.ts'
import { listCertificates } from './list-certificates.server.ts'

const pageSize = 50

export type CertificatePage = { certificates: ListedCertificate[]; page: number; pages: number; total: number }

/** All certificates, newest first, for operators. `page` counts from 1; one beyond the end is the last. Throws `forbidden`. */
export async function readCertificates({ actor, page }: { actor: Actor; page: number }): Promise<CertificatePage> {
  requireOperator(actor)
  const total = await db.certificate.count()
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const shown = Math.min(Math.max(1, page), pages)
  return { certificates: await listCertificates({}, { skip: (shown - 1) * pageSize, take: pageSize }), page: shown, pages, total }
}
