import { randomUUID } from 'node:crypto'
import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import type { SaveReceipt } from '#app/assessment/attempts/save-receipt.ts'
import { sameAnswer } from '#app/assessment/questions/answer.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { type AnswerChange, answerAfter } from './quiz-form.ts'

type Given = { actor: Actor; attemptId: string; changes: readonly AnswerChange[] }

/**
 * Saves what a form without script changed: the server gives the numbers that a phone gives otherwise, and puts changed
 * parts into the answer as it stands now. After the end they are late answers, unless they say what is stored already.
 * Throws `not_found`, or `invalid_form` for what can be no answer.
 */
export async function saveAnswerForm({ actor, attemptId, changes }: Given): Promise<SaveReceipt> {
  const before = await saveAnswers({ actor, attemptId, ops: [] })
  if (changes.length === 0) return before
  const current = await readCurrentAnswers(db, attemptId)
  const seq = Math.max(0, ...Object.values(before.acked)) + 1
  const ops = changes.flatMap((change) => {
    const now = current.get(change.question)?.answer
    const value = answerAfter(change, now)
    if (value === null) throw new AppError('invalid_form')
    if (before.state !== 'open' && sameAnswer(value, now)) return []
    return [{ question: change.question, value, opId: randomUUID(), seq }]
  })
  const receipt = await saveAnswers({ actor, attemptId, ops })
  if (receipt.refused.length > 0) throw new AppError('not_found')
  return receipt
}
