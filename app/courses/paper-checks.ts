import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'
import { translate } from '#app/i18n/translate.ts'
import { allPapers, type CourseBody, type Paper, pairedPartOf } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import type { Reader } from './course-reader.ts'
import { pairsIn } from './pair-blueprint.ts'
import { isJudgedByPerson, type Question } from './question-body.ts'

/** Forms have at most 200 fields (`form-guard.ts`); the page itself needs a few. */
const fieldsOfForm = 190

/** What keeps a paper from being drawn: at a field of the paper, in words of the portal. */
export type PaperProblem = { paper: string; index: number; field: string; key: QuestionMessage; params: MessageParams }

/**
 * What papers ask of their banks: the same weights in parallel ones, enough questions, no essay where a machine decides, and
 * for the paired test a bank of its own, with a twin for each question it draws.
 */
export function findPaperProblems({
  papers,
  pairedTest,
  questions,
  completionPaper,
}: Pick<CourseBody, 'papers' | 'pairedTest'> & { questions: readonly Question[]; completionPaper: string | null }): PaperProblem[] {
  // The two papers of the pair have one blueprint: what is wrong with the first is wrong with both.
  const judged = allPapers({ papers, pairedTest }).slice(0, papers.length + 1)
  return judged.flatMap((paper, index) => {
    const problem = (field: string, key: QuestionMessage, params: MessageParams = {}) => ({ paper: paper.key, index, field, key, params })
    const inPaper = questions.filter(({ bank }) => paper.banks.includes(bank))
    const byPerson = inPaper.find(({ type }) => isJudgedByPerson(type))
    const isPaired = index >= papers.length
    const isDecisive = isPaired || paper.parallel || completionPaper === paper.key
    const fields = mostFields(paper, inPaper)
    return [
      ...(byPerson && isDecisive ? [problem('banks', 'courses.check.paper.essay', { question: byPerson.id })] : []),
      ...(fields > fieldsOfForm ? [problem('draw', 'courses.check.paper.fields', { fields, most: fieldsOfForm })] : []),
      ...(inPaper.length > 0 && paper.draw > inPaper.length
        ? [problem('draw', 'courses.check.paper.draw', { draw: paper.draw, held: inPaper.length })]
        : []),
      ...(isPaired ? pairedProblems(paper, papers, inPaper).map(({ field, key, params }) => problem(field, key, params)) : []),
      ...(!isPaired && pairedPartOf(paper.key) ? [problem('key', 'courses.check.paper.paired-key', { key: paper.key })] : []),
      ...(paper.parallel ? parallelProblems(paper, questions).map(({ field, key, params }) => problem(field, key, params)) : []),
    ]
  })
}

/** Whoever practised a question, or will meet it in the final quiz, is not measured by it. */
function pairedProblems(paper: Paper, others: readonly Paper[], inPaper: readonly Question[]): Pick<PaperProblem, 'field' | 'key' | 'params'>[] {
  const shared = others.find(({ banks }) => banks.some((bank) => paper.banks.includes(bank)))
  const pairs = pairsIn(inPaper)
  return [
    ...(shared ? [{ field: 'bank', key: 'courses.check.paper.paired-bank' as const, params: { paper: shared.key } }] : []),
    ...(pairs < paper.draw ? [{ field: 'draw', key: 'courses.check.paper.paired-draw' as const, params: { draw: paper.draw, pairs } }] : []),
  ]
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
  const { completion, pairedTest } = course.value
  for (const { paper, index, field, key, params } of findPaperProblems({ papers, pairedTest, questions, completionPaper: completion.paper })) {
    const place = index < papers.length ? ['papers', index, field] : ['pairedTest', field === 'banks' ? 'bank' : field]
    reportIn('course.yaml')(course.lineOf(place), `The paper "${paper}": ${translate('en', key, params)}`)
  }
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
