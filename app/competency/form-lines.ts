import { isMessageKey, type MessageKey } from '#app/i18n/catalogue.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { FieldSpec } from './field-spec.ts'
import { type AboutApplication, fieldsOf } from './requirement-fields.ts'
import type { UnitElement } from './scheme-body.ts'
import { type FormBody, type FormKind, formSpecs } from './step-forms.ts'
import { isInstrument, type PortfolioDocument, partOfName, rowsOf, type UnitFormRow, type UnitFormSpec, unitForms } from './unit-form-specs.ts'

/** A kept form in words: what was asked and what was answered. `isOwn`: in Bahasa, whatever the reader's language. */
export type FormLine = { label: string; isLabelOwn: boolean; value: string; isOwn: boolean }

/** What the rows of a unit's forms are about. */
type AboutUnit = { elements: readonly UnitElement[]; documents: readonly PortfolioDocument[] }

type Kept = { kind: string; body: FormBody; about: AboutUnit | null; application?: AboutApplication; isWhole?: boolean; t: Translate }

/** The text of a field: the form's own, or the one that all forms share. */
export function keyOf(kind: string, name: string): MessageKey {
  const [first = ''] = name.split('.')
  if (first === 'syarat') return 'competency.requirement'
  if (first === 'alasan') return 'competency.requirement.reason'
  const own = `competency.field.${kind}.${name}`
  const shared = `competency.field.${name}`
  return isMessageKey(own) ? own : isMessageKey(shared) ? shared : 'competency.field.note'
}

/** The answers of a kept form, in its order, without what hands drew. `isWhole`: with a dash for what could stay empty and did. */
export function linesOf({ kind, body, about, application, isWhole, t }: Kept): FormLine[] {
  if (Object.hasOwn(unitForms, kind)) return unitLines(unitForms[kind as keyof typeof unitForms], body, about, t)
  if (!Object.hasOwn(formSpecs, kind)) return []
  const fields = fieldsOf(kind as FormKind, application ?? { requirements: [], documents: [] }, { isKept: true })
  return fields.flatMap((field) => {
    const label = field.title ? field.title[t.locale] : t(keyOf(kind, field.name))
    const line = lineOf({ label, isLabelOwn: false }, field, body[field.name], kind, t)
    const isOpen = isWhole && field.optional && !field.isRetired && line.length === 0
    return isOpen ? [{ label, isLabelOwn: false, value: '–', isOwn: false }] : line
  })
}

function unitLines(spec: UnitFormSpec, body: FormBody, about: AboutUnit | null, t: Translate): FormLine[] {
  const head = spec.head.flatMap((field) => lineOf({ label: t(keyOf('unit', field.name)), isLabelOwn: false }, field, body[field.name], 'unit', t))
  const rows = about ? rowsOf(spec, about.elements, about.documents) : []
  const middle = rows.flatMap((row) =>
    row.fields.flatMap((field) => lineOf(labelOf(row, field, t), { ...field, name: partOfName(row, field) }, body[field.name], 'unit', t)),
  )
  const foot = (['note', 'assessorName', 'candidateName'] as const).flatMap((name) =>
    lineOf({ label: t(`competency.field.unit.${name}`), isLabelOwn: false }, { name, kind: 'text' }, body[name], 'unit', t),
  )
  return [...head, ...middle, ...foot]
}

/** What a field of a row is called: the row itself, and what of it. */
function labelOf(row: UnitFormRow, field: FieldSpec, t: Translate): { label: string; isLabelOwn: boolean } {
  const part = partOfName(row, field)
  const words = part === '' ? null : t(keyOf('unit', part))
  const title = row.title ?? (/^q\d$/.test(row.key) ? row.key.slice(1) : null)
  return { label: [title, words].filter(Boolean).join(': ') || t('competency.unit'), isLabelOwn: row.title !== null }
}

type Label = Pick<FormLine, 'label' | 'isLabelOwn'>

function lineOf(label: Label, field: FieldSpec, value: string | string[] | undefined, kind: string, t: Translate): FormLine[] {
  const values = value === undefined || value === '' ? [] : [value].flat()
  if (values.length === 0) return []
  const said = values.map((one) => (field.named ? sayNamed(one, field.named, t) : sayValue(one, field, `${kind}.${field.name}`, t)))
  return [{ ...label, value: said.map(({ text }) => text).join(', '), isOwn: said.some(({ isOwn }) => isOwn) }]
}

function sayNamed(value: string, named: NonNullable<FieldSpec['named']>, t: Translate): { text: string; isOwn: boolean } {
  const found = named.find((one) => one.value === value)
  return found ? { text: found.name, isOwn: true } : { text: t('competency.document.gone'), isOwn: false }
}

function sayValue(value: string, field: FieldSpec, name: string, t: Translate): { text: string; isOwn: boolean } {
  if (field.kind === 'day') return { text: formatDay(value, t.locale), isOwn: false }
  const key = choiceKey(value, name, field.texts)
  return key ? { text: t(key), isOwn: false } : { text: value, isOwn: true }
}

/** The text of a choice; null for what somebody wrote. */
export function choiceKey(value: string, field: string, texts?: FieldSpec['texts']): MessageKey | null {
  if (texts) {
    const shared = `competency.option.${texts}.${value}`
    return isMessageKey(shared) ? shared : null
  }
  if (value === 'on' || value === 'ya') return 'competency.yes'
  if (value === 'tidak') return 'competency.no'
  if (value === 'K' || value === 'BK') return `competency.result.${value}`
  if (isInstrument(value)) return `competency.instrument.${value}`
  const key = `competency.field.${field}.${value}`
  return isMessageKey(key) ? key : null
}
