import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto'
import { z } from 'zod'
import type { PdfSigner } from './pdf-signer.ts'
import { certificatesInPem, type SealCertificates } from './seal-certificates.ts'

// A signing service over HTTP: an HSM's front end or a provider of certified seals. The protocol is our own and small
// (docs/operations.md), so that an adapter to any provider is a page of code. The service sees digests, never documents.

export type RemoteService = { url: string; token: string; patienceMs?: number }

/** Why the service could not be used. What it answers is never repeated: it may hold secrets. */
export class RemoteSignerError extends Error {
  override name = 'RemoteSignerError'
}

const tries = 3
const firstPauseMs = 200
const mostBytes = 100_000
const patienceMs = 10_000

/** Certificates (DER) that the service signs with, as it sends them. */
export async function readRemoteCertificates(service: RemoteService): Promise<Uint8Array[]> {
  const answer = await ask(service, 'certificates', { headers: { accept: 'application/pem-certificate-chain' } })
  const certificates = certificatesInPem(answer)
  if (certificates.length === 0) throw new RemoteSignerError('The signing service sent no certificates.')
  return certificates
}

const signatureSchema = z.object({ signature: z.base64().max(2000) })

/** A signer whose key never leaves the service. A signature that does not fit its certificate is refused before use. */
export function remoteSigner(
  service: RemoteService,
  { algorithm, chain, publicKey }: Pick<SealCertificates, 'algorithm' | 'chain' | 'publicKey'>,
): PdfSigner {
  const key = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' })
  return {
    algorithm,
    chain,
    async sign(bytes) {
      const digest = createHash('sha256').update(bytes).digest('base64')
      const answer = await ask(service, 'signatures', {
        method: 'POST',
        // Repeats after an answer that was lost are the same question.
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ digest, digestAlgorithm: 'sha-256', algorithm }),
      })
      const parsed = signatureSchema.safeParse(parseJson(answer))
      if (!parsed.success) throw new RemoteSignerError('The signing service sent no signature.')
      const signature = Buffer.from(parsed.data.signature, 'base64')
      if (!verify('sha256', bytes, key, signature))
        throw new RemoteSignerError('The signing service sent a signature that does not fit its certificate.')
      return signature
    },
  }
}

/** Asks again, with growing pauses, after no answer, 429 and 5xx. */
async function ask(service: RemoteService, path: string, request: RequestInit): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const { text, problem, mayRepeat } = await askOnce(service, path, request)
    if (problem === null) return text
    if (!mayRepeat || attempt >= tries) throw new RemoteSignerError(`The signing service ${problem}.`)
    await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** (attempt - 1)))
  }
}

type Attempt = { text: string; problem: string | null; mayRepeat: boolean }

async function askOnce({ url, token, patienceMs: patience = patienceMs }: RemoteService, path: string, request: RequestInit): Promise<Attempt> {
  try {
    const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${token}` }
    const answer = await fetch(`${url}/${path}`, { ...request, headers, redirect: 'error', signal: AbortSignal.timeout(patience) })
    const text = await answer.text()
    if (answer.ok && text.length <= mostBytes) return { text, problem: null, mayRepeat: false }
    return {
      text: '',
      problem: answer.ok ? 'sent too long an answer' : `answered ${answer.status}`,
      mayRepeat: answer.status === 429 || answer.status >= 500,
    }
  } catch {
    return { text: '', problem: 'did not answer', mayRepeat: true }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
