import type { CertificateKind } from '#app/certificates/certificate-kind.ts'
import type { CertificateState } from '#app/certificates/certificate-state.ts'
import { type ListedCertificate, listCertificates } from '#app/certificates/list-certificates.server.ts'
import type { Bilingual } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'

export type PassportEntry = {
  certificateId: string
  number: string
  kind: CertificateKind
  course: Bilingual
  /** Null for an assessment. */
  hours: number | null
  issuer: string
  issuedOn: string
  validUntil: string
  state: CertificateState
  isDemo: boolean
  units: { code: string; title: Bilingual }[]
  /** False for one that is older than digital credentials: it stands on the page and not in the file. */
  hasCredential: boolean
  /** Path of its public page. */
  path: string
}

/** What a person can show: certificates that hold or have run out, newest first. */
export type Passport = {
  /** As the newest certificate prints it; null for somebody without certificates. */
  name: string | null
  entries: PassportEntry[]
  /** How many are left out because they were suspended, revoked or replaced. */
  leftOut: number
}

/** The actor's own passport. */
export function readMyPassport({ actor }: { actor: Actor }): Promise<Passport> {
  return readPassportOf({ personId: actor.personId })
}

/** For callers that have proved that it may be seen. */
export async function readPassportOf({ personId }: { personId: string }): Promise<Passport> {
  const all = await listCertificates({ personId })
  const shown = all.filter(({ state }) => state === 'active' || state === 'expired')
  return { name: shown[0]?.facts.name ?? null, entries: shown.map(entryOf), leftOut: all.length - shown.length }
}

function entryOf({ certificateId, number, token, state, isDemo, hasCredential, facts }: ListedCertificate): PassportEntry {
  return {
    certificateId,
    number,
    kind: facts.kind,
    course: facts.course.title,
    hours: facts.course.hours,
    issuer: facts.issuer.name,
    issuedOn: facts.issuedOn,
    validUntil: facts.validUntil,
    state,
    isDemo,
    units: facts.units.map(({ code, title }) => ({ code, title })),
    hasCredential,
    path: `/s/${token}`,
  }
}
