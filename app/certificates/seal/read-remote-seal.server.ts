import { X509Certificate } from 'node:crypto'
import { settings } from '#app/platform/settings.server.ts'
import { type RemoteService, readRemoteCertificates } from './remote-signer.server.ts'
import { orderSealCertificates, type SealCertificates } from './seal-certificates.ts'

export type RemoteSeal = { service: RemoteService; certificates: SealCertificates; provider: string | null }

/** For how long a process signs with the certificates that the service sent last. */
const rememberedMs = 5 * 60_000

let remembered: { url: string; until: number; certificates: Promise<SealCertificates> } | undefined

/** The signing service of the settings with its certificates, in order and valid now; null when the portal signs itself. */
export async function readRemoteSeal(): Promise<RemoteSeal | null> {
  const { SEAL_SIGNER, SEAL_REMOTE_URL: url, SEAL_REMOTE_TOKEN: token, SEAL_PROVIDER } = settings()
  if (SEAL_SIGNER !== 'remote' || url === undefined || token === undefined) return null
  const service = { url, token }
  if (remembered?.url !== url || remembered.until < Date.now()) {
    const certificates = ask(service)
    remembered = { url, until: Date.now() + rememberedMs, certificates }
    certificates.catch(() => {
      remembered = undefined
    })
  }
  return { service, certificates: await remembered.certificates, provider: SEAL_PROVIDER ?? null }
}

async function ask(service: RemoteService): Promise<SealCertificates> {
  const sent = await readRemoteCertificates(service)
  const leaf = sent.find((der) => !new X509Certificate(der).ca)
  return orderSealCertificates(sent, { fits: (one) => leaf !== undefined && one.raw.equals(leaf), now: new Date() })
}
