import { z } from 'zod'

/** Text for paper: composed (NFC), no outer or doubled blanks, no control characters. Messages are message keys. */
export function printedText(maximum: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/ {2,}/g, ' ').trim())
    .refine((text) => text.length > 0, 'form.required')
    .refine((text) => text.length <= maximum, 'form.too_long')
    .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'templates.problem.control')
}

/** The same in both languages of the paper. */
export function bilingual(maximum: number) {
  return z.strictObject({ id: printedText(maximum), en: printedText(maximum) })
}
