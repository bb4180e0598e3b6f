import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { sealPdf } from '#app/certificates/render/seal-pdf.ts'
import { withTypefaces } from '#app/certificates/render/typefaces.server.ts'
import { writePages } from '#app/certificates/render/write-pdf.server.ts'
import { drawReceiptPages } from './receipt-page.ts'
import type { SignedReceipt } from './sign-receipt.server.ts'

const shared = {
  key: 'receipt',
  art: () => new Map(),
  files: [{ name: 'receipt.json', description: 'Tanda terima pemeriksaan', type: 'application/json', relationship: 'Data' }],
} as const

/**
 * The receipt as one or two pages, built and sealed as certificates are, with the signed JSON inside. Throws `issue_refused`
 * (seal_unreachable) while nothing can be sealed as the settings want it.
 */
export async function drawReceipt({ facts, bytes }: SignedReceipt): Promise<Uint8Array> {
  const [{ sealing }, { sheets, faces }] = await Promise.all([
    readIssuer(facts.origin),
    withTypefaces((faces) => ({ sheets: drawReceiptPages(facts, faces), faces })),
  ])
  const description = { title: 'Tanda terima pemeriksaan', author: facts.issuerName, createdAt: facts.createdAt, identity: `urn:uuid:${facts.id}` }
  const seal = { reason: 'Tanda terima pemeriksaan', signedBy: facts.issuerName, at: facts.createdAt, room: sealing.room }
  const { compiled, ...stamped } = await writePages(shared, sheets, faces, description, { attachments: [bytes], seal })
  // Anybody can ask for one, so none costs a time stamp; the checkpoint inside dates it.
  return sealPdf(compiled, stamped, sealing.signer)
}
