import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { type Completion, judgeCompletion } from './completion.ts'
import { readCompletionFacts } from './read-completion-facts.server.ts'

/** What one enrolment still needs and who has it; for callers that have proved that it may be seen. Throws `not_found`. */
export async function readCompletion({ enrolmentId, tx = db }: { enrolmentId: string; tx?: Tx }): Promise<Completion> {
  const completion = (await readCompletions({ enrolmentIds: [enrolmentId], tx })).get(enrolmentId)
  if (!completion) throw new AppError('not_found')
  return completion
}

/** The same for many enrolments at once, for lists and reports. */
export async function readCompletions({ enrolmentIds, tx = db }: { enrolmentIds: readonly string[]; tx?: Tx }): Promise<Map<string, Completion>> {
  const facts = await readCompletionFacts(tx, enrolmentIds)
  return new Map([...facts].map(([id, fact]) => [id, judgeCompletion(fact)]))
}
