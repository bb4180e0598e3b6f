import { readVersions } from '#app/assessment/evidence/read-versions.server.ts'
import { type VersionView, viewVersion } from '#app/assessment/evidence/submission-view.ts'
import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { type Bilingual, findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { Completion } from './completion.ts'
import { requireIndependentDecider } from './decide.server.ts'
import { readCompletion } from './read-completion.server.ts'

export type DecisionBasis = {
  enrolmentId: string
  state: string
  learner: string
  printedName: string | null
  batchName: string
  course: Bilingual
  timeZone: string
  completion: Completion
  attempts: { number: number; percent: number | null; passed: boolean; finishedAt: Date | null }[]
  /** The newest version of the task, with who graded it. */
  submission: VersionView | null
  grader: string | null
  passPoints: number | null
  versions: number
  decisions: { id: string; outcome: 'confirmed' | 'sent_back'; reason: string; at: Date }[]
}

/** What a decision rests on, for the decider of the batch. Throws `not_found`, `decision_by_grader`. */
export async function readDecisionBasis({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<DecisionBasis> {
  await requireIndependentDecider({ actor, enrolmentId })
  const [completion, row] = await Promise.all([
    readCompletion({ enrolmentId }),
    db.enrolment.findUniqueOrThrow({
      where: { id: enrolmentId },
      select: {
        state: true,
        printedName: true,
        courseVersionId: true,
        person: { select: { name: true } },
        batch: { select: { name: true, timeZone: true, roles: { select: { personId: true, person: { select: { name: true } } } } } },
        attempts: { orderBy: { number: 'asc' }, select: { paper: true, number: true, finishedAt: true, result: true } },
        decisions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { id: true, outcome: true, reason: true, at: true } },
      },
    }),
  ])
  const { body } = await readCourseVersion(row)
  const task = body.completion.task === null ? undefined : findTask(body, body.completion.task)
  const versions = task ? await readVersions({ enrolmentId, task: task.key }) : []
  const handedIn = versions.filter(({ state }) => state !== 'draft')
  const submission = task && handedIn[0] ? viewVersion(handedIn[0], { rubric: task.rubric, observation: body.observation }) : null
  const graderId = submission?.grades[0]?.graderId
  return {
    enrolmentId,
    state: row.state,
    learner: row.person.name,
    printedName: row.printedName,
    batchName: row.batch.name,
    course: body.title,
    timeZone: row.batch.timeZone,
    completion,
    attempts: row.attempts
      .filter(({ paper }) => paper === body.completion.paper)
      .map(({ number, finishedAt, result: stored }) => {
        const result = readAttemptResult(stored)
        return { number, finishedAt, percent: result?.percent ?? null, passed: result?.passed ?? false }
      }),
    submission,
    grader: row.batch.roles.find(({ personId }) => personId === graderId)?.person.name ?? null,
    passPoints: task?.rubric.passPoints ?? null,
    versions: handedIn.length,
    decisions: row.decisions.map((decision) => ({ ...decision, outcome: decision.outcome as 'confirmed' | 'sent_back' })),
  }
}
