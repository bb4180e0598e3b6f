import type { CourseBody } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

export type AskedCourse = { courseVersionId: string; number: number; numbers: number[]; body: CourseBody }

/** Operators, and trainers of a batch of the course; to others its questions do not exist. */
function ofTeacher(actor: Actor) {
  if (hasRole(actor, 'operator')) return {}
  return { batches: { some: { roles: { some: { personId: actor.personId, role: 'trainer', removedAt: null } } } } }
}

/** Whether the actor may see the questions of a course with their keys. */
export async function mayReadAskedCourse({ actor, course }: { actor: Actor; course: string }): Promise<boolean> {
  if (!hasRole(actor, 'operator') && !hasRole(actor, 'trainer')) return false
  return (await db.course.count({ where: { slug: course, ...ofTeacher(actor) } })) > 0
}

/** A version of a course whose questions the actor may see with their keys; without `number` the newest that was used. Throws `not_found`. */
export async function readAskedCourse({ actor, course, number }: { actor: Actor; course: string; number: number | null }): Promise<AskedCourse> {
  const versions = (await mayReadAskedCourse({ actor, course }))
    ? await db.courseVersion.findMany({
        where: { course: { slug: course } },
        orderBy: { number: 'desc' },
        select: { id: true, number: true, _count: { select: { attempts: true } } },
      })
    : []
  // Without a number, the newest that anybody was asked from: a version of this morning has nothing to tell.
  const usual = versions.find((each) => each._count.attempts > 0) ?? versions[0]
  const version = number === null ? usual : versions.find((each) => each.number === number)
  if (!version) throw new AppError('not_found')
  const { body } = await readCourseVersion({ courseVersionId: version.id })
  return { courseVersionId: version.id, number: version.number, numbers: versions.map((each) => each.number), body }
}

export type AskedQuestion = AskedCourse & { question: Question }

/** A question of that version. Throws `not_found`. */
export async function findAskedQuestion({
  question: id,
  ...which
}: Parameters<typeof readAskedCourse>[0] & { question: string }): Promise<AskedQuestion> {
  const asked = await readAskedCourse(which)
  const question = asked.body.questions.find((candidate) => candidate.id === id)
  if (!question) throw new AppError('not_found')
  return { ...asked, question }
}
