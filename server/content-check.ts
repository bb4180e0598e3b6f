import path from 'node:path'
import { describeProblem } from '#app/courses/content-problem.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { coverageInShort, coverageTable } from '#app/courses/review/coverage.ts'
import { describeFinding } from '#app/courses/review/finding.ts'
import { reviewCourse } from '#app/courses/review/review-course.ts'
import { readVideoFiles } from '#app/videos/library/read-video-files.server.ts'
import { sitePages } from './web/site-pages.ts'

// npm run content:check [-- [--content=folder] [slug …]]: reads every course, names each mistake with file, line and
// what to do, what keeps a course from being finished, and what is covered. Naming courses leaves out the others.

const words = process.argv.slice(2)
const folder = path.resolve(words.find((word) => word.startsWith('--content='))?.slice('--content='.length) ?? 'content')
const chosen = words.filter((word) => !word.startsWith('--'))
const { courses, shared, problems } = await readContent({ folder })
const bodies = courses.flatMap(({ parsed }) => (parsed.body === null ? (parsed.draft ?? []) : parsed.body))
const isPage = sitePages({ courses: bodies, glossary: shared.glossary })

for (const slug of chosen) {
  if (!courses.some((course) => course.slug === slug)) problems.push({ file: `courses/${slug}`, line: 1, message: 'There is no such course.' })
}
let [mistakes, unfinished] = [problems.length, 0]
for (const problem of problems) console.log(describeProblem(problem))

for (const { slug, parsed } of courses) {
  if (chosen.length > 0 && !chosen.includes(slug)) continue
  const refused = parsed.body === null ? parsed.problems : []
  const body = parsed.body === null ? parsed.draft : parsed.body
  const warnings = parsed.body === null ? [] : parsed.warnings
  mistakes += refused.length
  for (const problem of refused) console.log(describeProblem(problem))
  if (body === null) continue

  const { counts, findings } = reviewCourse({ body, glossary: shared.glossary, isPage })
  const open = [...warnings.map(describeProblem), ...findings.map((finding) => describeFinding(slug, finding))]
  unfinished += open.length
  for (const line of open) console.log(`to do  ${line}`)
  for (const line of coverageTable(body)) console.log(line)
  const sizes = `${counts.lessons} lessons, ${counts.questions} questions, ${counts.pictures} pictures, ${counts.words} words`
  console.log(`${slug}: ${sizes}; covered: ${coverageInShort(body)}; ${open.length} to do\n`)
}

const clips = await readVideoFiles({ folder })
mistakes += clips.problems.length
for (const problem of clips.problems) console.log(describeProblem(problem))
for (const { slug, clip, captions } of clips.videos)
  console.log(`video ${slug}: ${(clip.byteLength / 1_000_000).toFixed(1)} MB, captions in ${captions.map(({ language }) => language).join(', ')}`)

console.log(`content: ${courses.length} courses, ${clips.videos.length} videos, ${mistakes} mistakes, ${unfinished} to do`)
process.exitCode = mistakes > 0 || unfinished > 0 ? 1 : 0
