import type { z } from 'zod'
import type { Completion } from '#app/assessment/decisions/completion.ts'
import { readCompletions } from '#app/assessment/decisions/read-completion.server.ts'
import { type Graders, graderOf, readGraders } from '#app/assessment/grading/read-grader.server.ts'
import type { PreviewFacts, previewFactsSchema } from '#app/certificates/certificate-facts.ts'
import { parseFacts } from '#app/certificates/parse-facts.ts'
import { findTemplate, type PublishedTemplate } from '#app/certificates/templates/find-template.server.ts'
import { dayInZone, validUntil } from '#app/certificates/valid-until.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import { findTask, maxPoints } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { confirmedDecree } from '#app/courses/unit-body.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { type Portal, readPortal } from '#app/platform/portal.server.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { type BatchStaff, readBatchStaff } from '#app/programmes/read-batch-staff.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { licenceOnPaper } from './licence.server.ts'

export type CollectedFacts = {
  personId: string
  /** What a certificate still needs: 'decision' or 'name' when nothing else is missing before it. */
  missing: 'nothing' | 'decision' | 'name' | 'more'
  /** Null until the learner has confirmed a name. */
  confirmedName: string | null
  facts: PreviewFacts
  /** What it is printed with. */
  template: PublishedTemplate
}

/**
 * What would be printed for an enrolment at an instant, with `name` or else the confirmed or the person's name; for
 * callers that have proved that it may be seen. Throws `not_found`, and `issue_refused` when a text does not fit.
 */
export async function collectFacts({ enrolmentId, at, name }: { enrolmentId: string; at: Date; name?: string }): Promise<CollectedFacts> {
  const found = (await collectManyFacts({ enrolmentIds: [enrolmentId], at, name })).get(enrolmentId)
  if (!found) throw new AppError('not_found')
  if (found instanceof AppError) throw found
  return found
}

const columns = {
  id: true,
  state: true,
  personId: true,
  batchId: true,
  courseVersionId: true,
  printedName: true,
  nameConfirmedAt: true,
  person: { select: { name: true } },
  decisions: { where: { outcome: 'confirmed' }, orderBy: { at: 'desc' }, take: 1, select: { deciderId: true } },
} satisfies Prisma.EnrolmentSelect

type Row = Prisma.EnrolmentGetPayload<{ select: typeof columns }>

/**
 * The same for many enrolments in a handful of queries, read in `tx`; for one whose text does not fit, the error that
 * `collectFacts` would throw. Unknown enrolments are left out.
 */
export async function collectManyFacts({
  enrolmentIds,
  at,
  name,
  tx = db,
}: {
  enrolmentIds: readonly string[]
  at: Date
  name?: string
  tx?: Tx
}): Promise<Map<string, CollectedFacts | AppError>> {
  const rows = await tx.enrolment.findMany({ where: { id: { in: [...enrolmentIds] } }, select: columns })
  if (rows.length === 0) return new Map()
  const [portal, batches, versions] = await Promise.all([
    readPortal(),
    readEach(rows, 'batchId', async (batchId) => ({ batch: await readBatch({ batchId }), staff: await readBatchStaff({ batchId }) })),
    readEach(rows, 'courseVersionId', (courseVersionId) => readCourseVersion({ courseVersionId })),
  ])
  const templates = await readTemplates(rows, versions)
  const completions = await readCompletions({ enrolmentIds, tx })
  const graders = await readGraders({ enrolmentIds, tx })
  const names = await readNames(tx, [...graders.values(), ...rows.flatMap(({ decisions }) => decisions.map(({ deciderId }) => deciderId))])
  const found = rows.map((row): [string, CollectedFacts | AppError] => {
    const { batch, staff } = batches.get(row.batchId)!
    const { body } = versions.get(row.courseVersionId)!
    const completion = completions.get(row.id)!
    const template = templates.get(templateKey(row, body))!
    try {
      return [row.id, collected(row, { at, name, portal, batch, staff, body, template, completion, graders, names })]
    } catch (error) {
      if (error instanceof AppError) return [row.id, error]
      throw error
    }
  })
  return new Map(found)
}

type Known = {
  at: Date
  name: string | undefined
  portal: Portal
  batch: BatchSummary
  staff: BatchStaff
  body: CourseBody
  template: PublishedTemplate
  completion: Completion
  graders: Graders
  names: ReadonlyMap<string, string>
}

