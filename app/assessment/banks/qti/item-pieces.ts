import { splitCloze } from '#app/courses/cloze-text.ts'
import type { AnswerFileKind, Gap, Question, QuestionOf } from '#app/courses/question-body.ts'
import { type XmlNode, type XmlOut, xml } from '#app/platform/xml/write-xml.ts'
import { base, constant, isAmongAccepted, isWithin, matchesCorrect, response, scoring, type Test, variable } from './item-parts.ts'
import { mediaTypesOf, ownSpace, qtiName } from './qti-names.ts'

export type ItemPicture = { path: string; width: number; height: number }

/** What differs from type to type. */
export type ItemPieces = {
  responses: XmlOut[]
  constants: XmlOut[]
  body: XmlOut[]
  scoring: XmlOut[]
  /** Who gives the points, where the item itself cannot say how. */
  scoredBy: 'item' | 'externalMachine' | 'human'
  /** Why, for each option or part. */
  reasons: [identifier: string, why: string | null][]
  /** An expression for the reasons that are shown. */
  chosen: XmlOut
}

const nothing: Pick<ItemPieces, 'constants' | 'reasons' | 'chosen' | 'scoredBy'> = {
  constants: [],
  reasons: [],
  chosen: variable(),
  scoredBy: 'item',
}

/** The pieces of a question in the form QTI has for its type; `asData` and types that QTI lacks travel as they are. */
export function piecesOf(question: Question, picture: ItemPicture | null, asData: boolean): ItemPieces {
  if (asData) return dataPieces(question)
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choicePieces(question)
    case 'truefalse':
      return truthPieces(question)
    case 'numeric':
      return numericPieces(question)
    case 'shorttext':
      return wordPieces(question)
    case 'matching':
      return matchingPieces(question)
    case 'ordering':
      return orderingPieces(question)
    case 'cloze':
      return clozePieces(question)
    case 'hotspot':
      return picture ? hotspotPieces(question, picture) : dataPieces(question)
    case 'essay':
      return essayPieces(question)
    case 'audio':
      return audioPieces(question)
    case 'file':
      return uploadPieces(question, question.takes)
    default:
      return dataPieces(question)
  }
}

function dataPieces(question: Question): ItemPieces {
  const data = xml('question', { xmlns: ownSpace }, JSON.stringify(question))
  return {
    ...nothing,
    responses: [response({ baseType: 'string', correct: [] })],
    body: [xml('p', {}, question.text), xml('div', {}, xml('qti-custom-interaction', { 'response-identifier': 'RESPONSE' }, data))],
    scoring: [],
    scoredBy: 'externalMachine',
  }
}

function choicePieces({ type, text, options }: QuestionOf<'single'> | QuestionOf<'multiple'>): ItemPieces {
  const choices = options.map((option) => xml('qti-simple-choice', { identifier: qtiName(option.key) }, option.text))
  const isSingle = type === 'single'
  return {
    ...nothing,
    responses: [
      response({
        cardinality: isSingle ? 'single' : 'multiple',
        baseType: 'identifier',
        correct: options.flatMap(({ key, correct }) => (correct ? [qtiName(key)] : [])),
      }),
    ],
    body: [
      xml('qti-choice-interaction', { 'response-identifier': 'RESPONSE', shuffle: true, 'max-choices': isSingle ? 1 : 0 }, prompt(text), choices),
    ],
    scoring: scoring([matchesCorrect()]),
    reasons: options.map(({ key, why }) => [qtiName(key), why]),
    chosen: isSingle ? xml('qti-multiple', {}, variable()) : variable(),
  }
}

function truthPieces({ text, answer }: QuestionOf<'truefalse'>): ItemPieces {
  const choices = [xml('qti-simple-choice', { identifier: 'true' }, 'Benar'), xml('qti-simple-choice', { identifier: 'false' }, 'Salah')]
  return {
    ...nothing,
    responses: [response({ baseType: 'identifier', correct: [String(answer)] })],
    body: [xml('qti-choice-interaction', { 'response-identifier': 'RESPONSE', shuffle: false, 'max-choices': 1 }, prompt(text), choices)],
    scoring: scoring([matchesCorrect()]),
  }
}

