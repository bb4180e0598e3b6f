import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import type { CertificateKind } from '#app/certificates/certificate-kind.ts'
import type { CertificateState, PublicReason } from '#app/certificates/certificate-state.ts'
import type { FoundCertificate } from '#app/certificates/find-certificate.server.ts'
import type { Bilingual } from '#app/courses/course-body.ts'
import type { Alteration, FileCheck, Obstacle } from './file-check.ts'
import { maskName } from './mask-name.ts'
import type { ReceiptClaims } from './receipt/read-receipt.ts'

/**
 * How close a visitor is to the certificate: whoever only knows the number sees a masked name; whoever holds the
 * file, or names the holder in full, sees what is printed; whoever opens the link sees as much of the name as the holder
 * lets them. Units and results are the holder's choice as well.
 */
export type Closeness = 'number' | 'link' | 'holds_it'

export type ShownDetails = {
  /** Null for an assessment. */
  hours: number | null
  batch: string
  place: string
  startsOn: string
  endsOn: string
  topic: Bilingual
  /** Empty when there are none, or the holder does not show them. */
  units: { code: string; title: Bilingual; kepmenaker: string }[]
  /** Null unless the holder shows them. */
  results: CertificateFacts['results'] | null
  /** The result of each unit; null for a training, or unless the holder shows results. */
  assessment: CertificateFacts['assessment']
}

export type KnownAnswer = {
  /** Not yet valid: issued in the future by the clock of whoever asks. */
  state: CertificateState | 'not_yet_valid'
  number: string
  kind: CertificateKind
  name: string
  isMasked: boolean
  /** The holder wants it masked for whoever opens the link. */
  isMaskedByHolder: boolean
  course: Bilingual
  issuer: string
  issuedOn: string
  validUntil: string
  timeZone: string
  isDemo: boolean
  /** Since when it is revoked, suspended or replaced. */
  since: Date | null
  /** Only for a revoked or suspended one. */
  reason: PublicReason | null
  /** Numbers of the certificates that replace it and that it replaces. */
  supersededBy: string | null
  supersedes: string | null
  /** Null when only the number is known. */
  details: ShownDetails | null
  /** 16 hexadecimal digits that the band on paper is drawn from; null when only the number is known, and for older ones. */
  sidik: string | null
  /** True when an uploaded file is byte for byte the one that was issued. */
  isOriginalFile: boolean
  /** True when an uploaded credential is one that we signed. */
  isOriginalCredential: boolean
  /** What was found out about an uploaded file; none for other ways of asking. */
  checks: FileCheck[]
}

export type PassportAnswer = {
  state: 'passport'
  number: null
  /** Whose it is, as it says; it is signed by us. */
  holder: string
  madeAt: Date
  /** Each certificate inside with its state now, newest first; null where it cannot be told. */
  entries: { number: string; course: Bilingual | null; validUntil: string; state: KnownAnswer['state'] | null }[]
  isDemo: boolean
  checks: FileCheck[]
}

export type ReceiptAnswer = {
  state: 'receipt'
  /** The certificate that it is about, where it names one. */
  number: string | null
  claims: ReceiptClaims
  checks: FileCheck[]
}

export type VerificationAnswer =
  | KnownAnswer
  /** A file with several certificates of one person. */
  | PassportAnswer
  /** What an earlier verification answered; no certificate. */
  | ReceiptAnswer
  /** Nothing of ours. `number` is what was asked for, null for a link or a file; `signed` and `credential`: somebody else's. */
  | { state: 'unknown'; number: string | null; by: 'number' | 'link' | 'file' | 'signed' | 'credential' | 'receipt' }
  /** A file that carries one of our numbers or our proofs and is not what was issued. Nothing of what it says is repeated. */
  | { state: 'altered'; number: string | null; by: Alteration; checks: FileCheck[] }
  /** A file that may be ours, about which nothing can be said now. */
  | { state: 'cannot_check'; number: string | null; by: Obstacle; checks: FileCheck[] }

/** How far clocks may differ. */
const clockSkewMs = 5 * 60_000

type AboutFile = { isOriginalFile?: boolean; isOriginalCredential?: boolean; checks?: FileCheck[] }

/** What may be shown of a certificate that was found. */
export function showCertificate(found: FoundCertificate, closeness: Closeness, file: AboutFile = {}): KnownAnswer {
  const { facts } = found
  const isEarly = found.state === 'active' && Date.parse(facts.issuedAt) > found.readAt.getTime() + clockSkewMs
  const isMaskedByHolder = closeness === 'link' && found.choice.name === 'masked'
  const isMasked = closeness === 'number' || isMaskedByHolder
  return {
    state: isEarly ? 'not_yet_valid' : found.state,
    number: found.number,
    kind: facts.kind,
    name: isMasked ? maskName(facts.name) : facts.name,
    isMasked,
    isMaskedByHolder,
    course: facts.course.title,
    issuer: facts.issuer.name,
    issuedOn: facts.issuedOn,
    validUntil: facts.validUntil,
    timeZone: facts.batch.timeZone,
    isDemo: found.isDemo,
    since: found.since,
    reason: found.state === 'revoked' || found.state === 'suspended' ? found.reason : null,
    supersededBy: found.supersededBy,
    supersedes: found.supersedes,
    details: closeness === 'number' ? null : detailsOf(found),
    sidik: closeness === 'number' ? null : found.sidik,
    isOriginalFile: file.isOriginalFile ?? false,
    isOriginalCredential: file.isOriginalCredential ?? false,
    checks: file.checks ?? [],
  }
}

function detailsOf({ facts, choice }: FoundCertificate): ShownDetails {
  return {
    hours: facts.course.hours,
    batch: facts.batch.name,
    place: facts.batch.place,
    startsOn: facts.batch.startsOn,
    endsOn: facts.batch.endsOn,
    topic: facts.course.topic,
    units: choice.units ? facts.units.map(({ code, title, kepmenaker }) => ({ code, title, kepmenaker })) : [],
    results: choice.results ? facts.results : null,
    assessment: choice.results ? facts.assessment : null,
  }
}
