import { assessmentWords } from '#app/certificates/assessment-words.ts'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { type Json, shareJson } from './canonical-json.ts'
import type { Document } from './data-integrity.ts'
import { didWeb } from './did.ts'
import { sampleMark } from './sample-mark.ts'

/** What an issue adds to the facts before a credential can be written. */
export type CredentialIssue = {
  /** UUID of the certificate, in lower case. */
  certificateId: string
  /** Origin of the portal, without a slash at the end. */
  origin: string
  /** Where the status lists say what has become of it. */
  status: { revocation: StatusPlace; suspension: StatusPlace }
}

/** A place in a status list: the list's number and the bit. */
export type StatusPlace = { list: number; index: number }

export const credentialContexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const

/**
 * The certificate as an Open Badges 3.0 credential without proofs, for whoever reads machines rather than paper. It
 * says no more than the paper: the name as printed, no number of a person, no address. Open Badges wants the name of a
 * person as an identity of the type `name`.
 */
export function achievementCredential(facts: CertificateFacts, issue: CredentialIssue): Document {
  const { origin, certificateId } = issue
  return {
    '@context': [...credentialContexts],
    id: `urn:uuid:${certificateId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: nameOf(facts),
    issuer: { id: didWeb(origin), type: ['Profile'], name: facts.issuer.name, url: origin },
    awardedDate: secondOf(facts.issuedAt),
    validFrom: secondOf(facts.issuedAt),
    validUntil: endOfDay(facts.validUntil),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: facts.name, identityType: 'name' }],
      licenseNumber: facts.number,
      activityStartDate: facts.batch.startsOn,
      activityEndDate: facts.batch.endsOn,
      achievement: achievement(facts, issue),
      ...(resultsOf(facts, certificateId).length > 0 && { result: resultsOf(facts, certificateId).map(({ result }) => result) }),
    },
    ...(evidenceOf(facts).length > 0 && { evidence: evidenceOf(facts) }),
    credentialStatus: (['revocation', 'suspension'] as const).map((purpose) => {
      const { list, index } = issue.status[purpose]
      const address = statusListAddress(origin, list)
      return {
        id: `${address}#${index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: String(index),
        statusListCredential: address,
      }
    }),
  }
}

function nameOf({ isDemo, course }: CertificateFacts): string {
  return isDemo ? `${sampleMark}${course.title.id}` : course.title.id
}

/** Address of a status list. */
export function statusListAddress(origin: string, list: number): string {
  return `${origin}/status/${list}`
}

function achievement(facts: CertificateFacts, { certificateId, origin }: CredentialIssue) {
  const results = resultsOf(facts, certificateId)
  return {
    id: `urn:uuid:${certificateId}#pelatihan`,
    type: ['Achievement'],
    achievementType: facts.kind === 'competency' ? 'Certification' : 'CertificateOfCompletion',
    name: nameOf(facts),
    description: `${facts.course.topic.id}. ${kindWords(facts).disclaimer.id}`,
    criteria: {
      narrative: facts.assessment
        ? `Menempuh asesmen simulasi di ${facts.batch.place} dengan hasil K pada semua unit. ${assessmentWords.note.id}`
        : `Mengikuti pelatihan ${facts.course.hours} jam pelajaran pada ${facts.batch.name}, ${facts.batch.place}${facts.kind === 'attendance' ? '' : ', dan memenuhi semua syaratnya'}.`,
    },
    inLanguage: 'id',
    ...(facts.units.length > 0 && { alignment: alignmentsOf(facts.units, origin) }),
    ...(results.length > 0 && { resultDescription: results.map(({ description }) => description) }),
  }
}

const known = new Map<string, Json[]>()
/** Batches teach the same units. */
const mostKnown = 100

function alignmentsOf(units: CertificateFacts['units'], origin: string): Json[] {
  const key = `${origin} ${JSON.stringify(units)}`
  let alignments = known.get(key)
  if (!alignments) {
    alignments = shareJson(units.flatMap((unit) => alignmentsOfUnit(unit, origin)))
    if (known.size >= mostKnown) known.clear()
    known.set(key, alignments)
  }
  return alignments
}

function alignmentsOfUnit(unit: CertificateFacts['units'][number], origin: string) {
  const targetFramework = `SKKNI, Kepmenaker ${unit.kepmenaker}`
  const targetUrl = `${origin}/unit/${encodeURIComponent(unit.code)}`
  return [
    {
      type: ['Alignment'],
      targetType: 'ceasn:Competency',
      targetFramework,
      targetCode: unit.code,
      targetName: unit.title.id,
      targetDescription: `English title, the issuer's own unofficial translation: ${unit.title.en}`,
      targetUrl,
    },
    ...unit.elements.map((element) => ({
      type: ['Alignment'],
      targetType: 'ceasn:Competency',
      targetFramework,
      targetCode: `${unit.code}#${element.key}`,
      targetName: element.title,
      targetUrl,
    })),
  ]
}

/** Each part of the training that gave a figure, with the figure, or each unit that was assessed. */
function resultsOf({ results: { quiz, task }, assessment }: CertificateFacts, certificateId: string) {
  if (assessment) {
    return assessment.units.map(({ code, title, result }) => {
      const id = `urn:uuid:${certificateId}#${encodeURIComponent(code)}`
      const description = {
        id,
        type: ['ResultDescription'],
        name: `${code} ${title.id}`,
        resultType: 'Result',
        valueMin: 'BK',
        valueMax: 'K',
        requiredValue: 'K',
      }
      return { description, result: { type: ['Result'], resultDescription: id, value: result } }
    })
  }
  const scales = [
    quiz && { key: 'kuis', name: 'Kuis akhir', resultType: 'Percent', most: 100, required: quiz.passPercent, value: quiz.percent },
    task && { key: 'tugas', name: 'Tugas praktik', resultType: 'RawScore', most: task.maxPoints, required: null, value: task.points },
  ]
  return scales.flatMap((scale) => {
    if (!scale) return []
    const id = `urn:uuid:${certificateId}#${scale.key}`
    const required = scale.required === null ? {} : { requiredValue: String(scale.required) }
    return {
      description: {
        id,
        type: ['ResultDescription'],
        name: scale.name,
        resultType: scale.resultType,
        valueMin: '0',
        valueMax: String(scale.most),
        ...required,
      },
      result: { type: ['Result'], resultDescription: id, value: String(scale.value) },
    }
  })
}

/** What was judged and by whom, without the evidence itself, which is private. */
function evidenceOf({ results, assessment, trainerName, deciderName }: CertificateFacts) {
  const by = [trainerName && `Dinilai oleh ${trainerName}.`, deciderName && `Diputuskan oleh ${deciderName}.`].filter((line) => line !== null)
  if (assessment) return [{ type: ['Evidence'], name: 'Asesmen simulasi', narrative: ['Formulir asesmen disimpan oleh penerbit.', ...by].join(' ') }]
  if (!results.task) return []
  return [{ type: ['Evidence'], name: 'Tugas praktik', narrative: ['Bukti praktik disimpan oleh penerbit.', ...by].join(' ') }]
}

/** The last second of a day in the westernmost zone of Indonesia's, so that no holder loses hours of it. */
function endOfDay(day: string): string {
  return `${day}T16:59:59Z`
}
