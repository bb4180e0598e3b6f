import { createHash } from 'node:crypto'
import type { CertificateFacts, PreviewFacts } from './certificate-facts.ts'
import { CertificateTextError } from './certificate-text-error.ts'
import { kindWords } from './kind-words.ts'
import { drawBack } from './render/back.ts'
import { backEdges } from './render/back-edges.ts'
import { drawFront } from './render/front.ts'
import { drawMark, type Mark } from './render/mark.ts'
import type { Identity } from './render/page.ts'
import { sealPdf } from './render/seal-pdf.ts'
import type { Sheet } from './render/sheet-contents.ts'
import { drawShared } from './render/sheet-parts.ts'
import { setLine } from './render/text-run.ts'
import { isUnprintable, type Typefaces, withTypefaces } from './render/typefaces.server.ts'
import { writePdf } from './render/write-pdf.server.ts'
import type { PdfDescription } from './render/xmp.ts'
import type { PreparedSigner, TimeStamp } from './seal/cms.ts'
import type { PrintTemplate } from './templates/template-body.ts'

/** What proves a certificate, besides its signature. */
export type CertificateProofs = {
  /** SHA-256 over the credential without proofs, in its canonical form: the sidik motif is drawn from it. */
  digest: Uint8Array
  /** The signed credential (JSON) and the proof that it stands in the register (C2SP tlog-proof). */
  credential: Uint8Array
  logProof: Uint8Array
  /** What the QR code holds: the link with the signed statement behind it; the link alone when absent. */
  code?: string
}

/** Facts and what they are printed with. */
export type Printed<Facts> = { facts: Facts; template: PrintTemplate }

/** Who signs; `room` is how many bytes are kept free for the signature. */
export type Sealing = { signer: PreparedSigner; room: number; timeStamp?: TimeStamp }

/**
 * The PDF of an issued certificate: one or two pages, A4, built to PDF/A-3a and PDF/UA-1, with its proofs inside, signed. The
 * same input gives the same bytes where the signature does (RSA without a time stamp). The facts passed
 * `requirePrintable` before a number was drawn for them.
 */
export async function renderSealed(printed: Printed<CertificateFacts>, proofs: CertificateProofs, sealing: Sealing): Promise<Uint8Array> {
  return (await drawUnsealed(printed, proofs, sealing)).seal()
}

/** All of it but the signature, which `seal` puts in: what fails before is about these facts, what fails then about the signer. */
export async function drawUnsealed(
  { facts, template }: Printed<CertificateFacts>,
  { digest, credential, logProof, code }: CertificateProofs,
  sealing: Sealing,
): Promise<{ seal: () => Promise<Uint8Array> }> {
  const { sheets, faces } = await drawIssued({ facts, template }, digest, code)
  const seal = { reason: 'Penerbitan sertifikat', signedBy: facts.issuer.name, at: new Date(facts.issuedAt), room: sealing.room }
  const { compiled, ...stamped } = await writePdf(template, sheets, faces, describeIssued(facts), { attachments: [credential, logProof], seal })
  return { seal: () => sealPdf(compiled, stamped, sealing.signer, sealing.timeStamp) }
}

/** The same pages without proofs and signature, for tests and measurements of the drawing alone. */
export async function renderCertificate({ facts, template }: Printed<CertificateFacts>): Promise<Uint8Array> {
  await requirePrintable(facts)
  const { sheets, faces } = await drawIssued({ facts, template }, createHash('sha256').update(facts.number).digest())
  return (await writePdf(template, sheets, faces, describeIssued(facts))).bytes
}

/** The same layout before anything is issued: no number, no code, and PRATINJAU on every page. */
export async function renderPreview({ facts, template }: Printed<PreviewFacts>): Promise<Uint8Array> {
  const { sheets, faces } = await drawPreview({ facts, template })
  const createdAt = new Date(`${facts.issuedOn}T00:00:00Z`)
  const description = { title: `Pratinjau ${kindWords(facts).name.id}`, author: facts.issuer.name, createdAt, identity: 'pratinjau' }
  return (await writePdf(template, sheets, faces, description)).bytes
}

/** The pages of a preview before they become a file. */
export async function drawPreview({ facts, template }: Printed<PreviewFacts>): Promise<{ sheets: Sheet[]; faces: Typefaces }> {
  await requirePrintable(facts)
  return draw({ facts, template }, { identity: null, mark: 'PRATINJAU', digest: createHash('sha256').update('pratinjau').digest() })
}

function drawIssued({ facts, template }: Printed<CertificateFacts>, digest: Uint8Array, code = facts.verification.url) {
  const identity = { number: facts.number, code, domain: facts.verification.domain }
  return draw({ facts, template }, { identity, mark: facts.isDemo ? 'CONTOH' : null, digest })
}

function describeIssued(facts: CertificateFacts): PdfDescription {
  const title = `${kindWords(facts).name.id} ${facts.number} · ${facts.name}`
  return { title, author: facts.issuer.name, createdAt: new Date(facts.issuedAt), identity: facts.number }
}

type Edition = { identity: Identity | null; mark: Mark | null; digest: Uint8Array }

function draw(printed: Printed<PreviewFacts>, edition: Edition): Promise<{ sheets: Sheet[]; faces: Typefaces }> {
  return withTypefaces((faces) => ({ sheets: drawPages(printed, edition, faces), faces }))
}

function drawPages({ facts, template }: Printed<PreviewFacts>, { identity, mark, digest }: Edition, faces: Typefaces): Sheet[] {
  const front = drawFront(template, facts, identity, faces, digest)
  const sheets = [front, ...(template.body.pages === 2 ? [drawBack(template, facts, identity, faces)] : [])]
  if (mark) {
    for (const sheet of sheets) {
      drawShared(sheet, mark, () => drawMark(sheet, mark, faces, sheet === front ? template.body.regions.issuer.x : backEdges.left))
    }
  }
  return sheets
}

/** Passes facts whose every text can be printed whole. Throws CertificateTextError with the field. */
export async function requirePrintable(facts: Record<string, unknown>): Promise<void> {
  await withTypefaces((faces) => {
    for (const [field, text] of textsOf(facts, '')) {
      for (const face of Object.values(faces)) {
        try {
          setLine(face, text)
        } catch (error) {
          if (!isUnprintable(error)) throw error
          throw new CertificateTextError(error.codePoint, field)
        }
      }
    }
  })
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key))
}
