import type { Question } from '#app/courses/question-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { questionHash } from './bank-changes.ts'
import { readBankCourse } from './bank-scope.server.ts'
import { type BankProblem, checkBankQuestions } from './check-bank.ts'
import { openDraft } from './open-draft.server.ts'

type Given = {
  actor: Actor
  /** Slug. */
  course: string
  /** As they came: checked here by the rules of the files. What the course has beside them stays as it is. */
  questions: readonly unknown[]
  /** Ids of questions to take out of their banks. */
  removed?: readonly string[]
}

export type SavedDraft = { saved: true; draftId: string; changed: number } | { saved: false; problems: BankProblem[] }

/**
 * Puts questions into the actor's own open draft for the banks of a course, which begins with the first one. Either all
 * are taken over or none. A question that is as it stands in the course leaves the draft again. Throws `not_found`, or
 * `bank_in_review` while the draft is being looked at.
 */
export async function saveBankDraft({ actor, course, questions: given, removed = [] }: Given): Promise<SavedDraft> {
  const { courseId, body } = await readBankCourse({ actor, course })
  const { questions, problems } = checkBankQuestions(body, given)
  if (!questions) return { saved: false, problems }
  const current = new Map(body.questions.map((question) => [question.id, question]))
  if (removed.some((id) => !current.has(id))) throw new AppError('not_found')
  return inTransaction(async (tx) => {
    const draftId = await openDraft(tx, { courseId, writerId: actor.personId })
    const held = new Set((await tx.bankDraftQuestion.findMany({ where: { draftId }, select: { question: true } })).map(({ question }) => question))
    let changed = 0
    for (const question of questions) {
      const base = current.get(question.id)
      const isAsBefore = base !== undefined && questionHash(base) === questionHash(question)
      if (isAsBefore && !held.has(question.id)) continue
      if (isAsBefore) await undo(tx, { draftId, actorId: actor.personId, question: question.id })
      else await put(tx, { draftId, actorId: actor.personId, id: question.id, question, base })
      changed += 1
    }
    for (const id of removed) {
      await put(tx, { draftId, actorId: actor.personId, id, question: null, base: current.get(id) })
      changed += 1
    }
    return { saved: true, draftId, changed }
  })
}

/** Takes a change back: the question is again as the course has it. Throws `not_found` or `bank_in_review`. */
export async function undoBankChange({ actor, course, question }: { actor: Actor; course: string; question: string }): Promise<void> {
  const { courseId } = await readBankCourse({ actor, course })
  await inTransaction(async (tx) => {
    const draftId = await openDraft(tx, { courseId, writerId: actor.personId })
    const held = await tx.bankDraftQuestion.findUnique({ where: { draftId_question: { draftId, question } } })
    if (!held) throw new AppError('not_found')
    await undo(tx, { draftId, actorId: actor.personId, question })
  })
}

type Change = { draftId: string; actorId: string; id: string; question: Question | null; base: Question | undefined }

async function put(tx: Tx, { draftId, actorId, id, question, base }: Change): Promise<void> {
  const body = question === null ? Prisma.DbNull : (question as Prisma.InputJsonValue)
  const baseHash = base ? questionHash(base) : null
  await tx.bankDraftQuestion.upsert({
    where: { draftId_question: { draftId, question: id } },
    create: { draftId, question: id, body, baseHash },
    // What it began from stays: a draft that was overtaken must not lose that by being saved again.
    update: { body },
  })
  await tx.bankEvent.create({ data: { draftId, actorId, kind: question ? 'saved' : 'removed', question: id, body } })
}

async function undo(tx: Tx, { draftId, actorId, question }: { draftId: string; actorId: string; question: string }): Promise<void> {
  await tx.bankDraftQuestion.delete({ where: { draftId_question: { draftId, question } } })
  await tx.bankEvent.create({ data: { draftId, actorId, kind: 'undone', question } })
}
