/**
 * An answer as the person gave it: the key of an option, the keys of several, 'true' or 'false', or a number as typed.
 * An empty one takes an earlier answer back.
 */
export type Answer = string | string[]

export function isEmptyAnswer(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0)
}

/** True when two answers say the same; the order in which boxes were ticked does not count. */
export function sameAnswer(left: Answer | undefined, right: Answer | undefined): boolean {
  if (isEmptyAnswer(left) || isEmptyAnswer(right)) return isEmptyAnswer(left) && isEmptyAnswer(right)
  return answerText(left) === answerText(right)
}

/** One line for an answer, the same for the same answer. */
export function answerText(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  return typeof answer === 'string' ? answer.trim() : [...new Set(answer)].sort().join(',')
}
