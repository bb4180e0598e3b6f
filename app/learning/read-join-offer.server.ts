import type { Bilingual } from '#app/courses/course-body.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { findBatchByCode } from '#app/programmes/find-batch-by-code.server.ts'
import { readBatchStaff, type StaffMember } from '#app/programmes/read-batch-staff.server.ts'
import { countSeatsForNewcomers } from './count-free-seats.server.ts'
import { openStates } from './enrolment-state.ts'
import { requireOpenBatch } from './require-open-batch.server.ts'

export type JoinOffer = {
  batch: BatchSummary
  courseTitle: Bilingual
  trainers: StaffMember[]
  /** Seats free at this moment for whoever comes now; joining counts again. */
  free: number
  /** The enrolment the actor has in the batch already. */
  enrolmentId: string | null
}

/** What a code offers, before joining. Throws what `joinBatch` throws for a code that cannot be used. */
export async function readJoinOffer({ actor, code }: { actor: Actor; code: string }): Promise<JoinOffer> {
  const batch = await findBatchByCode({ code })
  const mine = await db.enrolment.findFirst({
    where: { batchId: batch.batchId, personId: actor.personId, state: { in: openStates } },
    select: { id: true },
  })
  if (!mine) await requireOpenBatch(batch)
  const [{ body }, { trainers }, free] = await Promise.all([
    readCourse({ slug: batch.courseSlug }),
    readBatchStaff(batch),
    countSeatsForNewcomers(db, batch),
  ])
  return { batch, courseTitle: body.title, trainers, free: Math.max(0, free), enrolmentId: mine?.id ?? null }
}
