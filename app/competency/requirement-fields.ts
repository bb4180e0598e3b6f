import type { Requirement } from '#app/courses/scheme-requirement.ts'
import type { FieldSpec } from './field-spec.ts'
import { type FormBody, type FormKind, formSpecs } from './step-forms.ts'

/** How the office finds a requirement, in the words of FR.APL.01: met, not met, nothing there. */
const verdicts = ['met', 'unmet', 'absent'] as const
export type Verdict = (typeof verdicts)[number]

export type AboutApplication = { requirements: readonly Requirement[]; documents: readonly { id: string; name: string }[] }

/** The field of an application or a check that is about one requirement, and of the reason for the finding. */
export const requirementField = (key: string) => `syarat.${key}`
export const reasonField = (key: string) => `alasan.${key}`

/**
 * What a step asks in one assessment: its own fields, and for each basic requirement of the scheme what proves it (in the
 * application) or how the office finds it (in the check). `isKept`: with what kept forms may hold besides.
 */
export function fieldsOf(
  kind: FormKind,
  { requirements, documents }: AboutApplication,
  { isKept = false }: { isKept?: boolean } = {},
): readonly FieldSpec[] {
  const fields = formSpecs[kind].fields.filter(({ isRetired }) => isKept || !isRetired)
  if (kind === 'submit') {
    const last = fields.findIndex((field) => field.kind === 'agreed')
    return [...fields.slice(0, last), ...requirements.map((requirement) => proofOf(requirement, documents)), ...fields.slice(last)]
  }
  if (kind !== 'check') return fields
  const found = requirements.flatMap(({ key, title }): FieldSpec[] => [
    { name: requirementField(key), kind: 'choice', options: verdicts, texts: 'verdict', title },
    { name: reasonField(key), kind: 'text', optional: true },
  ])
  return [...found, ...fields]
}

function proofOf({ key, title, proof }: Requirement, documents: AboutApplication['documents']): FieldSpec {
  const name = requirementField(key)
  if (proof === 'shown') return { name, kind: 'agreed', title }
  return {
    name,
    kind: 'choices',
    options: documents.map(({ id }) => id),
    title,
    named: documents.map(({ id, name: called }) => ({ value: id, name: called })),
  }
}

/** What a check found of each requirement; null where nobody looked. */
export function findingsIn(
  body: FormBody | null,
  requirements: readonly Requirement[],
): { requirement: Requirement; verdict: Verdict | null; reason: string }[] {
  return requirements.map((requirement) => {
    const said = body?.[requirementField(requirement.key)]
    const reason = body?.[reasonField(requirement.key)]
    return { requirement, verdict: verdicts.find((one) => one === said) ?? null, reason: typeof reason === 'string' ? reason : '' }
  })
}
