import { readBankCourse } from '#app/assessment/banks/bank-scope.server.ts'
import { banksOf } from '#app/assessment/banks/check-bank.ts'
import type { Bilingual } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'

export type BankFiles = {
  slug: string
  title: Bilingual
  banks: { bank: string; questions: number }[]
}

/** The banks of a course that can be taken along as files. Throws `not_found`. */
export async function readBankFiles({ actor, course }: { actor: Actor; course: string }): Promise<BankFiles> {
  const { body } = await readBankCourse({ actor, course })
  const banks = banksOf(body).map((bank) => ({ bank, questions: body.questions.filter((question) => question.bank === bank).length }))
  return { slug: body.slug, title: body.title, banks }
}
