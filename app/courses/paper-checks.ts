import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Paper } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import type { Reader } from './course-reader.ts'
import { isJudgedByPerson, type Question } from './question-body.ts'

/** Forms have at most 200 fields (`form-guard.ts`); the page itself needs a few. */
const fieldsOfForm = 190

/** What keeps a paper from being drawn: at a field of the paper, in words of the portal. */
export type PaperProblem = { paper: string; index: number; field: string; key: QuestionMessage; params: MessageParams }

/** What papers ask of their banks: the same weights in parallel ones, enough questions, and no essay where a machine decides. */
export function findPaperProblems({
  papers,
  questions,
  completionPaper,
}: {
  papers: readonly Paper[]
  questions: readonly Question[]
  completionPaper: string | null
}): PaperProblem[] {
  return papers.flatMap((paper, index) => {
    const problem = (field: string, key: QuestionMessage, params: MessageParams = {}) => ({ paper: paper.key, index, field, key, params })
    const inPaper = questions.filter(({ bank }) => paper.banks.includes(bank))
    const byPerson = inPaper.find(({ type }) => isJudgedByPerson(type))
    const isDecisive = paper.parallel || completionPaper === paper.key
    const fields = mostFields(paper, inPaper)
    return [
      ...(byPerson && isDecisive ? [problem('banks', 'courses.check.paper.essay', { question: byPerson.id })] : []),
      ...(fields > fieldsOfForm ? [problem('draw', 'courses.check.paper.fields', { fields, most: fieldsOfForm })] : []),
      ...(inPaper.length > 0 && paper.draw > inPaper.length
        ? [problem('draw', 'courses.check.paper.draw', { draw: paper.draw, held: inPaper.length })]
        : []),
      ...(paper.parallel ? parallelProblems(paper, questions).map(({ field, key, params }) => problem(field, key, params)) : []),
    ]
  })
}

function parallelProblems(paper: Paper, questions: readonly Question[]): Pick<PaperProblem, 'field' | 'key' | 'params'>[] {
  if (paper.banks.length < 2) return [{ field: 'parallel', key: 'courses.check.paper.two-banks', params: {} }]
  const short = paper.banks.flatMap((bank) => {
    const held = questions.filter((question) => question.bank === bank).length
    if (held === 0 || held >= paper.draw) return []
    return [{ field: 'draw', key: 'courses.check.paper.bank-short' as const, params: { draw: paper.draw, bank, held } }]
  })
  const unequal = unequalParts(paper, questions).map((params) => ({ field: 'parallel', key: 'courses.check.paper.unequal' as const, params }))
  return [...short, ...unequal]
}

/** Reports the problems of the papers of `course.yaml` at their lines. */
export function checkPapers({ reportIn }: Reader, course: CourseFile, papers: Paper[], questions: Question[]): void {
  for (const { paper, index, field, key, params } of findPaperProblems({ papers, questions, completionPaper: course.value.completion.paper }))
    reportIn('course.yaml')(course.lineOf(['papers', index, field]), `The paper "${paper}": ${translate('en', key, params)}`)
}

/** The most fields that one attempt can have without script, when it draws the largest questions. */
function mostFields(paper: Paper, inPaper: readonly Question[]): number {
  const largest = inPaper
    .map(fieldsOf)
    .toSorted((one, other) => other - one)
    .slice(0, paper.draw)
  return largest.reduce((sum, size) => sum + size, 0)
}

function fieldsOf(question: Question): number {
  switch (question.type) {
    case 'matching':
      return question.pairs.length
    case 'ordering':
      return question.items.length
    case 'cloze':
      return question.gaps.length
    case 'calculation':
      return question.steps.length
    case 'multiple':
      return question.options.length
    case 'hotspot':
      return question.regions.length
    default:
      return 1
  }
}

/** Where parallel banks differ: each must hold as many questions of every topic and difficulty as the others. */
export function unequalParts(paper: Paper, questions: readonly Question[]): { topic: string; difficulty: string; counts: string }[] {
  const inBanks = questions.filter(({ bank }) => paper.banks.includes(bank))
  const parts = new Map(inBanks.map(({ topic, difficulty }) => [`${topic} ${difficulty}`, { topic, difficulty }]))
  return [...parts.values()].flatMap(({ topic, difficulty }) => {
    const held = paper.banks.map((bank) => inBanks.filter((one) => one.bank === bank && one.topic === topic && one.difficulty === difficulty).length)
    if (new Set(held).size === 1) return []
    return [{ topic, difficulty: String(difficulty), counts: paper.banks.map((bank, index) => `${bank} ${held[index]}`).join(', ') }]
  })
}
