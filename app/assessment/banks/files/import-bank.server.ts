import { readBankCourse } from '#app/assessment/banks/bank-scope.server.ts'
import { type BankProblem, banksOf, checkBankQuestions } from '#app/assessment/banks/check-bank.ts'
import { holdsManifest, readPackage } from '#app/assessment/banks/qti/read-package.ts'
import { saveBankDraft } from '#app/assessment/banks/save-bank-draft.server.ts'
import { readSheet } from '#app/assessment/banks/sheet/read-sheet.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { ImportProblem } from './import-problem.ts'

type Given = { actor: Actor; course: string; bank: string; file: Uint8Array }
export type ImportedBank = { saved: true; draftId: string; changed: number } | { saved: false; problems: ImportProblem[] }

/** What a file says, whatever its kind: questions not yet checked, and where each came from. */
type ReadFile = {
  questions: Record<string, unknown>[]
  problems: ImportProblem[]
  placeOf: (index: number, field: string) => Pick<ImportProblem, 'file' | 'row' | 'column'>
}

/**
 * Puts the questions of a file (QTI 3.0 package, XLSX, CSV) into the actor's own draft of a bank. Either all of them, or
 * none with every problem there is. Questions of the bank that the file does not name stay. Throws `not_found` and
 * `bank_in_review`.
 */
export async function importBank({ actor, course, bank, file }: Given): Promise<ImportedBank> {
  const { body } = await readBankCourse({ actor, course })
  if (!banksOf(body).includes(bank)) throw new AppError('not_found')
  const read = holdsManifest(file) ? readQti(file, bank) : readTable(file, bank)
  const problems = [...read.problems, ...elsewhere(body, bank, read)]
  if (problems.length === 0) {
    const saved = await saveBankDraft({ actor, course, questions: read.questions })
    return saved.saved ? saved : { saved: false, problems: saved.problems.map((problem) => said(problem, read)) }
  }
  const checked = checkBankQuestions(body, read.questions)
  return { saved: false, problems: [...problems, ...checked.problems.map((problem) => said(problem, read))] }
}

function said({ index, question, field, key, params }: BankProblem, { placeOf }: ReadFile): ImportProblem {
  return { ...placeOf(index, field), line: null, question, field, key, params: params ?? {} }
}

/** Ids are never used twice in a course: taking one over here would move the question. */
function elsewhere(body: CourseBody, bank: string, { questions, placeOf }: ReadFile): ImportProblem[] {
  const bankOf = new Map(body.questions.map((question) => [question.id, question.bank]))
  return questions.flatMap(({ id }, index): ImportProblem[] => {
    const other = typeof id === 'string' ? bankOf.get(id) : undefined
    if (other === undefined || other === bank) return []
    return [
      { ...placeOf(index, 'id'), line: null, question: String(id), field: 'id', key: 'assessment.bank-files.elsewhere', params: { bank: other } },
    ]
  })
}

function readQti(file: Uint8Array, bank: string): ReadFile {
  const { drafts, problems } = readPackage(file)
  return {
    // What other programs do not tell is for the writer to say in the draft.
    questions: drafts.map(({ draft }) => ({ topic: 'impor', difficulty: 2, ...draft, bank })),
    placeOf: (index) => ({ file: drafts[index]?.file ?? '', row: null, column: null }),
    problems: problems.map(({ file: path, line, fault }) => ({
      file: path,
      line,
      row: null,
      column: null,
      question: '',
      field: '',
      key: `assessment.bank-files.qti.${fault}` as const,
      params: {},
    })),
  }
}

function readTable(file: Uint8Array, bank: string): ReadFile {
  const { questions, placeOf, problems } = readSheet({ file, bank })
  return {
    questions,
    placeOf: (index, field) => ({ file: null, ...placeOf(index, field) }),
    problems: problems.map(({ row, column, fault, said: text }) => ({
      file: null,
      line: null,
      row,
      column,
      question: '',
      field: '',
      key: `assessment.bank-files.sheet.${fault}` as const,
      params: { said: text },
    })),
  }
}
