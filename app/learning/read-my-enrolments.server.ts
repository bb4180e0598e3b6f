import { type CourseVersion, readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { dayOf } from '#app/programmes/batch-dates.ts'
import type { EnrolmentState } from './enrolment-state.ts'
import { judgeProgress, type Progress } from './progress.ts'

export type MyEnrolment = {
  enrolmentId: string
  state: EnrolmentState
  batchName: string
  placeName: string
  startsOn: string
  endsOn: string
  course: CourseVersion
  progress: Progress
}

/** Everything the learner joined, what goes on before what has ended, the newest first. */
export async function readMyEnrolments({ actor }: { actor: Actor }): Promise<MyEnrolment[]> {
  const rows = await db.enrolment.findMany({
    where: { personId: actor.personId },
    orderBy: [{ joinedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      state: true,
      lastLesson: true,
      courseVersionId: true,
      batch: { select: { name: true, placeName: true, startsOn: true, endsOn: true } },
      progress: { select: { lesson: true, completedAt: true } },
    },
  })
  const enrolments = await Promise.all(
    rows.map(async ({ id, state, batch, ...row }) => {
      const course = await readCourseVersion(row)
      return {
        enrolmentId: id,
        state: state as EnrolmentState,
        batchName: batch.name,
        placeName: batch.placeName,
        startsOn: dayOf(batch.startsOn),
        endsOn: dayOf(batch.endsOn),
        course,
        progress: judgeProgress({ body: course.body, seen: row.progress, lastLesson: row.lastLesson }),
      }
    }),
  )
  return enrolments.sort((a, b) => rank[a.state] - rank[b.state])
}

const rank: Record<EnrolmentState, number> = { active: 0, waiting: 1, completed: 2, lapsed: 3, withdrawn: 4 }
