import type { z } from 'zod'
import { readCompletion } from '#app/assessment/read-completion.server.ts'
import { readGrader } from '#app/assessment/read-grader.server.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import { findTask, maxPoints } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { confirmedDecree } from '#app/courses/unit-body.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { type BatchStaff, readBatchStaff } from '#app/programmes/read-batch-staff.server.ts'
import { type PreviewFacts, previewFactsSchema } from './certificate-facts.ts'
import { refuseIssue } from './issue-refusal.ts'
import { dayInZone, validUntil } from './valid-until.ts'

export type CollectedFacts = {
  personId: string
  /** Everything that a certificate needs has been done and confirmed. */
  isCompleted: boolean
  /** Null until the learner has confirmed a name. */
  confirmedName: string | null
  facts: PreviewFacts
}

/**
 * What would be printed for an enrolment at an instant, with `name` or else the confirmed or the person's name; for
 * callers that have proved that it may be seen. Throws `not_found`, and `issue_refused` when a text does not fit.
 */
export async function collectFacts({ enrolmentId, at, name }: { enrolmentId: string; at: Date; name?: string }): Promise<CollectedFacts> {
  const row = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      state: true,
      personId: true,
      batchId: true,
      courseVersionId: true,
      printedName: true,
      nameConfirmedAt: true,
      person: { select: { name: true } },
      decisions: { where: { outcome: 'confirmed' }, orderBy: { at: 'desc' }, take: 1, select: { deciderId: true } },
    },
  })
  if (!row) throw new AppError('not_found')
  const [portal, batch, staff, { body }, completion] = await Promise.all([
    readPortal(),
    readBatch(row),
    readBatchStaff(row),
    readCourseVersion(row),
    readCompletion({ enrolmentId }),
  ])
  const confirmedName = row.nameConfirmedAt ? row.printedName : null
  const issuedOn = dayInZone(at, batch.timeZone)
  const [trainerName, deciderName] = await Promise.all([
    trainerOf({ enrolmentId, task: body.completion.task, staff }),
    row.decisions[0] ? nameOf(row.decisions[0].deciderId) : (staff.deciders[0]?.name ?? null),
  ])
  const facts = parseFacts({
    kind: 'training',
    isDemo: portal.isDemo,
    name: name ?? confirmedName ?? row.person.name,
    course: { title: body.title, topic: body.topic, hours: body.hours },
    batch: { name: batch.name, place: batch.placeName, ...daysOfTraining(batch, issuedOn), timeZone: batch.timeZone },
    results: resultsOf(body, completion),
    units: confirmedUnits(body),
    issuer: { name: portal.issuerName, place: portal.issuerPlace },
    signer: { name: portal.signerName, title: portal.signerTitle },
    trainerName,
    deciderName: body.completion.decision ? deciderName : null,
    issuedOn,
    validUntil: validUntil({ issuedOn, years: body.certificate.validYears }),
  })
  return { personId: row.personId, isCompleted: row.state === 'completed' && completion.completed, confirmedName, facts }
}

/** The days of the batch; for whoever is done earlier they end on the day of issue. `YYYY-MM-DD` sorts as it counts. */
function daysOfTraining(batch: { startsOn: string; endsOn: string }, issuedOn: string): { startsOn: string; endsOn: string } {
  const endsOn = earlierDay(batch.endsOn, issuedOn)
  return { startsOn: earlierDay(batch.startsOn, endsOn), endsOn }
}

function earlierDay(one: string, other: string): string {
  return one < other ? one : other
}

/** Who graded the task; before that, and in a course without a task, those who train the batch now. */
async function trainerOf({ enrolmentId, task, staff }: { enrolmentId: string; task: string | null; staff: BatchStaff }): Promise<string | null> {
  const grader = task === null ? null : await readGrader({ enrolmentId, task })
  return grader ? nameOf(grader.personId) : staff.trainers.map((trainer) => trainer.name).join(' · ') || null
}

/** Also of somebody who no longer holds a role in the batch; null for an erased account. */
async function nameOf(personId: string): Promise<string | null> {
  const person = await db.person.findUnique({ where: { id: personId, erasedAt: null }, select: { name: true } })
  return person?.name ?? null
}

function parseFacts(facts: z.input<typeof previewFactsSchema>): PreviewFacts {
  const parsed = previewFactsSchema.safeParse(facts)
  if (!parsed.success) throw refuseIssue('text', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  return parsed.data
}

/**
 * A unit whose decree nobody has confirmed is not printed, nor is one of the portal's own; the topic then stands in its
 * place. Elements of a printed unit are as published: a scheme without their source is refused.
 */
export function confirmedUnits({ units }: Pick<CourseBody, 'units'>): z.input<typeof previewFactsSchema>['units'] {
  return units.flatMap((unit) => {
    const kepmenaker = confirmedDecree(unit)
    const elements = unit.elements.map(({ key, title }) => ({ key, title }))
    return kepmenaker === null ? [] : [{ code: unit.code, title: unit.title, kepmenaker, elements }]
  })
}

function resultsOf(body: CourseBody, { requirements }: Awaited<ReturnType<typeof readCompletion>>): PreviewFacts['results'] {
  const quiz = requirements.find((requirement) => requirement.kind === 'quiz')
  const task = requirements.find((requirement) => requirement.kind === 'task')
  const rubric = body.completion.task === null ? undefined : findTask(body, body.completion.task)?.rubric
  return {
    quiz: quiz ? { percent: quiz.bestPercent, passPercent: quiz.passPercent } : null,
    task: task && rubric ? { points: task.points, maxPoints: task.maxPoints ?? maxPoints(rubric) } : null,
  }
}
