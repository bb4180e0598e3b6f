import { conditionsOf, type GrantKind } from '#app/assessment/attempts/conditions.ts'
import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { type CourseBody, findPaper, findTask, type Paper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { judgeProgress } from '#app/learning/progress.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { CompletionFacts, DecisionFact, QuizFact, TaskFact } from './completion.ts'

const columns = {
  id: true,
  courseVersionId: true,
  joinedAt: true,
  lastLesson: true,
  nameConfirmedAt: true,
  person: { select: { name: true } },
  batch: {
    select: {
      roles: { orderBy: { assignedAt: 'asc' }, select: { role: true, personId: true, removedAt: true, person: { select: { name: true } } } },
    },
  },
  progress: { select: { lesson: true, completedAt: true } },
  attempts: { orderBy: { number: 'asc' }, select: { paper: true, state: true, startedAt: true, finishedAt: true, result: true } },
  submissions: {
    orderBy: { number: 'desc' },
    select: {
      id: true,
      task: true,
      state: true,
      createdAt: true,
      submittedAt: true,
      grades: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { at: true, passed: true, points: true, maxPoints: true } },
      secondMarkings: { where: { mark: null }, select: { round: true, firstGrade: { select: { graderId: true } } } },
    },
  },
  gradingItems: { select: { id: true, claimedById: true, claimedUntil: true } },
  assessmentGrants: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { paper: true, kind: true, amount: true } },
  decisions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { id: true, outcome: true, reason: true, at: true } },
} satisfies Prisma.EnrolmentSelect

type Row = Prisma.EnrolmentGetPayload<{ select: typeof columns }>

/** What is known of each enrolment's way to completion, in a handful of queries however many they are. */
export async function readCompletionFacts(tx: Tx, enrolmentIds: readonly string[]): Promise<Map<string, CompletionFacts>> {
  const rows = await tx.enrolment.findMany({ where: { id: { in: [...enrolmentIds] } }, select: columns })
  const facts = await Promise.all(rows.map(async (row) => factsOf(row, (await readCourseVersion(row)).body)))
  return new Map(facts.map((fact) => [fact.enrolmentId, fact]))
}

function factsOf(row: Row, body: CourseBody): CompletionFacts {
  const { completion } = body
  const paper = completion.paper === null ? undefined : findPaper(body, completion.paper)
  const task = completion.task === null ? undefined : findTask(body, completion.task)
  const { completed, total } = judgeProgress({ body, seen: row.progress, lastLesson: row.lastLesson })
  const lastDone = row.progress.flatMap(({ lesson, completedAt }) => (completedAt && completed.has(lesson) ? [completedAt.getTime()] : []))
  const named = (role: string) => row.batch.roles.filter((held) => held.role === role && held.removedAt === null).map(({ person }) => person.name)
  return {
    enrolmentId: row.id,
    joinedAt: row.joinedAt,
    learner: row.person.name,
    trainers: named('trainer'),
    deciders: named('decider'),
    lessons: { total, done: completed.size, lastDoneAt: lastDone.length > 0 ? new Date(Math.max(...lastDone)) : null },
    quiz: paper ? { passPercent: paper.passPercent, attemptsAllowed: attemptsAllowed(row, paper), attempts: quizFacts(row, paper.key) } : null,
    task: task ? { passPoints: task.rubric.passPoints, latest: taskFact(row, task.key) } : null,
    nameConfirmedAt: row.nameConfirmedAt,
    decision: completion.decision ? { last: (row.decisions[0] as DecisionFact | undefined) ?? null } : null,
  }
}

function attemptsAllowed(row: Row, { key, attempts }: Paper): number {
  const grants = row.assessmentGrants.flatMap(({ paper, kind, amount }) => (paper === key ? [{ kind: kind as GrantKind, amount }] : []))
  return attempts + conditionsOf(grants).extraAttempts
}

function quizFacts(row: Row, paper: string): QuizFact[] {
  return row.attempts
    .filter((attempt) => attempt.paper === paper)
    .map(({ state, startedAt, finishedAt, result: stored }) => {
      const result = readAttemptResult(stored)
      return { state, startedAt, finishedAt, percent: result?.percent ?? null, passed: result?.passed ?? false }
    })
}

function taskFact(row: Row, task: string): TaskFact | null {
  const version = row.submissions.find((submission) => submission.task === task)
  if (!version) return null
  const item = row.gradingItems.find(({ id }) => id === version.id)
  const holder = row.batch.roles.find(({ personId }) => personId === item?.claimedById)
  const claimed = item?.claimedUntil && item.claimedUntil.getTime() > Date.now()
  return {
    submissionId: version.id,
    state: version.state as TaskFact['state'],
    createdAt: version.createdAt,
    submittedAt: version.submittedAt,
    claimedBy: claimed ? (holder?.person.name ?? null) : null,
    markedAgain: version.secondMarkings.some(({ round, firstGrade }) => round === 3 || isThereAnother(row, firstGrade.graderId)),
    grade: version.grades[0] ?? null,
  }
}

/** Whether a second marker can be found at all; where nobody is left to do it, nobody waits for it. */
function isThereAnother({ batch }: Row, graderId: string): boolean {
  return batch.roles.some(({ role, personId, removedAt }) => role === 'trainer' && removedAt === null && personId !== graderId)
}