function collected(row: Row, { at, name, portal, batch, staff, body, template, completion, graders, names }: Known): CollectedFacts {
  const { kind } = template.body
  const confirmedName = row.nameConfirmedAt ? row.printedName : null
  const issuedOn = dayInZone(at, batch.timeZone)
  const decision = row.decisions[0]
  const deciderName = decision ? (names.get(decision.deciderId) ?? null) : (staff.deciders[0]?.name ?? null)
  const facts = parseFacts({
    kind,
    licence: kind === 'competency' ? licenceOnPaper() : null,
    isDemo: portal.isDemo,
    name: name ?? confirmedName ?? row.person.name,
    course: { title: body.title, topic: body.topic, hours: body.hours },
    batch: { name: batch.name, place: batch.placeName, ...daysOfTraining(batch, issuedOn), timeZone: batch.timeZone },
    results: kind === 'attendance' ? { quiz: null, task: null } : resultsOf(body, completion),
    units: confirmedUnits(body),
    issuer: { name: portal.issuerName, place: portal.issuerPlace },
    signer: { name: portal.signerName, title: portal.signerTitle },
    trainerName: trainerOf(row.id, body.completion.task, { staff, graders, names }),
    deciderName: body.completion.decision ? deciderName : null,
    issuedOn,
    validUntil: validUntil({ issuedOn, years: body.certificate.validYears }),
  })
  return { personId: row.personId, missing: whatIsMissing(row.state, completion), confirmedName, facts, template }
}

function whatIsMissing(state: string, { completed, readyToDecide, requirements }: Completion): CollectedFacts['missing'] {
  if (state === 'completed' && completed) return 'nothing'
  if (readyToDecide) return 'decision'
  return requirements.every((one) => one.state === 'done' || one.kind === 'name' || one.kind === 'decision') ? 'name' : 'more'
}

function templateKey({ batchId }: Pick<Row, 'batchId'>, { certificate }: CourseBody): string {
  return `${batchId} ${certificate.template ?? ''}`
}

/** The template of each batch and course, as `templateKey` names them. */
async function readTemplates(rows: readonly Row[], versions: ReadonlyMap<string, { body: CourseBody }>): Promise<Map<string, PublishedTemplate>> {
  const wanted = new Map(
    rows.map((row) => {
      const { body } = versions.get(row.courseVersionId)!
      return [templateKey(row, body), { batchId: row.batchId, courseTemplate: body.certificate.template }] as const
    }),
  )
  return new Map(await Promise.all([...wanted].map(async ([key, of]) => [key, await findTemplate(of)] as const)))
}

/** What each different id of a column stands for. */
async function readEach<Key extends 'batchId' | 'courseVersionId', Value>(
  rows: readonly Row[],
  key: Key,
  read: (id: string) => Promise<Value>,
): Promise<Map<string, Value>> {
  const ids = [...new Set(rows.map((row) => row[key]))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)] as const)))
}

/** The days of the batch; for whoever is done earlier they end on the day of issue. `YYYY-MM-DD` sorts as it counts. */
function daysOfTraining(batch: { startsOn: string; endsOn: string }, issuedOn: string): { startsOn: string; endsOn: string } {
  const endsOn = earlierDay(batch.endsOn, issuedOn)
  return { startsOn: earlierDay(batch.startsOn, endsOn), endsOn }
}

function earlierDay(one: string, other: string): string {
  return one < other ? one : other
}

type Trainers = Pick<Known, 'staff' | 'graders' | 'names'>

/** Who graded the task; before that, and in a course without a task, those who train the batch now. */
function trainerOf(enrolmentId: string, task: string | null, { staff, graders, names }: Trainers): string | null {
  const grader = task === null ? null : graderOf(graders, { enrolmentId, task })
  return grader ? (names.get(grader) ?? null) : staff.trainers.map((trainer) => trainer.name).join(' · ') || null
}

/** Also of those who no longer hold a role in the batch; without erased accounts. */
async function readNames(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(personIds)] }, erasedAt: null }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
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

function resultsOf(body: CourseBody, { requirements }: Completion): PreviewFacts['results'] {
  const quiz = requirements.find((requirement) => requirement.kind === 'quiz')
  const task = requirements.find((requirement) => requirement.kind === 'task')
  const rubric = body.completion.task === null ? undefined : findTask(body, body.completion.task)?.rubric
  return {
    quiz: quiz ? { percent: quiz.bestPercent, passPercent: quiz.passPercent } : null,
    task: task && rubric ? { points: task.points, maxPoints: task.maxPoints ?? maxPoints(rubric) } : null,
  }
}
