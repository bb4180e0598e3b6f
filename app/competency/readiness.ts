import { provenBy } from './instrument-result.ts'
import type { UnitElement } from './scheme-body.ts'
import type { FormBody } from './step-forms.ts'
import { dimensions, documentRules } from './unit-form-specs.ts'

// How ready somebody is for an assessment, element by element, from what they said, what they brought, and what an
// assessor already found. It advises; no decision rests on it.

/** What to do next about an element, the most pressing first. */
export const nextSteps = ['answer', 'learn', 'collect', 'strengthen', 'widen', 'ready'] as const
export type NextStep = (typeof nextSteps)[number]

export type ElementReadiness = {
  key: string
  title: string | null
  /** K, BK, or null while unanswered. */
  said: 'K' | 'BK' | null
  /** Rules that the candidate finds met by the evidence, of valid, authentic, current, sufficient. */
  rules: readonly string[]
  /** Dimensions of competency that the evidence shows, as the candidate says. */
  shows: readonly string[]
  /** Whether an assessor verified a document for it. */
  isVerified: boolean
  next: NextStep
}

type UnitReadiness = { elements: ElementReadiness[]; documents: number; ready: number }

/** One unit: `self` is its FR.APL.02, `portfolio` its FR.IA.08, `documents` how many stand for it. */
export function readinessOf({
  elements,
  self,
  portfolio,
  documents,
}: {
  elements: readonly UnitElement[]
  self: FormBody | null
  portfolio: FormBody | null
  documents: number
}): UnitReadiness {
  const found = elements.map(({ key, title }): ElementReadiness => {
    const said = self?.[key] === 'K' || self?.[key] === 'BK' ? self[key] : null
    const rules = documentRules.filter((rule) => chosen(self, `${key}.rules`).includes(rule))
    const shows = dimensions.filter((one) => chosen(self, `${key}.dimensions`).includes(one))
    const isVerified = portfolio !== null && provenBy(portfolio, elements.length === 1 ? null : key)
    const hasEvidence = documents > 0 || (self?.[`${key}.bukti`] ?? '') !== ''
    return { key, title, said, rules, shows, isVerified, next: nextOf({ said, rules, shows, isVerified, hasEvidence }) }
  })
  return { elements: found, documents, ready: found.filter(({ next }) => next === 'ready').length }
}

type Standing = Pick<ElementReadiness, 'said' | 'rules' | 'shows' | 'isVerified'> & { hasEvidence: boolean }

function nextOf({ said, rules, shows, isVerified, hasEvidence }: Standing): NextStep {
  if (said === null) return 'answer'
  if (said === 'BK') return 'learn'
  if (!hasEvidence) return 'collect'
  if (!isVerified && rules.length < documentRules.length) return 'strengthen'
  return shows.length < dimensions.length ? 'widen' : 'ready'
}

/** Where to begin: the first element that needs the most pressing step; null when every element is ready. */
export function bestStep(units: readonly { code: string; readiness: UnitReadiness }[]): { code: string; key: string; next: NextStep } | null {
  const open = units
    .flatMap(({ code, readiness }) => readiness.elements.map(({ key, next }) => ({ code, key, next })))
    .filter(({ next }) => next !== 'ready')
  return nextSteps.map((step) => open.find(({ next }) => next === step)).find((one) => one !== undefined) ?? null
}

function chosen(body: FormBody | null, name: string): readonly string[] {
  return [body?.[name] ?? []].flat()
}
