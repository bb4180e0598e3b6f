import { joinBatch } from '#app/learning/join-batch.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { NewBatch } from '#app/programmes/create-batch.server.ts'
import { makeCourse } from './courses.ts'
import { anOperator, makePerson } from './people.ts'
import { makeBatch } from './programmes.ts'

export type MadeEnrolment = {
  enrolmentId: string
  state: 'active' | 'waiting'
  learner: Actor
  trainer: Actor
  decider: Actor
  operator: Actor
  batchId: string
  code: string
  courseSlug: string
  programmeId: string
  sponsorId: string
}

/**
 * A learner in a running batch of a small course (three lessons, a quiz, a task), with a trainer and a decider. What is
 * given is used, the rest is made: `courseSlug` names another course, `batch` changes the batch.
 */
export async function makeEnrolment({
  courseSlug,
  batch = {},
  learner,
}: {
  courseSlug?: string
  batch?: Partial<NewBatch>
  learner?: Actor
} = {}): Promise<MadeEnrolment> {
  const slug = courseSlug ?? (await makeCourse()).slug
  const operator = await anOperator()
  const trainer = (await makePerson({ name: 'Pelatih Contoh', roles: ['trainer'] })).actor
  const decider = (await makePerson({ name: 'Pemutus Contoh', roles: ['decider'] })).actor
  const made = await makeBatch({ operator, courseSlug: slug, trainer, decider, ...batch })
  const actor = learner ?? (await makePerson()).actor
  const joined = await joinBatch({ actor, code: made.code })
  return { ...joined, ...made, learner: actor, trainer, decider, operator, courseSlug: slug }
}
