import { X509Certificate } from 'node:crypto'
import { log } from '#app/platform/log.server.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { refuseIssue } from './issuing/issue-refusal.ts'
import { ensureKeys } from './keys/ensure-keys.server.ts'
import { readCurrentKey, readKeyName, type SigningKeyPair } from './keys/read-keys.server.ts'
import type { RegisterLog } from './register/append-entries.server.ts'
import { registerOrigin } from './register/register-origin.ts'
import type { Sealing } from './render-certificate.server.ts'
import { prepareSigner, signCms, type TimeStamp } from './seal/cms.ts'
import { keySigner, type PdfSigner, type SealAlgorithm } from './seal/pdf-signer.ts'
import { type RemoteSeal, readRemoteSeal } from './seal/read-remote-seal.server.ts'
import { RemoteSignerError, remoteSigner } from './seal/remote-signer.server.ts'
import { TimeStampError, timeStampBy } from './seal/request-time-stamp.server.ts'
import { stampAuthority } from './seal/stamp-authority.server.ts'

/** Everything that signs when a certificate is issued. */
export type Issuer = { credentialKey: SigningKeyPair; log: RegisterLog; sealing: Sealing; sealKey: string }

const sealings = new Map<string, Promise<Sealing>>()

/**
 * The keys that sign now; those that are missing are made first. `origin` is that of the certificates. Nothing is ever
 * signed otherwise than set: when a signing service or time-stamp authority of the settings gives nothing that can be
 * used, this and the signing itself throw `issue_refused` (seal_unreachable), and the job tries again later.
 */
export async function readIssuer(origin: string): Promise<Issuer> {
  return readSigners(origin).catch(refuseUnreachable)
}

async function readSigners(origin: string): Promise<Issuer> {
  const register = registerOrigin(origin)
  const [{ issuerName }, remote] = await Promise.all([readPortal(), readRemoteSeal()])
  await ensureKeys({ register, organisation: issuerName, sealAlgorithm: settings().SEAL_ALGORITHM, remote })
  const [credentialKey, registerKey, seal] = await Promise.all([
    readCurrentKey('credential'),
    readCurrentKey('register'),
    remote ? remoteSeal(remote) : ownSeal(),
  ])
  if (!credentialKey || !registerKey || !seal) throw new Error('a key of the issuer is missing although keys were just made')
  return { credentialKey, log: { origin: register, key: registerKey }, sealing: await sealingOf(seal), sealKey: seal.id }
}

type Seal = { id: string; signer: PdfSigner }

async function ownSeal(): Promise<Seal | null> {
  const key = await readCurrentKey('seal')
  return key && { id: key.id, signer: keySigner({ ...key, algorithm: key.algorithm as SealAlgorithm }) }
}

async function remoteSeal({ service, certificates }: RemoteSeal): Promise<Seal | null> {
  const id = await readKeyName(certificates.publicKey)
  if (id === null) return null
  const signer = remoteSigner(service, certificates)
  return { id, signer: { ...signer, sign: async (bytes) => Promise.resolve(signer.sign(bytes)).catch(refuseUnreachable) } }
}

/** Prepared once a process, certificate and authority. */
async function sealingOf({ id, signer }: Seal): Promise<Sealing> {
  requireCurrent(id, signer)
  const key = `${id} ${Buffer.from(signer.chain[0] ?? []).toString('base64')} ${settings().TSA_URL ?? ''}`
  const known = sealings.get(key)
  if (known) return known
  const made = prepareSealing(signer)
  sealings.set(key, made)
  made.catch(() => sealings.delete(key))
  return made
}

class SealExpiredError extends Error {
  override name = 'SealExpiredError'
}

/** Readers call what an expired certificate signed invalid, so nothing is signed with one. */
function requireCurrent(id: string, { chain }: PdfSigner): void {
  const { validTo } = new X509Certificate(chain[0]!)
  if (new Date() > new Date(validTo)) {
    throw new SealExpiredError(`The certificate of the key ${id} ended on ${validTo}; npm run keys -- rotate seal makes a new one.`)
  }
}

/** An ECDSA signature is a few bytes longer or shorter each time; a time stamp varies with its numbers. */
const spareBytes = { plain: 16, stamped: 256 }

async function prepareSealing(signer: PdfSigner): Promise<Sealing> {
  const prepared = prepareSigner(signer)
  const authority = stampAuthority()
  if (!authority) return { signer: prepared, room: (await signCms(new Uint8Array(32), prepared)).length + spareBytes.plain }
  const stamp = timeStampBy(authority)
  const timeStamp: TimeStamp = (signature) => stamp(signature).catch(refuseUnreachable)
  const trial = await signCms(new Uint8Array(32), prepared, timeStamp)
  return { signer: prepared, room: trial.length + spareBytes.stamped, timeStamp }
}

function refuseUnreachable(error: unknown): never {
  if (!(error instanceof RemoteSignerError || error instanceof TimeStampError)) throw error
  log.error({ err: error }, 'nothing can be signed as the settings want it')
  throw refuseIssue('seal_unreachable')
}
