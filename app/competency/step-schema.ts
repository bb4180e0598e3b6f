import { z } from 'zod'
import { parseName } from '#app/people/name.ts'
import type { FieldSpec } from './field-spec.ts'
import type { FormBody } from './step-forms.ts'

const text = z.string().trim().max(2000, 'form.too_long')

/** What a form's fields must hold; its messages are message keys. */
export function schemaOfStep(fields: readonly FieldSpec[]): z.ZodType<FormBody> {
  return z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOfField(field)]))) as unknown as z.ZodType<FormBody>
}

/** What one field must hold. */
export function schemaOfField({ kind, options = [], optional }: FieldSpec): z.ZodType {
  switch (kind) {
    case 'line':
    case 'text':
      return optional ? text.default('') : text.min(1, 'form.required')
    case 'name':
      return z.string('form.required').transform((typed, context) => {
        const parsed = parseName(typed)
        if (parsed.ok) return parsed.name
        context.addIssue({ code: 'custom', message: parsed.problem })
        return z.NEVER
      })
    case 'yes-no':
      return z.enum(['ya', 'tidak'], 'form.required')
    case 'agreed':
      return z.literal('on', 'form.required')
    case 'choice':
    case 'point':
      return optional
        ? z.union([z.literal(''), z.enum(options as [string, ...string[]])], 'form.required').default('')
        : z.enum(options as [string, ...string[]], 'form.required')
    case 'choices':
      return z.preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        optional
          ? z.array(z.enum(options as [string, ...string[]], 'form.required')).default([])
          : z.array(z.enum(options as [string, ...string[]], 'form.required'), 'form.required').min(1, 'form.required'),
      )
    case 'day':
      return z.iso.date('form.required')
    case 'person':
      return z.uuid('form.required')
    case 'unit':
      return z.string().min(1, 'form.required').max(100, 'form.required')
  }
}
