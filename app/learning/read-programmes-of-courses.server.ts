import type { Actor } from '#app/platform/actor.ts'
import { findMyEnrolment } from './find-my-enrolment.server.ts'

/** The programme that a person learns a course in, by course; courses they have not joined are left out. */
export async function readProgrammesOfCourses({ actor, courses }: { actor: Actor; courses: readonly string[] }): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(courses)].map(async (course) => {
      const enrolment = await findMyEnrolment({ actor, course })
      return enrolment ? [[course, enrolment.programmeId] as const] : []
    }),
  )
  return new Map(found.flat())
}
