import { z } from 'zod'
import type { FormBody } from './step-forms.ts'
import { schemaOfField } from './step-schema.ts'
import type { UnitFormRow, UnitFormSpec } from './unit-form-specs.ts'

const words = z.string().trim().max(2000, 'form.too_long').default('')
/** What a finger drew, as moves and lines on a field of 600 by 200; whole numbers and nothing else. */
const drawing = z
  .string()
  .max(20_000, 'form.too_long')
  .regex(/^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)*$/, 'competency.signature.unreadable')
  .default('')

/**
 * What a form about a unit must hold; messages are message keys. Of a question asked, what it asks about, answer and result are
 * needed, and at least one question was asked. Both sign by name, and by hand where there was a screen for it.
 */
export function schemaOfUnitForm(spec: UnitFormSpec, rows: readonly UnitFormRow[]): z.ZodType<FormBody> {
  const fields = [...spec.head, ...rows.flatMap((row) => row.fields)].map((field) => [field.name, schemaOfField(field)] as const)
  const name = z.string().trim().min(1, 'form.required').max(80, 'form.too_long')
  const signed = spec.isSigned ? { note: words, assessorName: name, candidateName: name, assessorSign: drawing, candidateSign: drawing } : {}
  const whole = z.object({ ...Object.fromEntries(fields), ...signed })
  if (spec.rows !== 'questions') return whole as unknown as z.ZodType<FormBody>
  return whole.superRefine((body, context) => {
    const given = body as FormBody
    const asked = rows.filter(({ key }) => given[`${key}.question`] !== '')
    if (asked.length === 0) context.addIssue({ code: 'custom', path: ['q1.question'], message: 'form.required' })
    for (const { key } of asked) {
      for (const part of ['about', 'answer', 'result'])
        if (!given[`${key}.${part}`]) context.addIssue({ code: 'custom', path: [`${key}.${part}`], message: 'form.required' })
    }
  }) as unknown as z.ZodType<FormBody>
}
