import { randomBytes } from 'node:crypto'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { appendEntries } from './append-entries.server.ts'
import { blindedHash, blindedSubject } from './register-entry.ts'

const chunk = 500

/**
 * Enters certificates that were issued before the register existed, with the hash of their bytes; those stay as they
 * are. Answers how many. Does nothing when there is none.
 */
export async function enterEarlierCertificates(): Promise<number> {
  let entered = 0
  for (;;) {
    const count = await inTransaction(
      async (tx) => {
        const rows = await tx.certificate.findMany({
          where: { proof: null },
          orderBy: { issuedAt: 'asc' },
          take: chunk,
          select: { id: true, pdfSha256: true },
        })
        if (rows.length === 0) return 0
        const { origin } = await readPublisher()
        const { log } = await readIssuer(origin)
        const blinded = rows.map((row) => ({ ...row, blind: new Uint8Array(randomBytes(16)) }))
        const lines = blinded.map(({ id, pdfSha256, blind }) => ({
          line: { kind: 'before_register' as const, subject: blindedSubject(id, blind), hash: blindedHash(Buffer.from(pdfSha256, 'hex'), blind) },
          certificateId: id,
        }))
        const { first, size } = await appendEntries(tx, log, lines, secondOf(new Date()))
        await tx.certificateProof.createMany({
          data: blinded.map(({ id, blind }, at) => ({ certificateId: id, blind, issuedEntry: first + at, checkpointSize: size })),
        })
        return rows.length
      },
      { timeoutMs: 60_000 },
    )
    entered += count
    if (count < chunk) return entered
  }
}
