import type { CourseBody, Lesson } from '../course-body.ts'
import { parseMarkup, tagsInside } from '../lesson-markup.ts'
import { lessonWeight } from '../lesson-weight.ts'
import type { Finding } from './finding.ts'

const least = { modules: 6, lessons: 24, questions: 120, types: 6, tasks: 3, oral: 12 }
const most = { modules: 9, lessons: 36 }
/** With the style sheet and the font of a first visit, a lesson stays under 60 KB. */
const mostLessonBytes = 32_000

/** What a course needs before it is worth taking. */
export function reviewAmount(body: CourseBody): Finding[] {
  const finding = (file: string, message: string): Finding => ({ file, line: null, message })
  const types = new Set(body.questions.map(({ type }) => type)).size
  const inCourse = [
    ...outside('modules', body.modules.length),
    ...outside('lessons', body.lessons.length),
    ...(body.questions.length < least.questions ? [`${body.questions.length} questions of at least ${least.questions}.`] : []),
    ...(types < least.types ? [`${types} types of questions of at least ${least.types}.`] : []),
    ...(body.tasks.length < least.tasks ? [`${body.tasks.length} tasks of at least ${least.tasks}.`] : []),
    ...(body.papers.some((paper) => paper.parallel) ? [] : ['No paper has parallel: true. The final papers are two of equal weight.']),
  ]
  return [
    ...inCourse.map((message) => finding('course.yaml', message)),
    ...body.tasks.flatMap(({ key, sampleAnswer }) =>
      sampleAnswer === null ? [finding(`tasks/${key}.yaml`, 'The task has no sampleAnswer for trainers.')] : [],
    ),
    ...(body.observation === null ? [finding('observation.yaml', 'The observation checklist is missing.')] : []),
    ...(body.oral.length < least.oral ? [finding('oral.yaml', `${body.oral.length} oral questions of at least ${least.oral}.`)] : []),
    ...(body.guide === null ? [finding('guide.md', 'The trainer’s guide is missing.')] : []),
    ...body.lessons.flatMap((lesson, index) =>
      reviewLesson(body, lesson, body.lessons[index - 1]).map((message) => finding(`lessons/${lesson.slug}.md`, message)),
    ),
    ...withoutWhy(body),
  ]
}

function outside(what: 'modules' | 'lessons', count: number): string[] {
  return count < least[what] || count > most[what] ? [`${count} ${what}; a course has ${least[what]} to ${most[what]}.`] : []
}

function reviewLesson(body: CourseBody, lesson: Lesson, before: Lesson | undefined): string[] {
  const root = parseMarkup(lesson.source)
  const count = (tag: string) => tagsInside(root, tag).length
  const checks = count('check')
  const hasPicture = ({ source }: Lesson) => /\{%\s*picture\b/.test(source)
  const bytes = lessonWeight(body, lesson)
  return [
    ...(lesson.minutes < 5 || lesson.minutes > 10 ? [`It takes ${lesson.minutes} minutes; a lesson takes 5 to 10.`] : []),
    ...(checks < 2 || checks > 3 ? [`It has ${checks} checks; a lesson has 2 or 3.`] : []),
    ...['example', 'try', 'summary'].filter((tag) => count(tag) === 0).map((tag) => `It has no {% ${tag} %}.`),
    ...(before && !hasPicture(lesson) && !hasPicture(before) ? ['Neither this lesson nor the one before shows a picture.'] : []),
    ...(bytes > mostLessonBytes ? [`It weighs ${bytes} bytes with its pictures; at most ${mostLessonBytes}. Draw simpler pictures.`] : []),
  ]
}

/** Questions with parts that do not say why they are right or wrong, bank by bank. */
function withoutWhy({ questions }: CourseBody): Finding[] {
  const silent = questions.filter((question) => partsOf(question).some(({ why }) => why === null))
  return [...Map.groupBy(silent, ({ bank }) => bank)].map(([bank, inBank]) => ({
    file: `banks/${bank}.yaml`,
    line: null,
    message: `Some parts have no "why" in ${inBank.map(({ id }) => id).join(', ')}.`,
  }))
}

function partsOf(question: CourseBody['questions'][number]): { why: string | null }[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options
    case 'matching':
      return question.pairs
    case 'ordering':
      return question.items
    case 'cloze':
      return question.gaps
    case 'hotspot':
      return question.regions
    case 'calculation':
      return question.steps
    default:
      return []
  }
}
