import { z } from 'zod'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { AppError, type FieldError } from '#app/platform/app-error.ts'
import { backRegions, frontRegions, type TemplateBody, templateBodySchema } from './template-body.ts'

/** The editor sends every leaf of the body under its path, such as `regions.name.x`. */
export const templateForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

type Fields = z.output<typeof templateForm>

const most = 3

/**
 * The body that a form describes; logos and the kind are kept from `before`, as they are not typed. Throws
 * `invalid_form` with the message of each field that cannot be read.
 */
export function bodyFromForm(fields: Fields, before: TemplateBody): TemplateBody {
  const text = (name: string) => [fields[name] ?? ''].flat()[0] ?? ''
  const number = (name: string) => (text(name).trim() === '' ? Number.NaN : Number(text(name).replace(',', '.')))
  const pair = (name: string) => ({ id: text(`${name}.id`), en: text(`${name}.en`) })
  const style = (name: string) => ({ face: text(`${name}.face`), size: number(`${name}.size`), colour: text(`${name}.colour`) })
  const box = (name: string) => ({ x: number(`${name}.x`), y: number(`${name}.y`), width: number(`${name}.width`), height: number(`${name}.height`) })
  const each = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
  const hasNote = text('texts.note.id').trim() !== '' || text('texts.note.en').trim() !== ''
  const read = templateBodySchema.safeParse({
    kind: before.kind,
    name: text('name'),
    texts: { ...each(['title', 'awarded', 'statement', 'units', 'annex'], (key) => pair(`texts.${key}`)), note: hasNote ? pair('texts.note') : null },
    styles: each(['title', 'name', 'course', 'body'], (key) => style(`styles.${key}`)),
    palette: each(['ground', 'band', 'thread', 'primary', 'secondary'], (key) => text(`palette.${key}`)),
    band: text('band'),
    rosette: text('rosette.radius').trim() === '' ? null : { x: number('rosette.x'), y: number('rosette.y'), radius: number('rosette.radius') },
    pages: number('pages'),
    regions: each([...frontRegions, ...backRegions], (key) => ({ ...box(`regions.${key}`), align: text(`regions.${key}.align`) })),
    signatories: Array.from({ length: most }, (_, at) => signatoryOf(text, at)).filter((one) => one !== null),
    logos: before.logos.map((logo, at) => ({ ...logo, label: text(`logos.${at}.label`), ...box(`logos.${at}`) })),
  })
  if (read.success) return read.data
  const problems: Record<string, FieldError> = {}
  for (const { path, message } of read.error.issues) problems[path.join('.')] ??= { key: messageOf(message) }
  throw new AppError('invalid_form', { fields: problems })
}

function signatoryOf(text: (name: string) => string, at: number): object | null {
  const source = text(`signatories.${at}.source`)
  if (source === '') return null
  return source === 'own' ? { source, name: text(`signatories.${at}.name`), title: text(`signatories.${at}.title`) } : { source }
}

/** Our schemas say message keys; anything else that zod says is about a choice that no form of ours offers. */
function messageOf(message: string): MessageKey {
  return /^(form|templates)\.[\w.]+$/.test(message) ? (message as MessageKey) : 'form.required'
}

/** A problem of a whole part is shown at the first field that mends it. */
export function fieldOfProblem(field: string): string {
  if (/^regions\.\w+$/.test(field)) return `${field}.height`
  return /^logos\.\d+$/.test(field) ? `${field}.width` : field
}
