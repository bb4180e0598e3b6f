import type { PackageFault } from '#app/assessment/banks/qti/read-package.ts'
import type { SheetFault } from '#app/assessment/banks/sheet/read-sheet.ts'
import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'

/** What keeps a file from being taken over, and where: a file of a package with its line, or a row and a column. */
export type ImportProblem = {
  file: string | null
  line: number | null
  row: number | null
  /** The heading of the column. */
  column: string | null
  /** Id of the question, as it was given. */
  question: string
  field: string
  key: QuestionMessage | `assessment.bank-files.qti.${PackageFault}` | `assessment.bank-files.sheet.${SheetFault}` | 'assessment.bank-files.elsewhere'
  params: MessageParams
}
