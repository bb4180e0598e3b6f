import { versionRowsOf, versionsSql } from '#app/assessment/evidence/read-versions.server.ts'
import { type VersionView, viewVersion } from '#app/assessment/evidence/submission-view.ts'
import { type Bilingual, findTask, type Observation, type Rubric } from '#app/courses/course-body.ts'
import { renderMarkup } from '#app/courses/lesson-html.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { learnerForGraderSql } from './blind-grading.server.ts'
import { isConcealedFrom } from './conceal-first-grade.server.ts'
import { trainedBySql } from './grading-scope.server.ts'
import { type Claim, type ClaimRow, claimOf, claimSql } from './item-claim.server.ts'

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
  claim: Claim
  /** Versions before this one, the newest first. */
  earlier: VersionView[]
  /** Why the decider sent the completion back, when that is why it is here again. */
  sentBack: { reason: string; at: Date } | null
}

type Row = ClaimRow & {
  task: string
  courseVersionId: string
  learner: string
  blind: boolean
  batchId: string
  batchName: string
  courseId: string
  timeZone: string
  waits: boolean
  concealed: boolean
  sentBackReason: string | null
  sentBackAt: Date | null
  versions: unknown
}

/**
 * What a trainer needs in order to grade one submission of their batches, in one statement. Where grading is blind it asks
 * neither who the learner is nor where a photo was taken. Throws `not_found`.
 */
export async function readSubmissionToGrade({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<SubmissionToGrade> {
  const row = await readRow(actor, submissionId)
  const body = row && (await readCourseVersion(row)).body
  const task = body && findTask(body, row.task)
  if (!task) throw new AppError('not_found')
  const [newest, ...earlier] = versionRowsOf(row.versions).map((version) =>
    viewVersion(version, { rubric: task.rubric, observation: body.observation }),
  )
  const version = row.concealed ? withoutVerdict(newest!) : newest!
  const { learner, blind, batchId, batchName, timeZone } = row
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
    concealed: row.concealed,
    courseId: row.courseId,
    claim: claimOf(row),
    earlier,
    sentBack: row.sentBackAt && row.waits ? { reason: row.sentBackReason ?? '', at: row.sentBackAt } : null,
  }
}

/** A version as if nobody had graded it. */
export function withoutVerdict(version: VersionView): VersionView {
  const photos = version.photos.map((photo) => ({ ...photo, marks: [] }))
  const files = version.files.map((file) => ({ ...file, remarks: [] }))
  return { ...version, photos, files, voiceNotes: [], grades: [] }
}

async function readRow(actor: Actor, submissionId: string): Promise<Row | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    /* kept */ select submission.task, submission.course_version_id as "courseVersionId", submission.state = 'submitted' as waits,
      ${learnerForGraderSql} as learner, coalesce(grading_policy.blind, false) as blind,
      batch.id as "batchId", batch.name as "batchName", batch.course_id as "courseId", batch.time_zone as "timeZone",
      ${isConcealedFrom(actor)} as concealed,
      ${claimSql(actor)},
      case when last.outcome = 'sent_back' then last.reason end as "sentBackReason",
      case when last.outcome = 'sent_back' then last.at end as "sentBackAt",
      ${versionsSql({
        where: Prisma.sql`version.enrolment_id = submission.enrolment_id and version.task = submission.task and version.number <= submission.number`,
        // A kitchen's place says whose it is.
        hidePlaces: Prisma.sql`coalesce(grading_policy.blind, false)`,
      })} as versions
    from submission
    join enrolment on enrolment.id = submission.enrolment_id
    join batch on batch.id = submission.batch_id
    left join grading_policy on grading_policy.batch_id = submission.batch_id
    left join grading_item on grading_item.id = submission.id
    left join person as holder on holder.id = grading_item.claimed_by_id and grading_item.claimed_until > now()
    left join lateral (
      select outcome, reason, at from decision_event where enrolment_id = enrolment.id order by at desc, id desc limit 1) as last on true
    where submission.id = ${submissionId}::uuid and submission.state <> 'draft' and ${trainedBySql(actor)}`
  return rows[0]
}
