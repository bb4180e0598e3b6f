import type { DrawnPaper } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { type CourseBody, findPaper, type PairedPart, pairedKeys, questionsOfPaper } from '#app/courses/course-body.ts'
import { randomToken } from '#app/platform/keyed-hash.server.ts'
import { drawFirst, drawSecond } from './draw-pair.ts'

/** Which paper of the pair; for the second the questions that the first asked. */
export type PairedStart = { part: Extract<PairedPart, 'before'> } | { part: Extract<PairedPart, 'after'>; first: readonly string[] }

/** Draws it from a fresh seed, `without` the questions that were made void. */
export function drawPaired(body: CourseBody, start: PairedStart, without: ReadonlySet<string>): DrawnPaper {
  const paper = findPaper(body, pairedKeys[start.part])
  const questions = paper ? questionsOfPaper(body, paper) : []
  const bank = { questions, seed: randomToken(16), without }
  const items = start.part === 'before' ? drawFirst({ ...bank, draw: paper?.draw ?? 0 }) : drawSecond({ ...bank, first: start.first })
  return { seed: bank.seed, items }
}
