import { type Bilingual, findTask, type Rubric } from '#app/courses/course-body.ts'
import { renderMarkup } from '#app/courses/lesson-html.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { databaseNow } from './database-clock.server.ts'
import { gradableBy } from './grading-scope.server.ts'
import { type VersionView, versionSelect, viewVersion } from './submission-view.ts'

export type SubmissionToGrade = VersionView & {
  learner: string
  batchId: string
  batchName: string
  timeZone: string
  task: Bilingual
  instructionsHtml: string
  sampleAnswerHtml: string | null
  rubric: Rubric
  asked: string[]
  /** Who holds it. */
  claim: { by: 'actor' | 'other' | 'nobody'; name: string; until: Date | null }
  /** Versions before this one, the newest first. */
  earlier: VersionView[]
  /** Why the decider sent the completion back, when that is why it is here again. */
  sentBack: { reason: string; at: Date } | null
}

/** What a trainer needs in order to grade one submission of their batches. Throws `not_found`. */
export async function readSubmissionToGrade({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<SubmissionToGrade> {
  const row = await db.submission.findFirst({
    where: { id: submissionId, ...gradableBy(actor) },
    select: {
      ...versionSelect,
      task: true,
      courseVersionId: true,
      enrolmentId: true,
      claimedById: true,
      claimedUntil: true,
      enrolment: {
        select: {
          person: { select: { name: true } },
          batch: { select: { id: true, name: true, timeZone: true, roles: { select: { personId: true, person: { select: { name: true } } } } } },
          decisions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { outcome: true, reason: true, at: true } },
        },
      },
    },
  })
  const body = row && (await readCourseVersion(row)).body
  const task = body && findTask(body, row.task)
  if (!task) throw new AppError('not_found')
  const { person, batch, decisions } = row.enrolment
  const [now, earlier] = await Promise.all([
    databaseNow(),
    db.submission.findMany({
      where: { enrolmentId: row.enrolmentId, task: row.task, number: { lt: row.number } },
      orderBy: { number: 'desc' },
      select: versionSelect,
    }),
  ])
  const held = row.claimedUntil !== null && row.claimedUntil > now
  const mine = row.claimedById === actor.personId
  const [decision] = decisions
  return {
    ...viewVersion(row, task.rubric),
    learner: person.name,
    batchId: batch.id,
    batchName: batch.name,
    timeZone: batch.timeZone,
    task: task.title,
    instructionsHtml: renderMarkup({ body, source: task.instructions }),
    sampleAnswerHtml: task.sampleAnswer === null ? null : renderMarkup({ body, source: task.sampleAnswer }),
    rubric: task.rubric,
    asked: task.evidence.ask,
    claim: {
      by: held ? (mine ? 'actor' : 'other') : 'nobody',
      name: batch.roles.find(({ personId }) => personId === row.claimedById)?.person.name ?? '',
      until: held ? row.claimedUntil : null,
    },
    earlier: earlier.map((version) => viewVersion(version, task.rubric)),
    sentBack: decision?.outcome === 'sent_back' && row.state === 'submitted' ? { reason: decision.reason, at: decision.at } : null,
  }
}
