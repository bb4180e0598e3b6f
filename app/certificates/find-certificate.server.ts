import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { type CertificateChoice, usualChoice } from './certificate-choice.ts'
import { type CertificateFacts, certificateFactsSchema } from './certificate-facts.ts'
import { type CertificateChange, type StateOfCertificate, stateOfCertificate } from './certificate-state.ts'
import { earliestDay } from './days-of-validity.ts'

export type FoundCertificate = StateOfCertificate & {
  certificateId: string
  number: string
  isDemo: boolean
  facts: CertificateFacts
  changes: CertificateChange[]
  /** Number of the certificate that replaces it. */
  supersededBy: string | null
  /** Number of the certificate that it replaces. */
  supersedes: string | null
  choice: CertificateChoice
  /** 16 hexadecimal digits that its sidik is drawn from; null for one that was issued before they were kept. */
  sidik: string | null
  /** When all this was so, by the database's clock. */
  readAt: Date
}

type Row = {
  id: string
  number: string
  is_demo: boolean
  facts: unknown
  now: Date
  superseded_by: string | null
  supersedes: string | null
  choice: CertificateChoice | null
  sidik: string | null
  changes: { kind: string; reasonClass: string | null; at: string }[]
}

/** What identifies one certificate; exactly one is given. */
export type CertificateKey = { id: string } | { token: string } | { number: string } | { pdfSha256: string }

/**
 * One certificate with its state by the database's clock, or null; one statement either way. For callers that decide
 * themselves what may be shown to whom.
 */
export async function findCertificate(key: CertificateKey): Promise<FoundCertificate | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select certificate.id, certificate.number, certificate.is_demo, certificate.facts, now() as now, proof.sidik,
      (select json_build_object('name', name, 'units', units, 'results', results, 'sponsorCopy', sponsor_copy)
        from certificate_choice where certificate_id = certificate.id) as choice,
      successor.number as superseded_by,
      (select number from certificate as predecessor where predecessor.id = certificate.supersedes_id) as supersedes,
      (select coalesce(json_agg(json_build_object('kind', kind, 'reasonClass', reason_class, 'at', at) order by at, id), '[]')
        from certificate_event where certificate_id = certificate.id) as changes
    from certificate left join certificate as successor on successor.supersedes_id = certificate.id
      left join certificate_proof as proof on proof.certificate_id = certificate.id
    where ${condition(key)}
    order by certificate.issued_at limit 1`
  if (!row) return null
  const facts = certificateFactsSchema.parse(row.facts)
  const changes = row.changes.map((change) => ({ ...change, at: new Date(change.at) }))
  const today = earliestDay(row.now)
  return {
    certificateId: row.id,
    number: row.number,
    isDemo: row.is_demo,
    facts,
    changes,
    supersededBy: row.superseded_by,
    supersedes: row.supersedes,
    choice: row.choice ?? usualChoice,
    sidik: row.sidik,
    readAt: row.now,
    ...stateOfCertificate({ changes, validUntil: facts.validUntil, today }),
  }
}

function condition(key: CertificateKey): Prisma.Sql {
  if ('id' in key) return Prisma.sql`certificate.id = ${key.id}::uuid`
  if ('token' in key) return Prisma.sql`certificate.token = ${key.token}`
  if ('number' in key) return Prisma.sql`certificate.number = ${key.number}`
  return Prisma.sql`certificate.pdf_sha256 = ${key.pdfSha256}`
}
