import { AppError } from '#app/platform/app-error.ts'
import { findLesson, type Lesson } from './course-body.ts'
import { outlineOf } from './course-summary.ts'
import { renderMarkup } from './lesson-html.ts'
import { type AskedVideo, videosAsked, videosShown } from './lesson-videos.ts'
import { lessonWeight } from './lesson-weight.ts'
import { readCourse } from './read-course.server.ts'
import type { CourseVersion } from './read-course-version.server.ts'
import { wordsMarkedIn } from './references.ts'

/** Everything a lesson's page shows: of the version given, else of the current one. Throws `not_found`. */
export async function readLessonPage({ course, lesson: slug, version }: { course: string; lesson: string; version?: CourseVersion }) {
  const { body } = version ?? (await readCourse({ slug: course }))
  const lesson = findLesson(body, slug)
  if (!lesson) throw new AppError('not_found')
  const { title, minutes, summary, source, sources } = lesson
  const at = body.lessons.indexOf(lesson)
  const link = (neighbour: Lesson | undefined) => (neighbour ? { href: `/kursus/${body.slug}/${neighbour.slug}`, title: neighbour.title } : null)
  return {
    courseSlug: body.slug,
    courseTitle: body.title,
    lesson: { slug, title, minutes, summary },
    html: renderMarkup({ body, source, explainsWords: true }),
    words: wordsMarkedIn(body, source),
    sources: body.sources.filter(({ id }) => sources.includes(id)),
    videos: videosShown(lesson),
    asked: videosAsked(lesson).map(forLearners),
    bytes: lessonWeight(body, lesson),
    number: at + 1,
    total: body.lessons.length,
    outline: outlineOf(body),
    previous: link(body.lessons[at - 1]),
    next: link(body.lessons[at + 1]),
  }
}

/** Without what is right: the page asks, the server judges. */
function forLearners({ name, share, question, options }: AskedVideo) {
  return { name, share, question, options }
}
