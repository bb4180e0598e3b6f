import { createHash } from 'node:crypto'
import type { CertificateFacts, PreviewFacts } from './certificate-facts.ts'
import { CertificateTextError } from './certificate-text-error.ts'
import { writePdf } from './render/pdf-file.server.ts'
import { setLine } from './render/text-run.ts'
import { drawBack } from './render/training-back.ts'
import { drawFront, drawMark, type Identity, type Mark } from './render/training-front.ts'
import { typefaces } from './render/typefaces.server.ts'

/**
 * The PDF of an issued certificate: two pages, A4. The same facts give the same bytes; a certificate is rendered once
 * and its bytes are kept. Throws CertificateTextError when a text cannot be printed whole.
 */
export async function renderCertificate(facts: CertificateFacts): Promise<Uint8Array> {
  const identity = { number: facts.number, url: facts.verification.url, domain: facts.verification.domain }
  return render(facts, {
    identity,
    mark: facts.isDemo ? 'CONTOH' : null,
    title: `Sertifikat Pelatihan ${facts.number} · ${facts.name}`,
    createdAt: new Date(facts.issuedAt),
  })
}

/** The same layout before anything is issued: no number, no code, and PRATINJAU on every page. */
export async function renderPreview(facts: PreviewFacts): Promise<Uint8Array> {
  return render(facts, {
    identity: null,
    mark: 'PRATINJAU',
    title: 'Pratinjau sertifikat pelatihan',
    createdAt: new Date(`${facts.issuedOn}T00:00:00Z`),
  })
}

type Edition = { identity: Identity | null; mark: Mark | null; title: string; createdAt: Date }

async function render(facts: PreviewFacts, edition: Edition): Promise<Uint8Array> {
  await requirePrintable(facts)
  const faces = await typefaces()
  const { identity, mark } = edition
  const pattern = identity?.number ?? 'pratinjau'
  const front = drawFront(facts, identity, faces, createHash('sha256').update(pattern).digest())
  const back = drawBack(facts, identity, faces)
  if (mark) {
    drawMark(front, mark, faces, 152)
    drawMark(back, mark, faces, 76)
  }
  return writePdf([front, back], faces, {
    title: edition.title,
    author: facts.issuer.name,
    createdAt: edition.createdAt,
    identity: pattern,
  })
}

/** Passes facts whose every text can be printed whole. Throws CertificateTextError with the field. */
export async function requirePrintable(facts: Record<string, unknown>): Promise<void> {
  const faces = Object.values(await typefaces())
  for (const [field, text] of textsOf(facts, '')) {
    for (const face of faces) {
      try {
        setLine(face, text)
      } catch (error) {
        if (!(error instanceof CertificateTextError)) throw error
        throw new CertificateTextError(error.codePoint, field)
      }
    }
  }
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key))
}
