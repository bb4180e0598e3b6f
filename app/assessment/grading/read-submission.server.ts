import { type VersionView, versionSelect, viewVersion } from '#app/assessment/evidence/submission-view.ts'
import { type Bilingual, findTask, type Observation, type Rubric } from '#app/courses/course-body.ts'
import { renderMarkup } from '#app/courses/lesson-html.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { learnerForGraderSql } from './blind-grading.server.ts'
import { isConcealedFrom } from './conceal-first-grade.server.ts'

export type SubmissionToGrade = VersionView & {
  /** The learner's name; in a batch that is graded blind, a code. */
  learner: string
  blind: boolean
  batchId: string
  batchName: string
  timeZone: string
  task: Bilingual
  instructionsHtml: string
  sampleAnswerHtml: string | null
  rubric: Rubric
  asked: string[]
  observation: Observation | null
  /** A second person is to mark it and has not yet: what the first one said is kept from all other trainers. */
  concealed: boolean
  courseId: string
  /** Who holds it. */
  claim: { by: 'actor' | 'other' | 'nobody'; name: string; until: Date | null }
  /** Versions before this one, the newest first. */
  earlier: VersionView[]
  /** Why the decider sent the completion back, when that is why it is here again. */
  sentBack: { reason: string; at: Date } | null
}

type Head = {
  task: string
  courseVersionId: string
  learner: string
  blind: boolean
  batchId: string
  batchName: string
  courseId: string
  timeZone: string
  number: number
  waits: boolean
  concealed: boolean
  holder: string | null
  isMine: boolean
  until: Date | null
  sentBackReason: string | null
  sentBackAt: Date | null
}

/**
 * What a trainer needs in order to grade one submission of their batches, in few queries. None of them asks who the learner
 * is where grading is blind. Throws `not_found`.
 */
export async function readSubmissionToGrade({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<SubmissionToGrade> {
  const head = await readHead(actor, submissionId)
  const body = head && (await readCourseVersion(head)).body
  const task = body && findTask(body, head.task)
  if (!task) throw new AppError('not_found')
  const versions = await db.submission.findMany({
    where: { task: head.task, number: { lte: head.number }, enrolment: { submissions: { some: { id: submissionId } } } },
    orderBy: { number: 'desc' },
    select: versionSelect,
  })
  const [newest, ...earlier] = versions
    .map((row) => viewVersion(row, { rubric: task.rubric, observation: body.observation }))
    .map((version) => (head.blind ? withoutPlaces(version) : version))
  const version = head.concealed ? withoutVerdict(newest!) : newest!
  const { learner, blind, batchId, batchName, timeZone, holder, until } = head
  return {
    ...version,
    learner,
    blind,
    batchId,
    batchName,
    timeZone,
    task: task.title,
    instructionsHtml: renderMarkup({ body, source: task.instructions }),
    sampleAnswerHtml: task.sampleAnswer === null ? null : renderMarkup({ body, source: task.sampleAnswer }),
    rubric: task.rubric,
    asked: task.evidence.ask,
    observation: body.observation,
    concealed: head.concealed,
    courseId: head.courseId,
    claim: { by: until ? (head.isMine ? 'actor' : 'other') : 'nobody', name: holder ?? '', until },
    earlier,
    sentBack: head.sentBackAt && head.waits ? { reason: head.sentBackReason ?? '', at: head.sentBackAt } : null,
  }
}

/** A kitchen's place says whose it is. */
function withoutPlaces(version: VersionView): VersionView {
  return { ...version, photos: version.photos.map((photo) => ({ ...photo, place: null })) }
}

/** A version as if nobody had graded it. */
export function withoutVerdict(version: VersionView): VersionView {
  const photos = version.photos.map((photo) => ({ ...photo, marks: [] }))
  const files = version.files.map((file) => ({ ...file, remarks: [] }))
  return { ...version, photos, files, voiceNotes: [], grades: [] }
}

async function readHead(actor: Actor, submissionId: string): Promise<Head | undefined> {
  const rows = await db.$queryRaw<Head[]>`
    select submission.task, submission.course_version_id as "courseVersionId", submission.number, submission.state = 'submitted' as waits,
      ${learnerForGraderSql} as learner, coalesce(grading_policy.blind, false) as blind,
      batch.id as "batchId", batch.name as "batchName", batch.course_id as "courseId", batch.time_zone as "timeZone",
      ${isConcealedFrom(actor)} as concealed,
      holder.name as holder, holder.id is not distinct from ${actor.personId}::uuid as "isMine",
      case when holder.id is not null then submission.claimed_until end as until,
      case when last.outcome = 'sent_back' then last.reason end as "sentBackReason",
      case when last.outcome = 'sent_back' then last.at end as "sentBackAt"
    from submission
    join enrolment on enrolment.id = submission.enrolment_id
    join batch on batch.id = submission.batch_id
    join batch_role on batch_role.batch_id = submission.batch_id and batch_role.person_id = ${actor.personId}::uuid
      and batch_role.role = 'trainer' and batch_role.removed_at is null
    left join grading_policy on grading_policy.batch_id = submission.batch_id
    left join person as holder on holder.id = submission.claimed_by_id and submission.claimed_until > now()
    left join lateral (
      select outcome, reason, at from decision_event where enrolment_id = enrolment.id order by at desc, id desc limit 1) as last on true
    where submission.id = ${submissionId}::uuid and submission.state <> 'draft' and enrolment.person_id <> ${actor.personId}::uuid`
  return rows[0]
}
