import type { UnitElement } from './scheme-body.ts'
import type { FormBody } from './step-forms.ts'
import { documentRules, type Instrument, type PortfolioDocument, unitForms } from './unit-form-specs.ts'

/** Something that an instrument found unmet, from which a BK can be understood. */
export type UnmetPoint = {
  instrument: Instrument
  /** The kept form that says so. */
  formId: string
  /** What it is about, in Bahasa: a KUK or CB, an element, a question, a document; null for the whole unit. */
  about: string | null
  /** What the candidate answered to a question; what a document lacks, of V, A, T, M. */
  answer: string | null
  lacks: readonly string[]
  /** The document itself. */
  documentId: string | null
  /** KUK and CB to learn more about; empty where the form does not say which. */
  refs: readonly string[]
}

type FilledForm = { id: string; instrument: Instrument; body: FormBody }

type AboutUnit = { elements: readonly UnitElement[]; documents: readonly PortfolioDocument[] }

/** Every point that the instruments of a unit found unmet, in the order of the instruments. */
export function unmetPoints(forms: readonly FilledForm[], unit: AboutUnit): UnmetPoint[] {
  return forms.flatMap((form) => pointsIn(form, unit))
}

function pointsIn({ id, instrument, body }: FilledForm, { elements, documents }: AboutUnit): UnmetPoint[] {
  const none = { instrument, formId: id, about: null, answer: null, lacks: [], documentId: null, refs: [] }
  switch (unitForms[instrument].rows) {
    case 'criteria':
      return elements.flatMap(({ items }) =>
        items.filter(({ code }) => body[code] === 'tidak').map(({ code, text, ref }) => ({ ...none, about: `${code} ${text}`, refs: [ref] })),
      )
    case 'elements':
      return elements
        .filter(({ key }) => body[key] === 'tidak')
        .map(({ title, items }) => ({ ...none, about: title, refs: items.map(({ ref }) => ref) }))
    case 'questions':
      return Object.entries(body).flatMap(([name, value]) => {
        if (value !== 'BK' || !name.endsWith('.result')) return []
        const key = name.slice(0, -'.result'.length)
        return [{ ...none, about: textOf(body[`${key}.question`]), answer: textOf(body[`${key}.answer`]) }]
      })
    case 'documents':
      return documents.flatMap(({ id: documentId, name }) => {
        const lacks = documentRules.filter((rule) => body[`${documentId}.${rule}`] === 'tidak')
        return lacks.length > 0 ? [{ ...none, about: name, lacks, documentId }] : []
      })
  }
}

function textOf(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
