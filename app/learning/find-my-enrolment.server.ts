import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { EnrolmentState } from './enrolment-state.ts'

export type CourseEnrolment = {
  enrolmentId: string
  state: EnrolmentState
  courseVersionId: string
  programmeId: string
  lastLesson: string | null
  seen: { lesson: string; completedAt: Date | null }[]
}

/** The learner's enrolment that counts for a course: the newest one they can still learn in, else the newest completed one. */
export async function findMyEnrolment({ actor, course }: { actor: Actor; course: string }): Promise<CourseEnrolment | null> {
  const row = await db.enrolment.findFirst({
    where: { personId: actor.personId, state: { in: ['active', 'completed'] }, batch: { course: { slug: course } } },
    // 'active' sorts before 'completed'.
    orderBy: [{ state: 'asc' }, { joinedAt: 'desc' }],
    select: {
      id: true,
      state: true,
      courseVersionId: true,
      lastLesson: true,
      batch: { select: { programmeId: true } },
      progress: { select: { lesson: true, completedAt: true } },
    },
  })
  return (
    row && {
      enrolmentId: row.id,
      state: row.state as EnrolmentState,
      courseVersionId: row.courseVersionId,
      programmeId: row.batch.programmeId,
      lastLesson: row.lastLesson,
      seen: row.progress,
    }
  )
}
