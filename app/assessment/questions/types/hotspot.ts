import { sameAnswer } from '#app/assessment/questions/answer.ts'
import type { Region } from '#app/assessment/questions/explanation.ts'
import type { FindPicture, ShownPicture } from '#app/assessment/questions/find-picture.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import type { QuestionOf } from '#app/courses/question-body.ts'

export type HotspotView = { type: 'hotspot'; picture: ShownPicture | null; alt: string; several: boolean; regions: Region[] }

type Place = Region & { correct: boolean; why: string | null }

/** All or nothing, as for boxes: full marks for exactly the right places. */
export const hotspot: QuestionKind<'hotspot', HotspotView> = {
  isScored: true,
  order: () => [],
  open: (question, _order, findPicture) => ({
    type: 'hotspot',
    picture: findPicture(question.picture),
    alt: question.alt,
    several: rightKeys(question).length > 1,
    regions: placesOf(question).map(bare),
  }),
  isAnswer: (question, answer) => placesOf(question).some(({ key }) => [answer].flat().includes(key)),
  score: (question, answer) => (sameAnswer(rightKeys(question), [answer].flat()) ? 1 : 0),
  key: (question) => {
    const right = rightKeys(question)
    return right.length === 1 ? (right[0] ?? '') : right
  },
  explain: (question, _order, answer, findPicture) => {
    const chosen = new Set([answer ?? []].flat())
    const places = placesOf(question)
    return {
      kind: 'choices',
      choices: places.map(({ key, letter, label, correct, why }) => ({ key, text: `${letter}. ${label}`, why, correct, chosen: chosen.has(key) })),
      picture: withRegions(findPicture, question, places.map(bare)),
    }
  },
}

/** Lettered from top to bottom as one reads, whatever their order in the file. */
function placesOf({ regions }: QuestionOf<'hotspot'>): Place[] {
  const asRead = regions.toSorted((one, other) => middle(one) - middle(other) || one.x - other.x)
  return asRead.map((region, index) => ({ ...region, key: String(index + 1), letter: String.fromCharCode(65 + index) }))
}

function middle({ y, height }: { y: number; height: number }): number {
  return y + height / 2
}

function rightKeys(question: QuestionOf<'hotspot'>): string[] {
  return placesOf(question).flatMap(({ key, correct }) => (correct ? [key] : []))
}

function bare({ key, letter, label, x, y, width, height }: Place): Region {
  return { key, letter, label, x, y, width, height }
}

function withRegions(findPicture: FindPicture, { picture, alt }: QuestionOf<'hotspot'>, regions: Region[]) {
  const shown = findPicture(picture)
  return shown && { ...shown, alt, regions }
}
