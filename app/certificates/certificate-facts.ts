import { z } from 'zod'
import { certificateKinds } from './certificate-kind.ts'
import { isCertificateNumber } from './number.ts'
import { bilingual, printedText } from './printed-text.ts'

/** A calendar day, `YYYY-MM-DD`. */
const day = z.iso.date()

const competencyUnit = z.strictObject({
  /** As published, for example `C.100000.008.01`. */
  code: printedText(40),
  title: bilingual(200),
  /** Decree, number and year, for example `618/2016`. A unit without a confirmed decree is never in the facts. */
  kepmenaker: printedText(40),
  /** Elements as published, Bahasa only. */
  elements: z.array(z.strictObject({ key: printedText(8), title: printedText(200) })).max(12),
})

/** What is printed apart from what is only known at issue and from the results. */
const printedFacts = {
  kind: z.enum(certificateKinds),
  /** The licence of a certification body (LSP), on which its competency certificates rest; no other kind names one. */
  licence: z
    .strictObject({ number: printedText(40), validUntil: day })
    .nullable()
    .default(null),
  /** True in a demonstration portal: every page says CONTOH. */
  isDemo: z.boolean(),
  /** The learner's name as confirmed, frozen. */
  name: printedText(80),
  course: z.strictObject({
    title: bilingual(160),
    /** Printed instead of units while no unit is confirmed. */
    topic: bilingual(200),
    /** Learning hours; null for an assessment, which teaches nothing. */
    hours: z.number().int().min(1).max(2000).nullable(),
  }),
  batch: z.strictObject({
    name: printedText(120),
    place: printedText(160),
    startsOn: day,
    endsOn: day,
    /** IANA zone of the place; the day of issue is a day there. */
    timeZone: z.string().min(1),
  }),
  units: z.array(competencyUnit).max(12),
  /** The result of each unit in a simulated assessment of a whole scheme; null for a training. */
  assessment: z
    .strictObject({
      units: z
        .array(z.strictObject({ code: printedText(40), title: bilingual(200), kepmenaker: printedText(40).nullable(), result: z.literal('K') }))
        .min(1)
        .max(40),
    })
    .nullable()
    .default(null),
  issuer: z.strictObject({ name: printedText(120), place: printedText(80) }),
  signer: z.strictObject({ name: printedText(80), title: printedText(80) }),
  /** Who graded the task, or assessed the units. In a course without a task, those who train the batch, joined with a raised dot. */
  trainerName: printedText(200).nullable(),
  deciderName: printedText(80).nullable(),
  issuedOn: day,
  /** The last day on which it is valid. */
  validUntil: day,
}

/** Percentages from 0 to 100 and rubric points; null where the course has no such part. */
function resultsOf<Percent extends z.ZodType, Points extends z.ZodType>(percent: Percent, points: Points) {
  return z.strictObject({
    quiz: z.strictObject({ percent, passPercent: z.number().min(0).max(100) }).nullable(),
    task: z.strictObject({ points, maxPoints: z.number().int().min(1) }).nullable(),
  })
}

const percent = z.number().min(0).max(100)
const points = z.number().int().min(0)

/**
 * Which template it was drawn with: the slug of a shipped one or the id of an own one, its version, and the id of that
 * version. Until templates were data there was one for training, in two versions.
 */
const templateOfPaper = z.union([
  z.strictObject({ id: z.literal('training'), version: z.literal([1, 2]) }),
  z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), version: z.number().int().min(1), versionId: z.uuid() }),
])

/** Everything on a certificate, frozen at issue and stored beside its bytes. */
export const certificateFactsSchema = z.strictObject({
  ...printedFacts,
  results: resultsOf(percent, points),
  number: z.string().refine(isCertificateNumber, 'is not a certificate number'),
  /** The instant of issue, UTC with `Z`. */
  issuedAt: z.iso.datetime(),
  verification: z.strictObject({
    /** What the QR code holds; ends in the token. */
    url: z.url({ protocol: /^https?$/ }).max(150),
    /** What a person types or compares, for example `kelas.example.id`. */
    domain: printedText(100),
  }),
  template: templateOfPaper,
})

export type CertificateFacts = z.infer<typeof certificateFactsSchema>

/** A certificate that was not issued: no number, no address, no instant, and results that may still be open (null). */
export const previewFactsSchema = z.strictObject({ ...printedFacts, results: resultsOf(percent.nullable(), points.nullable()) })

export type PreviewFacts = z.infer<typeof previewFactsSchema>