function numericPieces({ text, answer, tolerance, unitLabel }: QuestionOf<'numeric'>): ItemPieces {
  return {
    ...nothing,
    responses: [response({ baseType: 'float', correct: [String(answer)] })],
    body: [xml('p', {}, text), xml('p', {}, entry('RESPONSE'), unit(unitLabel))],
    scoring: scoring([isWithin(tolerance)]),
  }
}

function wordPieces({ text, accepted }: QuestionOf<'shorttext'>): ItemPieces {
  return {
    ...nothing,
    responses: [response({ baseType: 'string', correct: accepted.slice(0, 1), accepted })],
    body: [xml('p', {}, text), xml('p', {}, entry('RESPONSE'))],
    scoring: scoring([isAmongAccepted()]),
  }
}

function matchingPieces({ text, pairs, extras }: QuestionOf<'matching'>): ItemPieces {
  const correct = pairs.map((_pair, index) => `left-${index + 1} right-${index + 1}`)
  const side = (name: string, texts: readonly string[]) =>
    xml(
      'qti-simple-match-set',
      {},
      texts.map((each, index) => xml('qti-simple-associable-choice', { identifier: `${name}-${index + 1}`, 'match-max': 1 }, each)),
    )
  const sides = [
    side(
      'left',
      pairs.map(({ left }) => left),
    ),
    side('right', [...pairs.map(({ right }) => right), ...extras]),
  ]
  return {
    ...nothing,
    responses: [response({ cardinality: 'multiple', baseType: 'directedPair', correct })],
    body: [xml('qti-match-interaction', { 'response-identifier': 'RESPONSE', shuffle: true, 'max-associations': pairs.length }, prompt(text), sides)],
    scoring: scoring(correct.map((pair) => xml('qti-member', {}, base('directedPair', pair), variable()))),
    ...partReasons(pairs),
  }
}

function orderingPieces({ text, items }: QuestionOf<'ordering'>): ItemPieces {
  const correct = items.map((_item, index) => `item-${index + 1}`)
  const choices = items.map((item, index) => xml('qti-simple-choice', { identifier: `item-${index + 1}` }, item.text))
  const tests = correct.map((item, index) => xml('qti-match', {}, xml('qti-index', { n: index + 1 }, variable()), base('identifier', item)))
  return {
    ...nothing,
    responses: [response({ cardinality: 'ordered', baseType: 'identifier', correct })],
    body: [xml('qti-order-interaction', { 'response-identifier': 'RESPONSE', shuffle: true }, prompt(text), choices)],
    scoring: scoring(tests, 0.5),
    ...partReasons(items),
  }
}

function clozePieces({ text, gaps }: QuestionOf<'cloze'>): ItemPieces {
  const words = splitCloze(text).flatMap((piece): XmlNode[] => {
    if ('text' in piece) return [piece.text]
    const gap = gaps.find(({ key }) => key === piece.gap)
    return gap ? gapNodes(gap) : []
  })
  return {
    ...nothing,
    responses: gaps.map(gapResponse),
    body: [xml('p', {}, words)],
    scoring: scoring(gaps.map(gapTest)),
    ...partReasons(gaps),
  }
}

function gapName({ key }: Gap): string {
  return `gap-${key}`
}

function gapNodes(gap: Gap): XmlNode[] {
  if (gap.kind === 'words') return [entry(gapName(gap))]
  if (gap.kind === 'number') return [entry(gapName(gap)), ...[unit(gap.unitLabel) ?? []].flat()]
  const choices = gap.options.map((option, index) => xml('qti-inline-choice', { identifier: `choice-${index + 1}` }, option))
  return [xml('qti-inline-choice-interaction', { 'response-identifier': gapName(gap), shuffle: true }, choices)]
}

function gapResponse(gap: Gap): XmlOut {
  const identifier = gapName(gap)
  if (gap.kind === 'number') return response({ identifier, baseType: 'float', correct: [String(gap.answer)] })
  if (gap.kind === 'words') return response({ identifier, baseType: 'string', correct: gap.accepted.slice(0, 1), accepted: gap.accepted })
  return response({ identifier, baseType: 'identifier', correct: [`choice-${gap.options.indexOf(gap.answer) + 1}`] })
}

function gapTest(gap: Gap): Test {
  if (gap.kind === 'number') return isWithin(gap.tolerance, gapName(gap))
  return gap.kind === 'words' ? isAmongAccepted(gapName(gap)) : matchesCorrect(gapName(gap))
}

