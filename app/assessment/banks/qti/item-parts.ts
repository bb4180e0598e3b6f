import { type XmlOut, xml } from '#app/platform/xml/write-xml.ts'

// Pieces of an item that all types are put together from; element names are those of QTI 3.0.

type Cardinality = 'single' | 'multiple' | 'ordered'
type BaseType = 'identifier' | 'string' | 'float' | 'integer' | 'directedPair' | 'file'

type Declared = { identifier?: string; cardinality?: Cardinality; baseType: BaseType; correct: readonly string[]; accepted?: readonly string[] }

/** What is answered; `accepted` are further forms that count in full, whatever their case. */
export function response({ identifier = 'RESPONSE', cardinality = 'single', baseType, correct, accepted }: Declared): XmlOut {
  return xml(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': baseType },
    correct.length > 0 && xml('qti-correct-response', {}, correct.map(value)),
    accepted
      ? xml(
          'qti-mapping',
          { 'default-value': 0 },
          accepted.map((form) => xml('qti-map-entry', { 'map-key': form, 'mapped-value': 1, 'case-sensitive': false })),
        )
      : null,
  )
}

/** A number that belongs to the question and to nobody's answer; items have no other place for such. */
export function constant(identifier: string, values: readonly number[]): XmlOut {
  const defaults = xml(
    'qti-default-value',
    {},
    values.map((each) => value(String(each))),
  )
  return xml('qti-outcome-declaration', { identifier, cardinality: values.length === 1 ? 'single' : 'ordered', 'base-type': 'float' }, defaults)
}

function value(text: string): XmlOut {
  return xml('qti-value', {}, text)
}

export function variable(identifier = 'RESPONSE'): XmlOut {
  return xml('qti-variable', { identifier })
}

export function base(baseType: BaseType, text: string): XmlOut {
  return xml('qti-base-value', { 'base-type': baseType }, text)
}

export function matchesCorrect(identifier = 'RESPONSE'): XmlOut {
  return xml('qti-match', {}, variable(identifier), xml('qti-correct', { identifier }))
}

export function isWithin(tolerance: number, identifier = 'RESPONSE'): XmlOut {
  const attributes = { 'tolerance-mode': 'absolute', tolerance: `${tolerance} ${tolerance}` }
  return xml('qti-equal', attributes, variable(identifier), xml('qti-correct', { identifier }))
}

/** Asked only of what was answered: not every reader knows what a mapping gives for nothing. */
export function isAmongAccepted(identifier = 'RESPONSE'): Test {
  const isAnswered = xml('qti-not', {}, xml('qti-is-null', {}, variable(identifier)))
  return { first: isAnswered, next: xml('qti-gt', {}, xml('qti-map-response', { identifier }), base('float', '0')) }
}

export function setOutcome(identifier: string, expression: XmlOut): XmlOut {
  return xml('qti-set-outcome-value', { identifier }, expression)
}

/** An expression, or one that is looked at only where the first holds. */
export type Test = XmlOut | { first: XmlOut; next: XmlOut }

/** The share of the tests that hold; below `least` nothing. */
export function scoring(tests: readonly Test[], least = 0): XmlOut[] {
  const score = variable('SCORE')
  const point = setOutcome('SCORE', xml('qti-sum', {}, score, base('float', '1')))
  const add = tests.map((test) => ('first' in test ? when(test.first, when(test.next, point)) : when(test, point)))
  if (tests.length < 2) return add
  const share = setOutcome('SCORE', xml('qti-divide', {}, score, base('float', String(tests.length))))
  const cut = when(xml('qti-lt', {}, score, base('float', String(least))), setOutcome('SCORE', base('float', '0')))
  return least > 0 ? [...add, share, cut] : [...add, share]
}

function when(test: XmlOut, then: XmlOut): XmlOut {
  return xml('qti-response-condition', {}, xml('qti-response-if', {}, test, then))
}
