import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import type { Answer } from './questions/answer.ts'
import { type SaveReceipt, saveAnswers } from './save-answers.server.ts'

type Given = { actor: Actor; attemptId: string; changes: readonly { question: string; value: Answer }[] }

/** Saves what a form without script changed: the server gives the numbers that a phone gives otherwise. Throws `not_found`. */
export async function saveAnswerForm({ actor, attemptId, changes }: Given): Promise<SaveReceipt> {
  const before = await saveAnswers({ actor, attemptId, ops: [] })
  if (changes.length === 0 || before.state !== 'open') return before
  const seq = Math.max(0, ...Object.values(before.acked)) + 1
  return saveAnswers({ actor, attemptId, ops: changes.map((change) => ({ ...change, opId: randomUUID(), seq })) })
}
