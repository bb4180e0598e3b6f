import { pointsOf, type UnitElement } from './scheme-body.ts'
import type { FormBody } from './step-forms.ts'
import { documentRules, type Instrument, instruments } from './unit-form-specs.ts'

/** The newest body of each instrument that was filled in for a unit in a round. */
export type FilledInstruments = Partial<Record<Instrument, FormBody>>

/** Which instruments serve which element, as FR.MAPA.02 says; null when nobody drew the map. */
type InstrumentMap = Readonly<Record<string, readonly Instrument[]>> | null

export function mapOf(body: FormBody | null, elements: readonly UnitElement[]): InstrumentMap {
  if (!body) return null
  return Object.fromEntries(elements.map(({ key }) => [key, instruments.filter((one) => listOf(body[`${key}.instruments`]).includes(one))]))
}

/** A map that gives each element everything another unit's map names anywhere. */
export function mapLike(body: FormBody, elements: readonly UnitElement[]): FormBody {
  const all = (part: string) => [...new Set(Object.keys(body).flatMap((name) => (name.endsWith(`.${part}`) ? listOf(body[name]) : [])))]
  const rows = Object.fromEntries(elements.flatMap(({ key }) => ['kinds', 'instruments'].map((part) => [`${key}.${part}`, all(part)])))
  return body.potential === undefined ? rows : { potential: body.potential, ...rows }
}

/** Why a unit may not be recorded K, or BK, from what was filled in. Null when nothing stands in the way. */
type RecordGap =
  | { reason: 'unmapped' }
  | { reason: 'unfilled'; instruments: readonly Instrument[] }
  /** Codes of criteria without enough evidence, and elements of which a mapped instrument says nothing: `2 (IA.07)`. */
  | { reason: 'unmet'; lacks: readonly string[] }
  | null

/**
 * A recommendation rests on what was filled in: every instrument that the map names for the unit, and each that the
 * assessor says it rests on. K needs, for each criterion of each element, evidence from a mapped instrument that was
 * judged enough, none that was judged short, and a word on the element from each instrument mapped to it.
 */
export function recordGap({
  result,
  chosen,
  filled,
  map,
  elements,
}: {
  result: 'K' | 'BK'
  chosen: readonly Instrument[]
  filled: FilledInstruments
  map: InstrumentMap
  elements: readonly UnitElement[]
}): RecordGap {
  if (map === null) return { reason: 'unmapped' }
  const needed = [...new Set([...chosen, ...(result === 'K' ? Object.values(map).flat() : [])])]
  const missing = needed.filter((one) => !filled[one])
  if (missing.length > 0) return { reason: 'unfilled', instruments: missing }
  if (result === 'BK') return null
  const lacks = elements.flatMap((element) => lacksOf(element, { filled, serving: map[element.key] ?? [], chosen, elements }))
  return lacks.length > 0 ? { reason: 'unmet', lacks } : null
}

type Evidence = {
  filled: FilledInstruments
  serving: readonly Instrument[]
  chosen: readonly Instrument[]
  elements: readonly UnitElement[]
}

/** What an element lacks for K. */
function lacksOf(element: UnitElement, { filled, serving, chosen, elements }: Evidence): string[] {
  const says = (one: Instrument, code: string) => weigh(one, filled[one] ?? {}, { code, element: element.key }, elements)
  const codes = pointsOf(element).map(({ code }) => code)
  const open = codes.filter(
    (code) => !serving.some((one) => says(one, code) === 'enough') || [...serving, ...chosen].some((one) => says(one, code) === 'short'),
  )
  if (open.length > 0) return open
  const silent = serving.filter((one) => codes.every((code) => says(one, code) === null))
  return silent.map((one) => `${element.key} (${one})`)
}

/** What an instrument says of one criterion; null where it says nothing. */
function weigh(
  instrument: Instrument,
  body: FormBody,
  { code, element }: { code: string; element: string },
  elements: readonly UnitElement[],
): 'enough' | 'short' | null {
  switch (instrument) {
    case 'IA.01':
      return ofAnswer(body[code])
    case 'IA.02':
    case 'IA.10':
    case 'IA.11':
      return ofAnswer(body[element])
    case 'IA.08':
      return provenBy(body, elements.length === 1 ? null : element) ? 'enough' : null
    default: {
      const asked = Object.keys(body).flatMap((name) => (name.endsWith('.about') && body[name] === code ? [name.slice(0, -'.about'.length)] : []))
      const results = asked.map((question) => body[`${question}.result`])
      return results.includes('BK') ? 'short' : results.includes('K') ? 'enough' : null
    }
  }
}

function ofAnswer(answer: string | string[] | undefined): 'enough' | 'short' | null {
  return answer === 'ya' ? 'enough' : answer === 'tidak' ? 'short' : null
}

/** Whether a document that is valid, authentic, current and sufficient stands for the element; `null`: for the only one. */
export function provenBy(body: FormBody, element: string | null): boolean {
  const ids = new Set(Object.keys(body).flatMap((name) => (name.endsWith('.V') ? [name.slice(0, -2)] : [])))
  return [...ids].some(
    (id) => documentRules.every((rule) => body[`${id}.${rule}`] === 'ya') && (element === null || listOf(body[`${id}.elements`]).includes(element)),
  )
}

function listOf(value: string | string[] | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value
}
