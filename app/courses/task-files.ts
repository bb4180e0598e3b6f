import type { Report } from './content-problem.ts'
import { maxPoints, type Task, taskSchema } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import { decode, filesIn, type Reader, reportRepeated } from './course-reader.ts'
import { checkMarkup, type MarkupNames } from './lesson-markup.ts'
import { readYaml } from './read-yaml.ts'

export function readTasks({ files, reportIn, warn }: Reader, keys: string[], course: CourseFile, names: MarkupNames): Task[] {
  const tasks = keys.flatMap((key, index) => {
    const path = `tasks/${key}.yaml`
    const bytes = files.get(path)
    if (!bytes) {
      reportIn('course.yaml')(course.lineOf(['tasks', index]), `The task "${key}" has no file ${path}. Write it or remove the name here.`)
      return []
    }
    return readTask(key, bytes, reportIn(path), names) ?? []
  })
  for (const [path] of filesIn(files, 'tasks')) {
    if (!keys.includes(path.slice('tasks/'.length, -'.yaml'.length))) warn(path, 'This task is not among the tasks of course.yaml.')
  }
  return tasks
}

function readTask(key: string, bytes: Uint8Array, report: Report, names: MarkupNames): Task | null {
  const text = decode(bytes, report)
  const file = text === null ? null : readYaml({ text, schema: taskSchema, report })
  if (!file) return null
  const task = file.value
  const refuse = (path: PropertyKey[], message: string) => report(file.lineOf(path), message)
  if (task.key !== key) refuse(['key'], `The key "${task.key}" must be the name of the file, "${key}".`)
  if (task.evidence.photosMin > task.evidence.photosMax)
    refuse(['evidence', 'photosMin'], 'photosMin is above photosMax. Exchange them or correct one.')
  reportRepeated(
    task.rubric.criteria,
    (criterion) => criterion.key,
    (index) => refuse(['rubric', 'criteria', index], 'Two criteria have the same key. Give each its own.'),
  )
  for (const [index, { levels }] of task.rubric.criteria.entries()) {
    const place = ['rubric', 'criteria', index, 'levels']
    if (levels.some((level, at) => at > 0 && level.points <= levels[at - 1]!.points))
      refuse(place, 'Levels stand from lowest to highest, each with more points than the one before. Reorder them.')
    reportRepeated(
      levels,
      (level) => level.key,
      () => refuse(place, 'Two levels have the same key. Give each its own.'),
    )
  }
  const most = maxPoints(task.rubric)
  if (task.rubric.passPoints > most)
    refuse(['rubric', 'passPoints'], `passPoints is ${task.rubric.passPoints}, but the rubric gives at most ${most} points. Lower it.`)
  const instructionsLine = file.lineOf(['instructions']) + 1
  const sampleLine = file.lineOf(['sampleAnswer']) + 1
  checkMarkup({ source: task.instructions, firstLine: instructionsLine, names, report })
  if (task.sampleAnswer !== null) checkMarkup({ source: task.sampleAnswer, firstLine: sampleLine, names, report })
  return task
}
