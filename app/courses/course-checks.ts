import type { CourseFile } from './course-file.ts'
import { type Reader, reportRepeated } from './course-reader.ts'

/** Keys of `course.yaml` stand once, and what completion names exists. */
export function checkKeys({ shared, reportIn }: Reader, course: CourseFile): void {
  const { value, lineOf } = course
  const report = reportIn('course.yaml')
  reportRepeated(
    value.units,
    (code) => code,
    (index) => report(lineOf(['units', index]), 'This unit is named twice. Keep one.'),
  )
  reportRepeated(
    value.modules,
    (part) => part.key,
    (index) => report(lineOf(['modules', index]), 'Two modules have the same key. Give each its own.'),
  )
  reportRepeated(
    value.papers,
    (paper) => paper.key,
    (index) => report(lineOf(['papers', index]), 'Two papers have the same key. Give each its own.'),
  )
  reportRepeated(
    value.tasks,
    (task) => task,
    (index) => report(lineOf(['tasks', index]), 'This task is named twice. Keep one.'),
  )
  for (const [index, source] of value.sources.entries()) {
    if (!shared.sources.some(({ id }) => id === source))
      report(lineOf(['sources', index]), `The source "${source}" is not in sources.yaml. Add it there or correct the id.`)
  }
  const { paper, task } = value.completion
  if (paper !== null && !value.papers.some(({ key }) => key === paper))
    report(lineOf(['completion', 'paper']), `Completion asks for the paper "${paper}", which is not among the papers. Add it or correct the key.`)
  if (task !== null && !value.tasks.includes(task))
    report(lineOf(['completion', 'task']), `Completion asks for the task "${task}", which is not among the tasks. Add it or correct the key.`)
}
