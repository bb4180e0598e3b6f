import { confirmedDecree } from '#app/courses/unit-body.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { certificateDue } from './assessment-state.ts'
import { loadAssessment } from './load-assessment.server.ts'
import type { FormBody } from './step-forms.ts'

export type AssessmentResult = Awaited<ReturnType<typeof readAssessmentResult>>

/**
 * What a certificate says of an assessment, for callers that have proved that it may be seen: `isDue` is false while it
 * has not ended with K or an appeal holds it. Read in `tx` under the lock that steps take. Throws `not_found`.
 */
export async function readAssessmentResult(tx: Tx, { applicationId }: { applicationId: string }) {
  await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
  const { assessment, scheme, terms, events } = await loadAssessment(tx, { applicationId })
  const { candidate } = assessment.people
  const decider = events.findLast(({ kind }) => kind === 'decide')?.by ?? null
  const assessors = [...new Set(events.flatMap((event) => (event.kind === 'record' ? [event.by] : [])))]
  const [plans, people] = await Promise.all([
    tx.competencyForm.findMany({
      where: { applicationId, step: { in: ['submit', 'plan'] } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { step: true, body: true },
    }),
    tx.person.findMany({ where: { id: { in: [candidate, decider ?? candidate, ...assessors] } }, select: { id: true, name: true, erasedAt: true } }),
  ])
  const person = people.find(({ id }) => id === candidate)
  if (!person || person.erasedAt) throw new AppError('not_found')
  const nameOf = (personId: string) => people.find(({ id, erasedAt }) => id === personId && !erasedAt)?.name
  const written = (step: string, field: string) => {
    const text = plans.findLast((form) => form.step === step)?.body as FormBody | undefined
    return typeof text?.[field] === 'string' ? text[field] : null
  }
  const began = events.find(({ kind }) => kind === 'consent')
  return {
    isDue: certificateDue(assessment),
    personId: candidate,
    name: written('submit', 'name') ?? person.name,
    title: scheme.title,
    validYears: terms.validYears,
    place: written('plan', 'place'),
    /** From the first consent to the last word of the decider. */
    beganAt: began?.happened ?? null,
    endedAt: events.at(-1)?.happened ?? null,
    assessorName: assessors.flatMap((personId) => nameOf(personId) ?? []).join(' · ') || null,
    deciderName: decider === null ? null : (nameOf(decider) ?? null),
    units: scheme.units.map((unit) => ({
      code: unit.code,
      title: unit.title,
      kepmenaker: confirmedDecree(unit),
      elements: unit.elements.map(({ key, title }) => ({ key, title })),
      result: assessment.units[unit.code]?.decided ?? null,
    })),
  }
}
