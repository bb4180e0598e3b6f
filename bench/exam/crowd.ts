import { randomUUID } from 'node:crypto'
import { prepareExamPapers } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { scheduleExam } from '#app/assessment/exam-day/schedule-exam.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { startSession } from '#app/people/start-session.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { makeBatch } from '#tests/builders/programmes.ts'

export type Seated = { personId: string; enrolmentId: string; cookie: string }

/** A batch of so many new learners, signed in. Their accounts are written straight into the database: this bench is not about signing up. */
export async function seatCrowd({ courseSlug, size }: { courseSlug: string; size: number }): Promise<Seated[]> {
  return (await seatBatch({ courseSlug, size })).seated
}

/** The same with an exam of the batch that is open for an hour, and every paper drawn as the worker draws them a day ahead. */
export async function seatExam({ courseSlug, size }: { courseSlug: string; size: number }): Promise<{ seated: Seated[]; startCode: string }> {
  const { seated, operator, batchId } = await seatBatch({ courseSlug, size })
  const [opensAt, closesAt] = [-1, 60].map((minutes) => new Date(Date.now() + minutes * 60_000)) as [Date, Date]
  const { examSessionId } = await scheduleExam({ actor: operator, batchId, opensAt, closesAt })
  await prepareExamPapers()
  const { startCode } = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId }, select: { startCode: true } })
  return { seated, startCode }
}

async function seatBatch({ courseSlug, size }: { courseSlug: string; size: number }) {
  const { personId } = await db.roleGrant.findFirstOrThrow({ where: { role: 'operator', revokedAt: null }, select: { personId: true } })
  const operator = actorOf(personId, ['learner', 'operator'])
  const { code, batchId } = await makeBatch({ operator, courseSlug, seats: size })
  const people = await db.person.createManyAndReturn({
    data: Array.from({ length: size }, (_, index) => ({ name: `Peserta Beban ${index}`, participantCode: randomUUID().slice(0, 13) })),
    select: { id: true },
  })
  const seated: Seated[] = []
  for (let from = 0; from < people.length; from += 8) {
    seated.push(...(await Promise.all(people.slice(from, from + 8).map(({ id }) => seat(id, code)))))
  }
  return { seated, operator, batchId }
}

async function seat(personId: string, code: string): Promise<Seated> {
  const { enrolmentId } = await joinBatch({ actor: actorOf(personId, ['learner']), code })
  const visitor = { addressKey: 'bench', device: 'Bench' }
  const setCookie = await inTransaction((tx) => startSession(tx, { personId, roles: [], visitor }))
  return { personId, enrolmentId, cookie: setCookie.split(';', 1)[0]! }
}

function actorOf(personId: string, roles: Actor['roles']): Actor {
  return { personId, name: 'Bench', locale: 'id', sessionId: randomUUID(), roles, sponsorIds: [], mustChangeSecret: false }
}
