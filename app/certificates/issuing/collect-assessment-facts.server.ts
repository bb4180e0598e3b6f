import { parseFacts } from '#app/certificates/parse-facts.ts'
import { findUsualTemplate } from '#app/certificates/templates/find-template.server.ts'
import { dayInZone, validUntil } from '#app/certificates/valid-until.ts'
import { type AssessmentResult, readAssessmentResult } from '#app/competency/read-assessment-result.server.ts'
import { officeZone } from '#app/i18n/format.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { type Portal, readPortal } from '#app/platform/portal.server.ts'
import type { CollectedFacts } from './collect-facts.server.ts'

type Wanted = { applicationId: string; at: Date; name?: string }

/**
 * What would be printed for a simulated assessment at an instant: always a certificate of training, with the result of
 * each unit. For callers that have proved that it may be seen. Throws `not_found`, and `issue_refused` when a text does
 * not fit.
 */
export async function collectAssessmentFacts({ tx, ...wanted }: Wanted & { tx?: Tx }): Promise<CollectedFacts> {
  const read = (inside: Tx) => readAssessmentResult(inside, wanted)
  const [result, portal, template] = await Promise.all([tx ? read(tx) : inTransaction(read), readPortal(), findUsualTemplate()])
  const isWhole = result.units.every((unit) => unit.result === 'K')
  const missing = result.isDue && isWhole ? 'nothing' : 'more'
  return { personId: result.personId, missing, confirmedName: result.name, facts: factsOf(result, wanted, portal), template }
}

function factsOf(result: AssessmentResult, { at, name }: Wanted, portal: Portal): CollectedFacts['facts'] {
  const issuedOn = dayInZone(at, officeZone)
  const { id, en } = result.title
  return parseFacts({
    kind: 'training',
    licence: null,
    isDemo: portal.isDemo,
    name: name ?? result.name,
    course: {
      title: { id: `Asesmen simulasi ${id}`, en: `Simulated assessment: ${en}` },
      topic: { id: `Unit kompetensi skema ${id}`, en: `Competency units of the scheme ${en}` },
      hours: null,
    },
    batch: {
      name: 'Asesmen simulasi',
      place: result.place ?? portal.issuerPlace,
      startsOn: dayInZone(result.beganAt ?? at, officeZone),
      endsOn: dayInZone(result.endedAt ?? at, officeZone),
      timeZone: officeZone,
    },
    results: { quiz: null, task: null },
    units: result.units.flatMap(({ result: _, kepmenaker, ...unit }) => (kepmenaker === null ? [] : [{ ...unit, kepmenaker }])),
    assessment: { units: result.units.map(({ elements: _, ...unit }) => ({ ...unit, result: 'K' as const })) },
    issuer: { name: portal.issuerName, place: portal.issuerPlace },
    signer: { name: portal.signerName, title: portal.signerTitle },
    trainerName: result.assessorName,
    deciderName: result.deciderName,
    issuedOn,
    validUntil: validUntil({ issuedOn, years: result.validYears }),
  })
}
