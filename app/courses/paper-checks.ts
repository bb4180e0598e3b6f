import type { Paper } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import type { Reader } from './course-reader.ts'
import type { Question } from './question-body.ts'

/** Forms have at most 200 fields (`form-guard.ts`); the page itself needs a few. */
const fieldsOfForm = 190

/** What a paper asks of its banks: the same weights in parallel ones, and no essay where a machine decides. */
export function checkPapers({ reportIn }: Reader, course: CourseFile, papers: Paper[], questions: Question[]): void {
  for (const [index, paper] of papers.entries()) {
    const report = (field: string, message: string) =>
      reportIn('course.yaml')(course.lineOf(['papers', index, field]), `The paper "${paper.key}": ${message}`)
    const essay = questions.find((question) => question.type === 'essay' && paper.banks.includes(question.bank))
    if (essay && (paper.parallel || course.value.completion.paper === paper.key))
      report('banks', `${essay.id} is an essay, which no machine can score. Move it to the bank of a practice paper.`)
    const fields = mostFields(paper, questions)
    if (fields > fieldsOfForm)
      report(
        'draw',
        `One attempt may ask for up to ${fields} fields; a page sends ${fieldsOfForm} at most. Draw fewer questions or make them smaller.`,
      )
    if (!paper.parallel) continue
    if (paper.banks.length < 2) {
      report('parallel', 'parallel: true needs two banks that take turns. Name them in "banks" or remove "parallel".')
      continue
    }
    for (const bank of paper.banks) {
      const held = questions.filter((question) => question.bank === bank).length
      if (held > 0 && held < paper.draw)
        report('draw', `It draws ${paper.draw} questions, but the bank "${bank}" alone holds ${held}. Write more or draw fewer.`)
    }
    for (const difference of unequalParts(paper, questions)) report('parallel', difference)
  }
}

/** The most fields that one attempt can have without script, when it draws the largest questions. */
function mostFields(paper: Paper, questions: readonly Question[]): number {
  const sizes = questions.filter(({ bank }) => paper.banks.includes(bank)).map(fieldsOf)
  const largest = sizes.toSorted((one, other) => other - one).slice(0, paper.draw)
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
export function unequalParts(paper: Paper, questions: readonly Question[]): string[] {
  const counts = paper.banks.map((bank) => countParts(questions.filter((question) => question.bank === bank)))
  const parts = [...new Set(counts.flatMap((count) => [...count.keys()]))].sort()
  return parts.flatMap((part) => {
    const held = counts.map((count) => count.get(part) ?? 0)
    if (new Set(held).size === 1) return []
    const each = paper.banks.map((bank, index) => `${bank} has ${held[index]}`).join(', ')
    return [`Parallel banks must be equal. Topic and difficulty ${part}: ${each}.`]
  })
}

function countParts(questions: readonly Question[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { topic, difficulty } of questions) {
    const part = `"${topic}" ${difficulty}`
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}
