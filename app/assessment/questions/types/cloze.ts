import { shuffled } from '#app/assessment/papers/seeded-random.ts'
import { answerOfParts, hasWords, partsOf } from '#app/assessment/questions/answer.ts'
import { writeFigure, writeRange } from '#app/assessment/questions/explanation.ts'
import { hiddenKeys, inOrder } from '#app/assessment/questions/hidden-keys.ts'
import { isNear } from '#app/assessment/questions/is-near.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import { splitCloze } from '#app/courses/cloze-text.ts'
import type { Gap, QuestionOf } from '#app/courses/question-body.ts'
import { isAccepted } from './short-text.ts'

/** A gap is known by its number in the sentence: the name that the file gives it may be its answer. */
export type OpenGap = { gap: string; kind: Gap['kind']; unitLabel: string | null; options: { key: string; text: string }[] }
export type ClozeView = { type: 'cloze'; pieces: ({ text: string } | OpenGap)[] }

/** A share for each right gap. */
export const cloze: QuestionKind<'cloze', ClozeView> = {
  isScored: true,
  order: (question, random) =>
    gapsInText(question).flatMap(({ number, gap }) =>
      shuffled(
        optionsOf(gap).map(({ key }) => `${number}.${key}`),
        random,
      ),
    ),
  open: (question, order) => {
    const gaps = gapsInText(question)
    const pieces = splitCloze(question.text).flatMap((piece): ClozeView['pieces'] => {
      if ('text' in piece) return [piece]
      const found = gaps.find(({ gap }) => gap.key === piece.gap)
      return found ? [openGap(found, order)] : []
    })
    return { type: 'cloze', pieces }
  },
  isAnswer: (question, answer) => {
    const given = partsOf(answer)
    return gapsInText(question).some(({ number, gap }) => isFilled(gap, given.get(number)))
  },
  score: (question, answer) => {
    const given = partsOf(answer)
    const gaps = gapsInText(question)
    return gaps.filter(({ number, gap }) => isGapRight(gap, given.get(number))).length / Math.max(1, gaps.length)
  },
  key: (question) => answerOfParts(gapsInText(question).map(({ number, gap }) => [number, keyOfGap(gap)])),
  explain: (question, _order, answer) => {
    const given = partsOf(answer)
    const gaps = gapsInText(question)
    const sentence = splitCloze(question.text).map((piece) => {
      if ('text' in piece) return { text: piece.text, filled: false }
      const found = gaps.find(({ gap }) => gap.key === piece.gap)
      return { text: found ? writeRight(found.gap) : '', filled: true }
    })
    const parts = gaps.map(({ number, gap }) => ({
      key: number,
      label: null,
      given: writeGiven(gap, given.get(number)),
      right: gap.kind === 'words' ? gap.accepted.join(' / ') : writeRight(gap),
      range: gap.kind === 'number' ? writeRange(gap.answer, gap.tolerance, gap.unitLabel) : null,
      isRight: isGapRight(gap, given.get(number)),
      carried: false,
      why: gap.why,
    }))
    return { kind: 'parts', parts, sentence }
  },
}

type NumberedGap = { number: string; gap: Gap }

function gapsInText({ text, gaps }: QuestionOf<'cloze'>): NumberedGap[] {
  const marked = splitCloze(text).flatMap((piece) => ('gap' in piece ? gaps.filter(({ key }) => key === piece.gap) : []))
  return marked.map((gap, index) => ({ number: String(index + 1), gap }))
}

function optionsOf(gap: Gap): { key: string; text: string }[] {
  return gap.kind === 'choice' ? [...hiddenKeys(gap.options)].map(([text, key]) => ({ key, text })) : []
}

function openGap({ number, gap }: NumberedGap, order: readonly string[]): OpenGap {
  const own = order.filter((key) => key.startsWith(`${number}.`)).map((key) => key.slice(number.length + 1))
  return { gap: number, kind: gap.kind, unitLabel: gap.kind === 'number' ? gap.unitLabel : null, options: inOrder(optionsOf(gap), own) }
}

function isFilled(gap: Gap, given: string | undefined): boolean {
  return given !== undefined && (gap.kind === 'choice' ? writeGiven(gap, given) !== null : hasWords(given))
}

function isGapRight(gap: Gap, given: string | undefined): boolean {
  if (given === undefined) return false
  if (gap.kind === 'number') return isNear(given, gap.answer, gap.tolerance)
  return gap.kind === 'choice' ? given === keyOfGap(gap) : isAccepted(given, gap.accepted)
}

function keyOfGap(gap: Gap): string {
  if (gap.kind === 'number') return writeFigure(gap.answer, null)
  return gap.kind === 'choice' ? (hiddenKeys(gap.options).get(gap.answer) ?? '') : (gap.accepted[0] ?? '')
}

function writeRight(gap: Gap): string {
  if (gap.kind === 'number') return writeFigure(gap.answer, gap.unitLabel)
  return gap.kind === 'choice' ? gap.answer : (gap.accepted[0] ?? '')
}

function writeGiven(gap: Gap, given: string | undefined): string | null {
  if (given === undefined || gap.kind !== 'choice') return given ?? null
  return optionsOf(gap).find(({ key }) => key === given)?.text ?? null
}
