import type { ContentProblem } from '#app/courses/content-problem.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { applyChanges, type BankOverlay, overlaySchema, questionHash } from './bank-changes.ts'
import { checkBankPapers, checkBankQuestions } from './check-bank.ts'

/** What the portal holds over the files of a course; empty while nothing was published. */
export async function readOverlay(tx: Tx, slug: string): Promise<BankOverlay> {
  const last = await tx.bankVersion.findFirst({ where: { course: { slug } }, orderBy: { number: 'desc' }, select: { overlay: true } })
  return last ? overlaySchema.parse(last.overlay) : []
}

/**
 * Puts the questions that were published in the portal over those of the files. A question that was changed in its file
 * since stays as the portal has it, and the log says so.
 */
export async function overlayBanks(tx: Tx, body: CourseBody): Promise<{ body: CourseBody; problems: ContentProblem[] }> {
  const overlay = await readOverlay(tx, body.slug)
  if (overlay.length === 0) return { body, problems: [] }
  for (const { id, base, question } of overlay) {
    const inFile = body.questions.find((candidate) => candidate.id === id)
    if (inFile && questionHash(inFile) !== base && (!question || questionHash(inFile) !== questionHash(question)))
      log.warn({ course: body.slug, question: id }, 'question of the file passed over: the portal holds one that was published there')
  }
  const questions = applyChanges(body.questions, overlay)
  const { problems } = checkBankQuestions(
    body,
    overlay.flatMap(({ question }) => question ?? []),
  )
  const said = [
    ...problems.map(({ question, field, key, params }) => `${question} (published in the portal), ${field}: ${translate('en', key, params)}`),
    ...checkBankPapers(body, questions).map(
      ({ paper, key, params }) => `The paper "${paper}" with the portal's questions: ${translate('en', key, params)}`,
    ),
  ]
  return { body: { ...body, questions }, problems: said.map((message) => ({ file: `courses/${body.slug}/course.yaml`, line: 1, message })) }
}
