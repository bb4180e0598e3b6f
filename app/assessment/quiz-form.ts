import { z } from 'zod'
import { type Answer, answerText, sameAnswer } from './questions/answer.ts'

// The quiz as a plain form: one field a question, and one hidden field with the answers the page was shown with.

export function questionField(question: string): string {
  return `soal:${question}`
}

/** The hidden field `shown`: what the page showed as answered when it was made. */
export function shownAnswers(questions: readonly { id: string; answer: Answer | null }[]): string {
  return JSON.stringify(Object.fromEntries(questions.map(({ id, answer }) => [id, answerText(answer ?? undefined)])))
}

const shown = z
  .string()
  .max(50_000)
  .transform((text, context) => {
    const parsed = z.record(z.string(), z.string()).safeParse(parse(text))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'form.required' })
    return z.NEVER
  })

export const quizFormSchema = z
  .object({ intent: z.enum(['save', 'review', 'finish']), at: z.string().max(10).default(''), shown: shown.optional() })
  .catchall(z.union([z.string().max(200), z.array(z.string().max(100)).max(20)]))

export type QuizForm = z.output<typeof quizFormSchema>

/**
 * What this form changed: answers that differ from what its page showed. Another tab's newer answers, which this page
 * never saw, are so left alone. A question without a field had all its boxes unticked.
 */
export function changedAnswers(form: QuizForm): { question: string; value: Answer }[] {
  return Object.entries(form.shown ?? {}).flatMap(([question, before]) => {
    const value = (form[questionField(question)] as Answer | undefined) ?? []
    return sameAnswer(value, before) ? [] : [{ question, value }]
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
