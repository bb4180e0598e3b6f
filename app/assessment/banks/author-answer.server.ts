import { randomBytes } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { AppError, type FieldError } from '#app/platform/app-error.ts'
import type { QuestionType } from './author-fields.ts'
import { type AuthorValues, editRows, questionOfForm } from './author-form.ts'
import { readBankCourse } from './bank-scope.server.ts'
import { type BankProblem, checkBankQuestions } from './check-bank.ts'
import { previewQuestion, type QuestionPreview } from './read-bank-draft.server.ts'
import { saveBankDraft } from './save-bank-draft.server.ts'

/** What the form of a question is answered with: the page of the draft, or the form again with rows or a preview changed. */
export type AuthorAnswer =
  | { draftId: string; question: string }
  | { draftId: null; form: { values: AuthorValues; fields: Record<string, FieldError> }; preview: QuestionPreview | null }

type Given = { actor: Actor; course: string; type: QuestionType; intent: string; values: AuthorValues }

/** Does what a button of the form asks for. Throws `invalid_form` with what is wrong at each field, `not_found` or `bank_in_review`. */
export async function answerAuthor({ actor, course, type, intent, values }: Given): Promise<AuthorAnswer> {
  const { body } = await readBankCourse({ actor, course })
  const edited = editRows(type, values, intent)
  if (edited) return { draftId: null, form: { values: edited, fields: {} }, preview: null }
  const { raw, fieldOf } = questionOfForm(type, { ...values, id: values.id || newQuestionId(values.topic ?? '') })
  const { questions, problems } = checkBankQuestions(body, [raw])
  if (!questions) throw refusal(problems, fieldOf)
  const [question] = questions
  if (intent !== 'save' && question) return { draftId: null, form: { values, fields: {} }, preview: previewQuestion(body, question) }
  const saved = await saveBankDraft({ actor, course, questions })
  if (!saved.saved) throw refusal(saved.problems, fieldOf)
  return { draftId: saved.draftId, question: question?.id ?? '' }
}

/** Never used before, and it says what the question is about. */
function newQuestionId(topic: string): string {
  const about = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(topic) ? topic : 'soal'
  return `${about}-${randomBytes(4).toString('hex')}`
}

function refusal(problems: readonly BankProblem[], fieldOf: (path: string) => string): AppError {
  const fields: Record<string, FieldError> = {}
  for (const { field, key, params } of problems) fields[fieldOf(field)] ??= { key, params }
  return new AppError('invalid_form', { fields })
}
