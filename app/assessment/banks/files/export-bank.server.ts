import { readBankCourse } from '#app/assessment/banks/bank-scope.server.ts'
import { type BankPicture, writePackage } from '#app/assessment/banks/qti/write-package.ts'
import { writeSheet } from '#app/assessment/banks/sheet/write-sheet.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import type { TableFile } from '#app/platform/write-table.ts'

export const bankFormats = ['qti', 'xlsx', 'csv'] as const
export type BankFormat = (typeof bankFormats)[number]

/** A bank of the current version of a course as a file, with its keys. Throws `not_found`. */
export async function exportBank({
  actor,
  course,
  bank,
  format,
}: {
  actor: Actor
  course: string
  bank: string
  format: BankFormat
}): Promise<TableFile> {
  const { body } = await readBankCourse({ actor, course })
  const questions = body.questions.filter((question) => question.bank === bank)
  if (questions.length === 0) throw new AppError('not_found')
  const name = `${body.slug}-${bank}`
  if (format !== 'qti') return { ...writeSheet({ bank, questions, format }), fileName: `${name}.${format}` }
  const bytes = writePackage({ bank, questions, pictures: await readPictures(body, questions) })
  return { bytes, type: 'application/zip', fileName: `${name}-qti3.zip` }
}

async function readPictures(body: CourseBody, questions: readonly Question[]): Promise<Map<string, BankPicture>> {
  const names = new Set(questions.flatMap((question) => (question.type === 'hotspot' ? [question.picture] : [])))
  const pictures = new Map<string, BankPicture>()
  for (const name of names) {
    const picture = Object.hasOwn(body.pictures, name) ? body.pictures[name] : undefined
    const bytes = picture && (await fileStore().get(picture.sha256))
    if (picture && bytes) pictures.set(name, { bytes, width: picture.width, height: picture.height })
  }
  return pictures
}
