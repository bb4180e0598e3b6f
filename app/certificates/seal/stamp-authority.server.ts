import { readFileSync } from 'node:fs'
import { SettingsError, settings } from '#app/platform/settings.server.ts'
import type { StampAuthority } from './request-time-stamp.server.ts'
import { certificatesInPem } from './seal-certificates.ts'

let read: { file: string; anchors: Uint8Array[] } | undefined

/** Certificates (DER) of the time-stamp authorities to believe, read once a process; none without TSA_CERTIFICATES. */
export function trustedStampers(): readonly Uint8Array[] {
  const file = settings().TSA_CERTIFICATES
  if (file === undefined) return []
  if (read?.file !== file) read = { file, anchors: readAnchors(file) }
  return read.anchors
}

/** The authority that stamps new certificates; null when none is set. */
export function stampAuthority(): StampAuthority | null {
  const { TSA_URL, TSA_POLICY } = settings()
  return TSA_URL === undefined ? null : { url: TSA_URL, anchors: trustedStampers(), policy: TSA_POLICY ?? null }
}

function readAnchors(file: string): Uint8Array[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new SettingsError(`The file ${file} of TSA_CERTIFICATES cannot be read: ${(error as Error).message}`)
  }
  const anchors = certificatesInPem(text)
  if (anchors.length === 0) throw new SettingsError(`The file ${file} of TSA_CERTIFICATES holds no certificate in PEM.`)
  return anchors
}
