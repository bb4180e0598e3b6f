// What a completion needs and how far it is. Pure: the facts come from the database, the requirements from the course.

export type QuizFact = { state: string; startedAt: Date; finishedAt: Date | null; percent: number | null; passed: boolean }
export type TaskFact = {
  submissionId: string
  state: 'draft' | 'submitted' | 'returned' | 'graded'
  createdAt: Date
  submittedAt: Date | null
  /** Who is grading right now. */
  claimedBy: string | null
  /** Drawn to be marked again, and not settled yet. */
  markedAgain: boolean
  grade: { at: Date; passed: boolean; points: number; maxPoints: number } | null
}
export type DecisionFact = { id: string; outcome: 'confirmed' | 'sent_back'; reason: string; at: Date }

export type CompletionFacts = {
  enrolmentId: string
  joinedAt: Date
  learner: string
  trainers: readonly string[]
  deciders: readonly string[]
  lessons: { total: number; done: number; lastDoneAt: Date | null }
  /** Null where the course asks for none. */
  quiz: { passPercent: number; attemptsAllowed: number; attempts: readonly QuizFact[] } | null
  task: { passPoints: number; latest: TaskFact | null } | null
  nameConfirmedAt: Date | null
  decision: { last: DecisionFact | null } | null
}

/** Who has it now. `names` are of the people who may act, none when it is the system's turn. */
export type Holder = { role: 'learner' | 'trainer' | 'decider' | 'system'; names: readonly string[] }

type Standing = {
  /** 'open': somebody must do something; 'waiting': it is under way elsewhere. */
  state: 'done' | 'waiting' | 'open'
  /** Null when it is done, or when its turn has not come. */
  holder: Holder | null
  since: Date | null
  /** Where the learner goes on with it. */
  href: string | null
}

export type Requirement = Standing &
  (
    | { kind: 'lessons'; done: number; total: number }
    | { kind: 'quiz'; bestPercent: number | null; passPercent: number; attemptsUsed: number; attemptsAllowed: number; open: boolean }
    | {
        kind: 'task'
        submission: TaskFact['state'] | 'none'
        passed: boolean | null
        points: number | null
        maxPoints: number | null
        passPoints: number
      }
    | { kind: 'name' }
    | { kind: 'decision'; outcome: DecisionFact['outcome'] | null; reason: string }
  )

export type Completion = {
  enrolmentId: string
  requirements: Requirement[]
  /** Everything but the decision is done. */
  readyToDecide: boolean
  completed: boolean
}

/** The requirements in the order in which people meet them. */
export function judgeCompletion(facts: CompletionFacts): Completion {
  const before = [lessons(facts), quiz(facts), task(facts), name(facts)].filter((requirement) => requirement !== null)
  const readyToDecide = before.every(({ state }) => state === 'done')
  const last = decision(facts, readyToDecide, before)
  const requirements = last ? [...before, last] : before
  return { enrolmentId: facts.enrolmentId, requirements, readyToDecide, completed: requirements.every(({ state }) => state === 'done') }
}

function done(since: Date | null): Standing {
  return { state: 'done', holder: null, since, href: null }
}

function withLearner({ learner }: CompletionFacts, since: Date | null, href: string): Standing {
  return { state: 'open', holder: { role: 'learner', names: [learner] }, since, href }
}

function withTrainer({ trainers }: CompletionFacts, since: Date | null, state: 'waiting' | 'open', names = trainers): Standing {
  return { state, holder: { role: 'trainer', names }, since, href: null }
}

function lessons(facts: CompletionFacts): Requirement {
  const { total, done: finished, lastDoneAt } = facts.lessons
  const standing = finished >= total ? done(lastDoneAt) : withLearner(facts, lastDoneAt ?? facts.joinedAt, `/belajar/${facts.enrolmentId}#pelajaran`)
  return { kind: 'lessons', ...standing, done: finished, total }
}

function quiz(facts: CompletionFacts): Requirement | null {
  if (!facts.quiz) return null
  const { attempts, attemptsAllowed, passPercent } = facts.quiz
  const percents = attempts.flatMap(({ percent }) => percent ?? [])
  const open = attempts.find(({ state }) => state === 'open')
  const detail = { bestPercent: percents.length > 0 ? Math.max(...percents) : null, passPercent, attemptsUsed: attempts.length, attemptsAllowed }
  return { kind: 'quiz', ...quizStanding(facts, attempts, open), ...detail, open: open !== undefined }
}

function quizStanding(facts: CompletionFacts, attempts: readonly QuizFact[], open: QuizFact | undefined): Standing {
  const passed = attempts.find((attempt) => attempt.passed)
  if (passed) return done(passed.finishedAt)
  const lastEnd = latest(attempts.map(({ finishedAt }) => finishedAt))
  const href = `/belajar/${facts.enrolmentId}/kuis`
  if (open) return withLearner(facts, open.startedAt, href)
  // Nothing is left for the learner to do alone: the trainer is the one to talk to.
  if (attempts.length >= facts.quiz!.attemptsAllowed) return { ...withTrainer(facts, lastEnd, 'open'), href }
  return withLearner(facts, lastEnd ?? facts.joinedAt, href)
}

function task(facts: CompletionFacts): Requirement | null {
  if (!facts.task) return null
  const { latest: version, passPoints } = facts.task
  const grade = version?.grade ?? null
  return {
    kind: 'task',
    ...taskStanding(facts, version),
    submission: version?.state ?? 'none',
    passed: version?.state === 'graded' ? (grade?.passed ?? null) : null,
    points: version?.state === 'graded' ? (grade?.points ?? null) : null,
    maxPoints: grade?.maxPoints ?? null,
    passPoints,
  }
}

function taskStanding(facts: CompletionFacts, version: TaskFact | null): Standing {
  const href = `/belajar/${facts.enrolmentId}/tugas`
  if (!version) return withLearner(facts, facts.joinedAt, href)
  if (version.state === 'draft') return withLearner(facts, version.createdAt, href)
  if (version.state === 'submitted') {
    return { ...withTrainer(facts, version.submittedAt, 'waiting', version.claimedBy ? [version.claimedBy] : facts.trainers), href }
  }
  if (version.state === 'graded' && version.markedAgain) return { ...withTrainer(facts, version.grade?.at ?? version.submittedAt, 'waiting'), href }
  if (version.state === 'graded' && version.grade?.passed) return { ...done(version.grade.at), href }
  return withLearner(facts, version.grade?.at ?? version.submittedAt, href)
}

function name(facts: CompletionFacts): Requirement {
  const standing = facts.nameConfirmedAt ? done(facts.nameConfirmedAt) : withLearner(facts, facts.joinedAt, `/belajar/${facts.enrolmentId}/nama`)
  return { kind: 'name', ...standing }
}

function decision(facts: CompletionFacts, ready: boolean, before: readonly Requirement[]): Requirement | null {
  if (!facts.decision) return null
  const { last } = facts.decision
  const said = { outcome: last?.outcome ?? null, reason: last?.reason ?? '' }
  if (last?.outcome === 'confirmed') return { kind: 'decision', ...done(last.at), ...said }
  if (!ready) return { kind: 'decision', state: 'open', holder: null, since: null, href: null, ...said }
  const since = latest([...before.map((requirement) => requirement.since), last?.at ?? null])
  return { kind: 'decision', state: 'waiting', holder: { role: 'decider', names: facts.deciders }, since, href: null, ...said }
}

function latest(dates: readonly (Date | null)[]): Date | null {
  const known = dates.filter((date) => date !== null)
  return known.length === 0 ? null : new Date(Math.max(...known.map((date) => date.getTime())))
}
