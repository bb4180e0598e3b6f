import { type CourseVersion, readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { EnrolmentState } from './enrolment-state.ts'
import { findMyEnrolment } from './find-my-enrolment.server.ts'
import { judgeProgress, type Progress } from './progress.ts'

export type MyCourse = {
  enrolmentId: string
  programmeId: string
  state: EnrolmentState
  /** The version the learner began with; later edits of the course do not move the goal. */
  course: CourseVersion
  progress: Progress
  lastOpened: string | null
}

/** A course as the learner who joined it sees it; null for everybody else. */
export async function readMyCourse({ actor, course }: { actor: Actor; course: string }): Promise<MyCourse | null> {
  const enrolment = await findMyEnrolment({ actor, course })
  if (!enrolment) return null
  const { enrolmentId, programmeId, state, lastLesson, seen } = enrolment
  const version = await readCourseVersion(enrolment)
  return {
    enrolmentId,
    programmeId,
    state,
    course: version,
    progress: judgeProgress({ body: version.body, seen, lastLesson }),
    lastOpened: lastLesson,
  }
}
