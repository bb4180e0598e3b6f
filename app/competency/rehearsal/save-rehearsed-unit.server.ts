import { type Answer, isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { answerAfter, changedAnswers, type QuizForm } from '#app/assessment/quiz/quiz-form.ts'
import { elementsOf } from '#app/competency/scheme-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { type LoadedRehearsal, loadRehearsal } from './load-rehearsal.server.ts'
import { type HeardAnswer, heardAnswers, type RehearsalPart, wordsSchema } from './rehearsal-parts.ts'

type Given = { actor: Actor; rehearsalId: string; unit: string }

/**
 * Keeps what was done and answered of one unit, once. `form` is the form of the page: the written questions as in a quiz,
 * `lihat:<code>` for each KUK or CB, `lisan:<id>` for words said. Throws `not_found`, `invalid_form`, `rehearsal_done`.
 */
export async function saveRehearsedUnit({ form, ...given }: Given & { form: QuizForm }): Promise<void> {
  await changePart(given, async (part, { scheme }) => {
    if (part.done) throw new AppError('rehearsal_done')
    const unit = scheme.units.find(({ code }) => code === given.unit)
    const codes = unit ? elementsOf(unit).flatMap(({ items }) => items.map(({ code }) => code)) : []
    const seen = Object.fromEntries(codes.map((code) => [code, form[`lihat:${code}`] === 'ya']))
    const unsaid = codes.filter((code) => form[`lihat:${code}`] === undefined)
    if (unsaid.length > 0)
      throw new AppError('invalid_form', { fields: Object.fromEntries(unsaid.map((code) => [`lihat:${code}`, { key: 'form.required' }])) })
    const said = Object.fromEntries(part.oral.map((id) => [id, wordsOf(form, id)]))
    return { ...part, done: { seen, answers: await answersOf(part, form), said, heard: {} } }
  })
}

/** Keeps how the person finds their own spoken answer beside what a good one holds. Throws `not_found`, `invalid_form`. */
export async function saveHeardAnswer({ oral, heard, ...given }: Given & { oral: string; heard: HeardAnswer }): Promise<void> {
  await changePart(given, (part) => {
    if (!part.done || !part.oral.includes(oral) || !heardAnswers.includes(heard)) throw new AppError('not_found')
    return { ...part, done: { ...part.done, heard: { ...part.done.heard, [oral]: heard } } }
  })
}

type Change = (part: RehearsalPart, loaded: LoadedRehearsal) => RehearsalPart | Promise<RehearsalPart>

async function changePart({ actor, rehearsalId, unit }: Given, change: Change): Promise<void> {
  await inTransaction(async (tx: Tx) => {
    await tx.$executeRaw`select 1 from competency_rehearsal where id = ${rehearsalId}::uuid and person_id = ${actor.personId}::uuid for update`
    const loaded = await loadRehearsal(tx, { actor, rehearsalId })
    const part = Object.hasOwn(loaded.parts, unit) ? loaded.parts[unit] : undefined
    if (!part) throw new AppError('not_found')
    const parts = { ...loaded.parts, [unit]: await change(part, loaded) }
    await tx.competencyRehearsal.update({ where: { id: rehearsalId }, data: { parts } })
  })
}

function wordsOf(form: QuizForm, id: string): string {
  const words = wordsSchema.safeParse(form[`lisan:${id}`] ?? '')
  if (!words.success) throw new AppError('invalid_form', { fields: { [`lisan:${id}`]: { key: 'form.too_long' } } })
  return words.data
}

/** The answers to the questions that were asked and to no others, without what says nothing about them. */
async function answersOf({ courseVersionId, asked }: RehearsalPart, form: QuizForm): Promise<Record<string, Answer>> {
  if (courseVersionId === null) return {}
  const { body } = await readCourseVersion({ courseVersionId })
  const shown = Object.fromEntries(asked.map(({ question }) => [question, '']))
  const answers: Record<string, Answer> = {}
  for (const change of changedAnswers({ ...form, shown } as QuizForm)) {
    const question = body.questions.find(({ id }) => id === change.question)
    const answer = answerAfter(change, undefined)
    if (!question || answer === null) throw new AppError('invalid_form')
    if (!isEmptyAnswer(answer) && kindOf(question).isAnswer(question, answer)) answers[question.id] = answer
  }
  return answers
}
