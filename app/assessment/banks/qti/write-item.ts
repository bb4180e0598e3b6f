import type { Question } from '#app/courses/question-body.ts'
import { type XmlOut, xml } from '#app/platform/xml/write-xml.ts'
import { base, setOutcome } from './item-parts.ts'
import { type ItemPicture, type ItemPieces, piecesOf } from './item-pieces.ts'
import { qtiName, qtiSpace } from './qti-names.ts'

/** A question as a QTI 3.0 `qti-assessment-item`, in the form of its type or, with `asData`, as data of ours inside a custom interaction. */
export function writeItem({ question, picture, asData }: { question: Question; picture: ItemPicture | null; asData: boolean }): XmlOut {
  const pieces = piecesOf(question, picture, asData)
  const reasons = pieces.reasons.filter(([, why]) => why !== null)
  return xml(
    'qti-assessment-item',
    {
      xmlns: qtiSpace,
      identifier: qtiName(question.id),
      title: titleOf(question.text),
      label: question.type,
      'xml:lang': 'id',
      'tool-name': 'Naik Kelas',
      adaptive: false,
      'time-dependent': false,
    },
    pieces.responses,
    outcomes(pieces, reasons.length > 0),
    xml('qti-item-body', {}, pieces.body),
    processing(pieces, reasons.length > 0),
    feedback('EXPLANATION', 'explanation', question.explanation),
    reasons.map(([identifier, why]) => feedback('WHY', identifier, why ?? '')),
  )
}

function outcomes({ constants, scoredBy }: ItemPieces, hasReasons: boolean): XmlOut[] {
  const zero = xml('qti-default-value', {}, xml('qti-value', {}, '0'))
  const score = {
    identifier: 'SCORE',
    cardinality: 'single',
    'base-type': 'float',
    'normal-maximum': 1,
    'external-scored': scoredBy === 'item' ? null : scoredBy,
  }
  return [
    xml('qti-outcome-declaration', score, zero),
    xml('qti-outcome-declaration', { identifier: 'EXPLANATION', cardinality: 'single', 'base-type': 'identifier' }),
    ...(hasReasons ? [xml('qti-outcome-declaration', { identifier: 'WHY', cardinality: 'multiple', 'base-type': 'identifier' })] : []),
    ...constants,
  ]
}

function processing({ scoring, chosen }: ItemPieces, hasReasons: boolean): XmlOut {
  const explain = setOutcome('EXPLANATION', base('identifier', 'explanation'))
  return xml('qti-response-processing', {}, scoring, explain, hasReasons && setOutcome('WHY', chosen))
}

function feedback(outcome: string, identifier: string, text: string): XmlOut {
  const attributes = { 'outcome-identifier': outcome, identifier, 'show-hide': 'show' }
  return xml('qti-modal-feedback', attributes, xml('qti-content-body', {}, xml('p', {}, text)))
}

/** What other programs list it by. */
function titleOf(text: string): string {
  const words = text.replace(/\[\[[^[\]]*\]\]/g, '…').replace(/\s+/g, ' ')
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words
}