/** Places in whole percent for every reader; the exact figures, where they differ, as constants. */
function hotspotPieces({ text, alt, regions }: QuestionOf<'hotspot'>, { path, width, height }: ItemPicture): ItemPieces {
  const right = regions.filter(({ correct }) => correct).map(({ key }) => qtiName(key))
  const places = regions.map(({ key, label, ...box }) => {
    const edges = [box.x, box.y, box.x + box.width, box.y + box.height].map((edge) => `${Math.round(edge)}%`)
    return xml('qti-hotspot-choice', { identifier: qtiName(key), shape: 'rect', coords: edges.join(','), 'hotspot-label': label })
  })
  const exact = regions.map(({ key, x, y, width: wide, height: high }) => constant(`place-${key}`, [x, y, wide, high]))
  const picture = xml('img', { src: `../${path}`, alt, width: Math.round(width), height: Math.round(height) })
  return {
    ...nothing,
    responses: [response({ cardinality: right.length > 1 ? 'multiple' : 'single', baseType: 'identifier', correct: right })],
    constants: regions.every(({ x, y, width: wide, height: high }) => [x, y, wide, high].every(Number.isInteger)) ? [] : exact,
    body: [
      xml('qti-hotspot-interaction', { 'response-identifier': 'RESPONSE', 'max-choices': right.length > 1 ? 0 : 1 }, prompt(text), picture, places),
    ],
    scoring: scoring([matchesCorrect()]),
    reasons: regions.map(({ key, why }) => [qtiName(key), why]),
    chosen: right.length > 1 ? variable() : xml('qti-multiple', {}, variable()),
  }
}

function essayPieces({ text, guide, words }: QuestionOf<'essay'>): ItemPieces {
  return {
    ...nothing,
    responses: [response({ baseType: 'string', correct: [] })],
    constants: [constant('WORDS_MIN', [words.min]), constant('WORDS_MAX', [words.max])],
    body: [
      scorersGuide(guide),
      xml('qti-extended-text-interaction', { 'response-identifier': 'RESPONSE', 'expected-length': words.max * 7 }, prompt(text)),
    ],
    scoring: [],
    scoredBy: 'human',
  }
}

/** QTI has no answer by voice: it is a file of sound with the recorder's time as a constant, by which it is known again. */
function audioPieces(question: QuestionOf<'audio'>): ItemPieces {
  return { ...uploadPieces(question, ['audio']), constants: [constant('SECONDS_MAX', [question.seconds])] }
}

function uploadPieces({ text, guide }: QuestionOf<'audio'> | QuestionOf<'file'>, takes: readonly AnswerFileKind[]): ItemPieces {
  const type = takes.flatMap((kind) => mediaTypesOf[kind]).join(' ')
  return {
    ...nothing,
    responses: [response({ baseType: 'file', correct: [] })],
    body: [scorersGuide(guide), xml('qti-upload-interaction', { 'response-identifier': 'RESPONSE', type }, prompt(text))],
    scoring: [],
    scoredBy: 'human',
  }
}

/** What only who scores is shown. */
function scorersGuide(guide: readonly string[]): XmlOut {
  const points = xml(
    'ul',
    {},
    guide.map((point) => xml('li', {}, point)),
  )
  return xml('qti-rubric-block', { use: 'scoring', view: 'scorer' }, xml('qti-content-body', {}, points))
}

function prompt(text: string): XmlOut {
  return xml('qti-prompt', {}, text)
}

function entry(identifier: string): XmlOut {
  return xml('qti-text-entry-interaction', { 'response-identifier': identifier })
}

/** A unit behind a number; the space before it is part of no text. */
function unit(label: string | null): XmlNode[] | null {
  return label === null ? null : [xml('span', { class: 'unit' }, ` ${label}`)]
}

/** All reasons are shown where there is one for each part. */
function partReasons(parts: readonly { why: string | null }[]): Pick<ItemPieces, 'reasons' | 'chosen'> {
  const reasons = parts.map(({ why }, index): [string, string | null] => [`part-${index + 1}`, why])
  const told = reasons.filter(([, why]) => why !== null)
  return {
    reasons,
    chosen: xml(
      'qti-multiple',
      {},
      told.map(([identifier]) => base('identifier', identifier)),
    ),
  }
}
