import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Assessment } from './assessment-state.ts'
import type { Part } from './field-spec.ts'

/**
 * Passes whoever has this part in the assessment; to others it does not exist (`not_found`). A decider comes to it once
 * it was reviewed, the office of the portal to every one but its own.
 */
export function requirePart({ actor, part, assessment }: { actor: Actor; part: Part; assessment: Assessment }): void {
  const { candidate, held } = assessment.people
  const duty = Object.hasOwn(held, actor.personId) ? held[actor.personId] : undefined
  const parts: Record<Part, boolean> = {
    candidate: actor.personId === candidate,
    assessor: hasRole(actor, 'assessor') && duty === 'assessor',
    panel: hasRole(actor, 'assessor') && duty === 'panel',
    decider: hasRole(actor, 'decider') && (duty === 'decider' || assessment.stage === 'reviewed'),
    office: hasRole(actor, 'operator') && actor.personId !== candidate,
  }
  if (!parts[part]) throw new AppError('not_found')
}
