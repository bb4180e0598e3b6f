import { findLesson } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { type MyCourse, readMyCourse } from './read-my-course.server.ts'

/**
 * A learner opens a lesson of a course they joined: it is remembered as the place to go on from while the enrolment is
 * active. Null for somebody who is not enrolled in the course, or whose version has no such lesson.
 */
export async function openLesson({ actor, course, lesson }: { actor: Actor; course: string; lesson: string }): Promise<MyCourse | null> {
  const mine = await readMyCourse({ actor, course })
  if (!mine || !findLesson(mine.course.body, lesson)) return null
  if (mine.state === 'active' && mine.lastOpened !== lesson) await recordOpening(mine.enrolmentId, lesson)
  return mine
}

async function recordOpening(enrolmentId: string, lesson: string): Promise<void> {
  await db.$executeRaw`
    with opened as (
      update enrolment set last_lesson = ${lesson} where id = ${enrolmentId}::uuid and state = 'active' returning id
    )
    insert into lesson_progress (enrolment_id, lesson, opened_at) select id, ${lesson}, now() from opened
    on conflict (enrolment_id, lesson) do nothing`
}
