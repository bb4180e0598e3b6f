/**
 * An answer as the person gave it: one text (the key of an option, 'true' or 'false', a number or words as typed), the
 * keys of several options, or one `part=value` for each filled part of a question that has several, such as the left
 * sides of a matching. An empty one takes an earlier answer back.
 */
export type Answer = string | string[]

/** True when nothing was given, whatever the question: no text, no key, no part with a value. */
export function isEmptyAnswer(answer: Answer | undefined): boolean {
  return [answer ?? []].flat().every((text) => (typeof answer === 'string' ? text : text.slice(text.indexOf('=') + 1)).trim() === '')
}

/** True when there is something to read: a letter or a digit, not only spaces and signs. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** True when two answers say the same; the order in which boxes were ticked does not count. */
export function sameAnswer(left: Answer | undefined, right: Answer | undefined): boolean {
  if (isEmptyAnswer(left) || isEmptyAnswer(right)) return isEmptyAnswer(left) && isEmptyAnswer(right)
  return answerText(left) === answerText(right)
}

/** One text for an answer, the same for the same answer. */
export function answerText(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  return typeof answer === 'string' ? cleanText(answer) : [...new Set(answer)].map(escapeComma).sort().join(',')
}

/** The texts that `answerText` wrote as one. */
export function textsIn(text: string): string[] {
  return (text.match(/(?:\\[\s\S]|[^\\,])+/g) ?? []).map((each) => each.replace(/\\([\s\S])/g, '$1'))
}

/** An answer of parts; a part that is left empty is left out. */
export function answerOfParts(parts: Iterable<readonly [part: string, value: string]>): string[] {
  return [...parts].flatMap(([part, value]) => (value.trim() === '' ? [] : [`${part}=${cleanText(value)}`]))
}

/** What was given for each part. */
export function partsOf(answer: Answer | undefined | null): Map<string, string> {
  const parts = [answer ?? []].flat().map((part): [string, string] => {
    const sign = part.indexOf('=')
    return sign < 0 ? [part, ''] : [part.slice(0, sign), part.slice(sign + 1)]
  })
  return new Map(parts)
}

/** As a form sends it and as a script reads it, line ends differ. */
function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

function escapeComma(text: string): string {
  return text.replace(/[\\,]/g, '\\$&')
}
