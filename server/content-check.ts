import path from 'node:path'
import { describeProblem } from '#app/courses/content-problem.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { reviewCourse } from '#app/courses/review-course.ts'

// npm run content:check [-- --strict] [folder]: reads every course, names each mistake with file, line and what to do.
// Notes are advice; with --strict they count as mistakes too.

const strict = process.argv.includes('--strict')
const folder = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'content')
const content = await readContent({ folder })

let mistakes = content.problems.length
let notes = 0
for (const problem of content.problems) console.log(describeProblem(problem))
for (const { slug, parsed } of content.courses) {
  if (parsed.body === null) {
    mistakes += parsed.problems.length
    for (const problem of parsed.problems) console.log(describeProblem(problem))
    continue
  }
  const review = reviewCourse(parsed.body)
  const advice = [...parsed.warnings.map(describeProblem), ...review.notes.map(({ file, message }) => `courses/${slug}/${file}  ${message}`)]
  notes += advice.length
  for (const note of advice) console.log(`note  ${note}`)
  const { lessons, questions, pictures, words } = review
  console.log(`${slug}: ${lessons} lessons, ${questions} questions, ${pictures} pictures, ${words} words`)
}

console.log(`content: ${content.courses.length} courses, ${mistakes} mistakes, ${notes} notes`)
process.exitCode = mistakes > 0 || (strict && notes > 0) ? 1 : 0
