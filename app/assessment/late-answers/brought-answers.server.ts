import type { CurrentAnswer } from '#app/assessment/attempts/current-answers.server.ts'
import { readNames } from '#app/people/read-names.server.ts'

/** An answer that somebody else brought in a file. */
export type BroughtAnswer = { by: string; at: Date }

/** Which of the answers in force came in a file, by question. */
export async function readBroughtAnswers(current: ReadonlyMap<string, CurrentAnswer>): Promise<Map<string, BroughtAnswer>> {
  const brought = [...current].flatMap(([question, answer]) => (answer.brought ? [{ question, ...answer.brought }] : []))
  if (brought.length === 0) return new Map()
  const nameOf = await readNames(brought.map(({ byId }) => byId))
  return new Map(brought.map(({ question, byId, at }) => [question, { by: nameOf(byId), at }]))
}
