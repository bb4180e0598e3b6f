import { z } from 'zod'
import { sampleMark } from '#app/certificates/credential/sample-mark.ts'

/** What a credential says that its paper has to say too, in the credential's own words, whoever drew the paper. */
export type PrintedClaims = {
  course: string | null
  issuer: string | null
  /** What a paper of its kind must say, last in the description. */
  disclaimer: string | null
  hours: number | null
  units: { code: string; title: string; kepmenaker: string | null }[]
  /** A figure of the training with its label, or the result of a unit that was assessed. */
  results: { label: string; value: string; most: string | null; unit: { code: string; title: string } | null }[]
  /** Who judged and who decided. */
  people: string[]
}

const text = z.string().max(1000)
const schema = z.looseObject({
  name: text.optional(),
  issuer: z.looseObject({ name: text.optional() }),
  credentialSubject: z.looseObject({
    achievement: z.looseObject({
      name: text.optional(),
      description: text.optional(),
      criteria: z.looseObject({ narrative: text.optional() }).optional(),
      alignment: z
        .array(z.looseObject({ targetCode: text.optional(), targetName: text, targetFramework: text.optional() }))
        .max(600)
        .default([]),
      resultDescription: z
        .array(z.looseObject({ id: text, name: text, resultType: text, valueMax: text.optional() }))
        .max(60)
        .default([]),
    }),
    result: z
      .array(z.looseObject({ resultDescription: text, value: text }))
      .max(60)
      .default([]),
  }),
  evidence: z
    .array(z.looseObject({ narrative: text.optional() }))
    .max(10)
    .default([]),
})

/** Null for a credential of another shape. What it does not say is null or missing. */
export function printedClaims(document: Record<string, unknown>): PrintedClaims | null {
  const parsed = schema.safeParse(document)
  if (!parsed.success) return null
  const { name, issuer, credentialSubject, evidence } = parsed.data
  const { achievement, result } = credentialSubject
  const title = name ?? achievement.name ?? null
  const described = new Map(achievement.resultDescription.map((one) => [one.id, one]))
  return {
    course: title?.startsWith(sampleMark) ? title.slice(sampleMark.length) : title,
    issuer: issuer.name ?? null,
    disclaimer:
      /(?:^|\. )((?:Sertifikat|Diterbitkan oleh) (?:(?!\. (?:Sertifikat|Diterbitkan oleh) ).)*)$/s.exec(achievement.description ?? '')?.[1] ?? null,
    hours: Number(/^Mengikuti pelatihan (\d+) jam pelajaran\b/.exec(achievement.criteria?.narrative ?? '')?.[1] ?? 0) || null,
    units: achievement.alignment.flatMap(({ targetCode, targetName, targetFramework }) =>
      targetCode === undefined || targetCode.includes('#')
        ? []
        : [{ code: targetCode, title: targetName, kepmenaker: /Kepmenaker (.+)$/.exec(targetFramework ?? '')?.[1] ?? null }],
    ),
    results: result.flatMap(({ resultDescription, value }) => {
      const about = described.get(resultDescription)
      if (!about) return []
      const unit = about.resultType === 'Result' ? /^(\S+) (.+)$/s.exec(about.name) : null
      return [
        {
          label: about.name,
          value,
          most: about.resultType === 'RawScore' ? (about.valueMax ?? null) : null,
          unit: unit ? { code: unit[1]!, title: unit[2]! } : null,
        },
      ]
    }),
    people: evidence.flatMap(({ narrative = '' }) => peopleIn(narrative)),
  }
}

function peopleIn(narrative: string): string[] {
  const [, judged, decided] = /(?:Dinilai oleh (.+?)\.)?(?: ?Diputuskan oleh (.+)\.)?$/s.exec(narrative) ?? []
  return [judged, decided].filter((one) => one !== undefined)
}
