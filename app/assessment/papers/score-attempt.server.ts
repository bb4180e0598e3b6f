import { correctedScore } from '#app/assessment/corrections/correction.ts'
import { lockScoring, readCorrections } from '#app/assessment/corrections/read-corrections.server.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import type { Question } from '#app/courses/question-body.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type AttemptResult, scorePaper } from './score-paper.ts'

/** The result of an attempt with every correction of its questions that is in force. */
export async function scoreAttempt(
  tx: Tx,
  {
    courseVersionId,
    asked,
    answers,
    passPercent,
  }: { courseVersionId: string; asked: readonly Question[]; answers: ReadonlyMap<string, Answer>; passPercent: number },
): Promise<AttemptResult> {
  await lockScoring(tx, courseVersionId, 'score')
  const corrections = await readCorrections(tx, courseVersionId)
  return scorePaper(asked, answers, passPercent, (question, answer) => correctedScore(question, answer, corrections.get(question.id) ?? []))
}
