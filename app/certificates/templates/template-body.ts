import { z } from 'zod'
import { certificateKinds } from '#app/certificates/certificate-kind.ts'
import { bilingual, printedText } from '#app/certificates/printed-text.ts'

/** A4, lying; points. All places on a page are points from its upper left corner. */
export const paper = { width: 841.89, height: 595.28 } as const

const colour = z
  .string()
  .regex(/^#[\dA-Fa-f]{6}$/, 'templates.problem.colour')
  .transform((hex) => hex.toUpperCase() as `#${string}`)

const across = z.number('templates.problem.number').min(0, 'templates.problem.bounds').max(842, 'templates.problem.bounds')
const down = z.number('templates.problem.number').min(0, 'templates.problem.bounds').max(595, 'templates.problem.bounds')

/** Where a part stands. What does not fit there is set smaller, never cut. */
export const regionSchema = z.strictObject({
  x: across,
  y: down,
  width: across,
  height: down,
  align: z.enum(['left', 'centre', 'right']),
})

const style = z.strictObject({
  face: z.enum(['regular', 'italic', 'semibold', 'extrabold']),
  /** Points; the size to begin with. */
  size: z.number('templates.problem.number').min(6, 'templates.problem.size').max(60, 'templates.problem.size'),
  colour: z.enum(['ink', 'primary', 'secondary', 'quiet']),
})

/** Parts of the first page in the order in which they are read. */
export const frontRegions = ['issuer', 'number', 'title', 'name', 'course', 'dates', 'signatories', 'proof', 'disclaimer'] as const
/** Parts of the second page; its head and foot stand where they always do. */
export const backRegions = ['units', 'results', 'advice'] as const
export type RegionName = (typeof frontRegions)[number] | (typeof backRegions)[number]

/** Who signs by name: as set up for the portal, as the batch says, or somebody of the template's own. */
const signatory = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('portal') }),
  z.strictObject({ source: z.literal('trainer') }),
  z.strictObject({ source: z.literal('decider') }),
  z.strictObject({ source: z.literal('own'), name: printedText(80), title: printedText(80) }),
])

/** A picture of whoever stands behind the programme. `label` is read out; it says whose it is. */
const logo = z.strictObject({
  label: printedText(80),
  x: across,
  y: down,
  width: across,
  height: down,
  drawing: z.discriminatedUnion('form', [
    z.strictObject({
      form: z.literal('vector'),
      width: z.number().positive(),
      height: z.number().positive(),
      paths: z
        .array(z.strictObject({ d: z.string().max(40_000), colour, evenOdd: z.boolean() }))
        .min(1)
        .max(200),
    }),
    /** PNG, written anew by us without anything but its pixels; base64. */
    z.strictObject({ form: z.literal('pixels'), width: z.int().positive(), height: z.int().positive(), png: z.base64().max(110_000) }),
  ]),
})

/** A template: everything on a certificate that is not a fact of the one who holds it. */
export const templateBodySchema = z.strictObject({
  kind: z.enum(certificateKinds),
  /** How operators call it. Not printed. */
  name: printedText(80),
  texts: z.strictObject({
    title: bilingual(48),
    awarded: bilingual(60),
    statement: bilingual(120),
    /** Before the codes of the units. */
    units: bilingual(80),
    annex: bilingual(48),
    /** A line of thanks or about the programme, below the course. */
    note: bilingual(160).nullable(),
  }),
  styles: z.strictObject({ title: style, name: style, course: style, body: style }),
  palette: z.strictObject({ ground: colour, band: colour, thread: colour, primary: colour, secondary: colour }),
  /** Where the woven band with the sidik motif runs. */
  band: z.enum(['left', 'right', 'sides', 'top']),
  /** The pale flower behind the text; nowhere when null. */
  rosette: z.strictObject({ x: across, y: down, radius: z.number().min(20).max(300) }).nullable(),
  pages: z.union([z.literal(1), z.literal(2)]),
  regions: z.strictObject(
    Object.fromEntries([...frontRegions, ...backRegions].map((name) => [name, regionSchema])) as Record<RegionName, typeof regionSchema>,
  ),
  signatories: z.array(signatory).min(1).max(3),
  logos: z.array(logo).max(3),
})

export type TemplateBody = z.output<typeof templateBodySchema>
export type Region = z.output<typeof regionSchema>
export type Signatory = TemplateBody['signatories'][number]
export type Logo = TemplateBody['logos'][number]
export type TextStyleOf = z.output<typeof style>

/** A template as it is printed with: its body, and a key that no other body has. */
export type PrintTemplate = { key: string; body: TemplateBody }
