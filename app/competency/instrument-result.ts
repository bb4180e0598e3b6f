import type { UnitElement } from './scheme-body.ts'
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

/** Why a unit may not be recorded K, or BK, from what was filled in. Null when nothing stands in the way. */
type RecordGap = { reason: 'unfilled'; instruments: readonly Instrument[] } | { reason: 'unmet'; count: number } | null

/**
 * A recommendation rests on what was filled in: every instrument that the map names for the unit, or at least one where
 * there is no map, and each that the assessor says it rests on. K needs all of it met.
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
  const planned = map ? Object.values(map).flat() : []
  const needed = [...new Set([...chosen, ...(result === 'K' ? planned : [])])]
  const missing = needed.filter((one) => !filled[one])
  if (missing.length > 0) return { reason: 'unfilled', instruments: missing }
  if (result === 'BK') return null
  const count = elements.reduce((sum, element) => sum + unmetOf(element, filled, map?.[element.key] ?? chosen, elements), 0)
  return count > 0 ? { reason: 'unmet', count } : null
}

/** How much of an element its instruments leave unmet. */
function unmetOf(element: UnitElement, filled: FilledInstruments, serving: readonly Instrument[], elements: readonly UnitElement[]): number {
  return serving.reduce((sum, one) => sum + unmetIn(one, filled[one] ?? {}, element, elements), 0)
}

function unmetIn(instrument: Instrument, body: FormBody, element: UnitElement, elements: readonly UnitElement[]): number {
  switch (instrument) {
    case 'IA.01':
      return element.items.filter(({ code }) => body[code] !== 'ya').length
    case 'IA.02':
    case 'IA.10':
    case 'IA.11':
      return body[element.key] === 'ya' ? 0 : 1
    case 'IA.08':
      return provenBy(body, elements.length === 1 ? null : element.key) ? 0 : 1
    default:
      return Object.entries(body).filter(([name, value]) => name.endsWith('.result') && value === 'BK').length
  }
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
