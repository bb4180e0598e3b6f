import type { Requirement } from '#app/courses/scheme-requirement.ts'
import { findingsIn, requirementField, type Verdict } from './requirement-fields.ts'
import type { FormBody } from './step-forms.ts'

type RequirementView = {
  requirement: Requirement
  /** What the applicant named as proof. */
  documents: { id: string; name: string }[]
  /** The applicant shows the original. */
  isShown: boolean
  /** What the office found in the newest application; null while nobody looked. */
  verdict: Verdict | null
  reason: string
}

type Kept = { step: string; body: unknown }

/** Each basic requirement with what the newest application names for it, and what the office found since. `forms`: oldest first. */
export function readRequirements({
  requirements,
  documents,
  forms,
}: {
  requirements: readonly Requirement[]
  documents: readonly { id: string; name: string }[]
  forms: readonly Kept[]
}): RequirementView[] {
  const at = forms.findLastIndex(({ step }) => step === 'submit')
  const named = (forms[at]?.body ?? {}) as FormBody
  const check = forms.slice(at + 1).findLast(({ step }) => step === 'check')
  return findingsIn((check?.body ?? null) as FormBody | null, requirements).map((found) => {
    const ids = [named[requirementField(found.requirement.key)] ?? []].flat()
    const chosen = documents.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))
    return { ...found, documents: chosen, isShown: found.requirement.proof === 'shown' && ids.includes('on') }
  })
}
