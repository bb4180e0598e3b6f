import { createHash, randomBytes, type X509Certificate } from 'node:crypto'
import { log } from '#app/platform/log.server.ts'
import { checkTimeStamp, type TimeStampFinding } from './check-cms.ts'
import type { TimeStamp } from './cms.ts'
import { childrenAt, childrenOf, contentOf, identifier, integer, nothing, octets, sequence, value } from './der.ts'
import { isByAuthority } from './judge-authority.ts'

// RFC 3161 over HTTP: asks a time-stamp authority for a token over a signature, and believes it only after every check
// that a reader of the PDF would make.

export type StampAuthority = {
  url: string
  /** Certificates (DER) of whom to believe. */
  anchors: readonly Uint8Array[]
  /** Dotted; null accepts the authority's own choice. */
  policy: string | null
  patienceMs?: number
}

/** The authority gave no token that can be used. The message says why; issuing is tried again later. */
export class TimeStampError extends Error {
  override name = 'TimeStampError'
}

const patienceMs = 8000
const mostBytes = 50_000
/** How far the authority's clock may differ from ours. */
const clockSkewMs = 5 * 60_000
/** After a silent authority nobody asks it again for so long: each issue waits without asking. */
const restMs = 15_000

const resting = new Map<string, { until: number; why: string }>()

/** A hook for signatures (PAdES B-T) that throws TimeStampError rather than letting one go without its stamp. */
export function timeStampBy(authority: StampAuthority): TimeStamp {
  return async (signature) => {
    const rest = resting.get(authority.url)
    if (rest && rest.until > Date.now()) throw new TimeStampError(rest.why)
    const nonce = randomNonce()
    const response = await send(authority, timeStampRequest(signature, nonce, authority.policy))
    const token = tokenIn(response)
    const finding = checkTimeStamp(token, signature)
    const problem = typeof finding === 'string' ? `sent a token that is ${finding}` : problemOf(finding, nonce, authority)
    if (problem) throw new TimeStampError(`The time-stamp authority ${problem}.`)
    return token
  }
}

/** TimeStampReq with SHA-256, a nonce, and the wish for the authority's certificate. `policy` is dotted. */
function timeStampRequest(signature: Uint8Array, nonce: Uint8Array, policy: string | null): Uint8Array {
  const imprint = sequence(sequence(identifier('2.16.840.1.101.3.4.2.1'), nothing()), octets(createHash('sha256').update(signature).digest()))
  const wishes = policy === null ? [] : [identifier(policy)]
  return sequence(integer(1), imprint, ...wishes, nonce, value(0x01, Uint8Array.of(0xff)))
}

/** An INTEGER in DER, positive and of full length. */
function randomNonce(): Uint8Array {
  const bytes = randomBytes(16)
  bytes[0] = (bytes[0]! & 0x7f) | 0x40
  return value(0x02, bytes)
}

async function send({ url, patienceMs: patience = patienceMs }: StampAuthority, request: Uint8Array): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (!answer.ok) throw new TimeStampError(`The time-stamp authority answered ${answer.status}.`)
    if (bytes.length > mostBytes) throw new TimeStampError('The time-stamp authority sent too long an answer.')
    resting.delete(url)
    return bytes
  } catch (error) {
    const problem = error instanceof TimeStampError ? error : new TimeStampError('The time-stamp authority did not answer.', { cause: error })
    resting.set(url, { until: Date.now() + restMs, why: problem.message })
    log.warn({ err: error }, 'the time-stamp authority gave no stamp; what waits for one is tried again')
    throw problem
  }
}

/** The token of a TimeStampResp whose status is granted, with or without changes. */
function tokenIn(response: Uint8Array): Uint8Array {
  try {
    const [info, token] = childrenOf(response, 0)
    const status = info && childrenAt(response, info)[0]
    const code = status?.tag === 0x02 ? Buffer.from(contentOf(response, status)).readInt8(0) : -1
    if (code !== 0 && code !== 1) throw new TimeStampError(`The time-stamp authority refused (status ${code}).`)
    if (!token) throw new TimeStampError('The time-stamp authority sent no token.')
    return response.subarray(token.at, token.end)
  } catch (error) {
    if (error instanceof TimeStampError) throw error
    throw new TimeStampError('The time-stamp authority sent something that is no answer.', { cause: error })
  }
}

function problemOf(finding: TimeStampFinding, nonce: Uint8Array, { anchors, policy }: StampAuthority): string | null {
  if (finding.nonce !== Buffer.from(nonce).toString('hex')) return 'answered another question (nonce)'
  if (policy !== null && finding.policy !== Buffer.from(identifier(policy)).toString('hex')) return 'stamps by another policy than TSA_POLICY'
  if (Math.abs(finding.at.getTime() - Date.now()) > clockSkewMs) return `names an instant far from this clock: ${finding.at.toISOString()}`
  return isByAuthority(finding, anchors) ? null : `is not the one in TSA_CERTIFICATES: ${issuerOf(finding.certificate)}`
}

function issuerOf(certificate: X509Certificate): string {
  return certificate.issuer.replaceAll('\n', ', ')
}
