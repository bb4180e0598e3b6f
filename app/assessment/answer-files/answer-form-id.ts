/** Which question a plain form brings a file for. */
export type AnswerFormId = { enrolment: string; attempt: string; question: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const pattern = new RegExp(`^jawaban\\.(${uuid})\\.(${uuid})\\.([a-z0-9-]{1,200})$`)

/** The last part of the address that such a form is sent to. */
export function answerFormId({ enrolment, attempt, question }: AnswerFormId): string {
  return `jawaban.${enrolment}.${attempt}.${question}`
}

/** Null where the form is for something else. */
export function readAnswerFormId(id: string): AnswerFormId | null {
  const [, enrolment, attempt, question] = pattern.exec(id) ?? []
  return enrolment && attempt && question ? { enrolment, attempt, question } : null
}

/** The page that the form stands on, and where to go once the file was taken; null where the form is for something else. */
export function answerFormPage(id: string): { again: string; done: string } | null {
  const form = readAnswerFormId(id)
  if (!form) return null
  const quiz = `/belajar/${form.enrolment}/kuis/${form.attempt}`
  return { again: `${quiz}/berkas/${form.question}`, done: `${quiz}#berkas-${form.question}` }
}
