import { type RenditionKind, renditionKinds } from '#app/videos/library/video-state.ts'
import { type Purpose, purposes } from '#app/videos/providers/provider.ts'

// The part of an embedded video's address that says what it opens:
// <video>.<attempt>.<purpose>.<rendition or any>.<expiry>.<programme or none>.<seal>
// All of it is readable; the seal is made with the portal's secret over it and over the viewer, who is not named.

export type MediaGrant = {
  videoId: string
  /** Whose files these are: another try's may be others under the same names. */
  attempt: number
  purpose: Purpose
  /** Null for all renditions. */
  rendition: RenditionKind | null
  expiresAt: Date
  programmeId: string | null
}

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const form = new RegExp(
  `^((${id})\\.([0-9a-z]{1,6})\\.(${purposes.join('|')})\\.(any|${renditionKinds.join('|')})\\.([0-9a-z]{1,8})\\.(none|${id}))\\.([0-9a-f]{40})$`,
)

/** What is sealed. */
export function writeGrant({ videoId, attempt, purpose, rendition, expiresAt, programmeId }: MediaGrant): string {
  const until = Math.floor(expiresAt.getTime() / 1000)
  return [videoId, attempt.toString(36), purpose, rendition ?? 'any', until.toString(36), programmeId ?? 'none'].join('.')
}

/** The grant, its sealed text and its seal; null when this is no token of ours. Says nothing about whether the seal is right. */
export function readGrant(token: string): { grant: MediaGrant; sealed: string; seal: string } | null {
  const [, sealed = '', videoId = '', attempt = '', purpose, rendition, expiry = '', programme, seal = ''] = form.exec(token) ?? []
  if (sealed === '') return null
  const grant: MediaGrant = {
    videoId,
    attempt: Number.parseInt(attempt, 36),
    purpose: purpose as Purpose,
    rendition: rendition === 'any' ? null : (rendition as RenditionKind),
    expiresAt: new Date(Number.parseInt(expiry, 36) * 1000),
    programmeId: programme === 'none' ? null : (programme ?? null),
  }
  return { grant, sealed, seal }
}

const hours = 3_600_000

/**
 * When an address made now ends: in four to six hours, always at an even hour. Until the next one a viewer is given the
 * same address again, so that what the phone has stored is not paid for twice.
 */
export function expiryFor(now: Date): Date {
  return new Date(Math.floor(now.getTime() / (2 * hours)) * 2 * hours + 6 * hours)
}

const parts = new RegExp(`^(?:(${renditionKinds.join('|')})(?:/|\\.)|(poster\\.|storyboard\\.|index\\.m3u8$))`)

/** Whether a grant opens a file of this name. */
export function opens({ purpose, rendition }: Pick<MediaGrant, 'purpose' | 'rendition'>, name: string): boolean {
  const [, kind, other] = parts.exec(name) ?? []
  const needed = kind === undefined ? purposeOfOther(other) : name.includes('/') ? 'stream' : 'file'
  if (needed !== (purpose === 'download' ? 'file' : purpose)) return false
  return rendition === null || kind === rendition
}

function purposeOfOther(other: string | undefined): Purpose | null {
  if (other === undefined) return null
  return other === 'index.m3u8' ? 'stream' : other === 'poster.' ? 'poster' : 'storyboard'
}
