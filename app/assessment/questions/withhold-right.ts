import type { ExplainedPart, Explanation } from './explanation.ts'

/**
 * What may be said of a wrong answer while attempts are left: which of the given was wrong and why, and nothing of what
 * is right instead. Of several chosen options only the first wrong one is told, or ticking them all would show the key.
 */
export function withholdRight(explanation: Explanation, { inOrder }: { inOrder: boolean }): Explanation {
  if (explanation.kind === 'essay') return explanation
  if (explanation.kind === 'choices') {
    const wrong = explanation.choices.find(({ chosen, correct }) => chosen && !correct)
    return { ...explanation, choices: explanation.choices.map((choice) => (choice === wrong ? choice : { ...choice, correct: null, why: null })) }
  }
  // The order in which parts of an ordering are explained is the right one.
  const parts = inOrder ? explanation.parts.toSorted(byGivenPlace) : explanation.parts
  return { ...explanation, parts: parts.map(withoutRight), sentence: [] }
}

function withoutRight(part: ExplainedPart): ExplainedPart {
  return part.isRight && !part.carried ? part : { ...part, right: null, range: null, why: null }
}

function byGivenPlace(one: ExplainedPart, other: ExplainedPart): number {
  return placeOf(one) - placeOf(other) || Number(one.key) - Number(other.key)
}

function placeOf({ given }: ExplainedPart): number {
  return /^\d{1,2}$/.test(given ?? '') ? Number(given) : 99
}
