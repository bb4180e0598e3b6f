import { z } from 'zod'
import { type Answer, answerOfParts, answerText, partsOf, sameAnswer, textsIn } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'

// The quiz as a plain form: one field a question or one a part, and one hidden field with the answers the page was shown with.

export function questionField(question: string): string {
  return `soal:${question}`
}

/** The field of one part of a question that has several. The ids of questions hold no colon. */
export function partField(question: string, part: string): string {
  return `${questionField(question)}:${part}`
}

/** The hidden field `shown`: what the page showed as answered when it was made. */
export function shownAnswers(questions: readonly { id: string; answer: Answer | null }[]): string {
  return JSON.stringify(Object.fromEntries(questions.map(({ id, answer }) => [id, answerText(answer ?? undefined)])))
}

const shown = z
  .string()
  .max(100_000)
  .transform((text, context) => {
    const parsed = z.record(z.string(), z.string()).safeParse(parse(text))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'form.required' })
    return z.NEVER
  })

/** `intent` is `save:7` for the button of question 7, and `file:7` for the one that leads to its upload. */
export const quizFormSchema = z
  .object({ intent: z.string().regex(/^((save|file):\d{1,3}|review|finish)$/, 'form.required'), shown: shown.optional() })
  .catchall(answerSchema)

export type QuizForm = z.output<typeof quizFormSchema>

/** What a form changed of one answer: all of it, or of a question in parts these parts only. */
export type AnswerChange = { question: string; value: Answer } | { question: string; parts: [part: string, value: string][] }

/**
 * What this form changed: answers, and parts of them, that differ from what its page showed. Another tab's newer answers,
 * which this page never saw, are so left alone. A question without a field had all its boxes unticked.
 */
export function changedAnswers(form: QuizForm): AnswerChange[] {
  return Object.entries(form.shown ?? {}).flatMap(([question, before]): AnswerChange[] => {
    const parts = partsInForm(form, question)
    if (parts.length > 0) {
      const shownParts = partsOf(textsIn(before))
      const changed = parts.filter(([part, value]) => !sameAnswer(value, shownParts.get(part)))
      return changed.length > 0 ? [{ question, parts: changed }] : []
    }
    const whole = (form[questionField(question)] as Answer | undefined) ?? []
    const value = typeof whole === 'string' ? answerText(whole) : whole
    return sameAnswer(value, before) ? [] : [{ question, value }]
  })
}

/** The answer after a change; null when it is none that can be stored. */
export function answerAfter(change: AnswerChange, current: Answer | undefined): Answer | null {
  const value = 'parts' in change ? answerOfParts(new Map([...partsOf(current), ...change.parts])) : change.value
  return answerSchema.safeParse(value).data ?? null
}

function partsInForm(form: QuizForm, question: string): [part: string, value: string][] {
  if (form[questionField(question)] !== undefined) return []
  const prefix = partField(question, '')
  return Object.entries(form).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), String(value)]] : []))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
