import { type Duty, type DutyConflict, dutyConflict, type People } from './duties.ts'

// The course of one competency assessment, as a fold over its events. The order of the steps follows the process of
// certification bodies: application, requirements, assignment, plan, consent, assessment, recommendation, feedback,
// appeal, report, review, decision.

const stages = [
  'draft',
  'submitted',
  'repair',
  'rejected',
  'eligible',
  'assigned',
  'planned',
  'assessing',
  'recommended',
  'reported',
  'reviewed',
  'competent',
  'not-yet',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

export type UnitResult = 'K' | 'BK'

/** What happens, by whom. `by` and other people are ids of persons; instants are milliseconds since 1970. */
export type AssessmentEvent =
  | { kind: 'submit' | 'consent' | 'feedback' | 'reassess' | 'withdraw'; by: string }
  | { kind: 'check'; by: string; outcome: 'complete' | 'repair' | 'reject' }
  | { kind: 'assign'; by: string; assessor: string }
  | { kind: 'plan' | 'report' | 'review'; by: string }
  | { kind: 'record'; by: string; unit: string; result: UnitResult }
  /** The candidate is told all recommendations; from `at` runs the time for an appeal. */
  | { kind: 'tell'; by: string; at: number; appealUntil: number }
  /** `answerUntil`: when the panel's ruling is due; unknown of appeals from before there was such a time. */
  | { kind: 'appeal'; by: string; at: number; answerUntil?: number }
  | { kind: 'appoint-panel'; by: string; panel: string }
  | { kind: 'settle'; by: string; outcome: 'granted' | 'dismissed' }
  | { kind: 'decide'; by: string; outcome: 'confirmed' | 'sent-back'; appealUntil: number }

type UnitState = {
  /** The newest recommendation; null while open. */
  result: UnitResult | null
  /** What the decider confirmed. */
  decided: UnitResult | null
  /** Whether the present round assesses it. */
  open: boolean
}

export type Assessment = {
  stage: Stage
  /** 1, then 2 for the first reassessment, and so on. */
  round: number
  units: Readonly<Record<string, UnitState>>
  people: People
  assessor: string | null
  /** Whose recommendation the candidate was told in this round. */
  recommender: string | null
  panel: string | null
  /** Against what the candidate was told last, the recommendation or the decision; one may be filed against each. */
  appeal: 'none' | 'open' | 'dismissed'
  appealUntil: number | null
  /** When the panel's ruling on the open appeal is due. */
  answerUntil: number | null
  /** Whether this round had its feedback. */
  feedback: boolean
  /** Assessors whose recommendation was appealed against with success. */
  barred: readonly string[]
}

export type StepRefusal =
  | { reason: 'stage' | 'not-yours' | 'undecided-unit' | 'unknown-unit' | 'appeal-open' | 'appeal-late' | 'appeal-used' | 'nothing-to-appeal' }
  /** `isOwn`: whoever takes the step is in the way, not somebody they chose. */
  | { reason: 'duty'; conflict: DutyConflict; isOwn: boolean }

export type StepAnswer = { assessment: Assessment; refused: null } | { assessment: null; refused: StepRefusal }

/** An assessment at its beginning. `units` are the codes of the scheme's units, at least one. */
export function newAssessment({
  candidate,
  trainers,
  units,
}: {
  candidate: string
  trainers: readonly string[]
  units: readonly string[]
}): Assessment {
  return {
    stage: 'draft',
    round: 1,
    units: Object.fromEntries(units.map((code) => [code, { result: null, decided: null, open: true }])),
    people: { candidate, trainers, held: {}, isSettled: false },
    assessor: null,
    recommender: null,
    panel: null,
    appeal: 'none',
    appealUntil: null,
    answerUntil: null,
    feedback: false,
    barred: [],
  }
}

/** The assessment after the event, or why it may not happen. Nothing is changed in place. */
export function step(now: Assessment, event: AssessmentEvent): StepAnswer {
  switch (event.kind) {
    case 'submit':
      return byCandidate(now, event.by, ['draft', 'repair'], () => done({ ...now, stage: 'submitted' }))
    case 'check':
      return serve(now, event.by, 'office', ['submitted'], (next) => done({ ...next, stage: afterCheck[event.outcome] }))
    case 'assign':
      return assign(now, event)
    case 'plan':
      return byAssessor(now, event.by, ['assigned'], () => done({ ...now, stage: 'planned' }))
    case 'consent':
      return byCandidate(now, event.by, ['planned'], () => done({ ...now, stage: 'assessing' }))
    case 'record':
      return byAssessor(now, event.by, ['assessing'], () => recordUnit(now, event.unit, event.result))
    case 'tell':
      return byAssessor(now, event.by, ['assessing'], () =>
        undecided(now).length > 0
          ? refused('undecided-unit')
          : done({ ...now, stage: 'recommended', recommender: event.by, appealUntil: event.appealUntil }),
      )
    case 'feedback':
      return byCandidate(now, event.by, told, () => (now.feedback ? refused('stage') : done({ ...now, feedback: true })))
    case 'appeal':
      return byCandidate(now, event.by, told, () => fileAppeal(now, event))
    case 'appoint-panel':
      return appointPanel(now, event)
    case 'settle':
      return settle(now, event)
    case 'report':
      return byAssessor(now, event.by, ['recommended'], () => unlessAppealed(now, () => done({ ...now, stage: 'reported' })))
    case 'review':
      return serve(now, event.by, 'office', ['reported'], (next) => unlessAppealed(next, () => done({ ...next, stage: 'reviewed' })))
    case 'decide':
      return serve(now, event.by, 'decider', ['reviewed'], (next) => unlessAppealed(next, () => decided(next, event)))
    case 'reassess':
      return byCandidate(now, event.by, ['not-yet'], () => unlessAppealed(now, () => done(nextRound(now))))
    case 'withdraw':
      return byCandidate(now, event.by, beforeTold, () => done({ ...now, stage: 'withdrawn' }))
  }
}

/**
 * The assessment after events that were accepted when they happened: who was in the way of which duty is not judged
 * again, neither by who trained the candidate since nor by rules that came later.
 */
export function replay(start: Assessment, events: readonly AssessmentEvent[]): Assessment {
  let now: Assessment = { ...start, people: { ...start.people, isSettled: true } }
  for (const event of events) {
    const { assessment, refused } = step(now, event)
    if (refused) throw new Error(`an accepted event is refused in replay: ${event.kind}, ${refused.reason}`)
    now = assessment
  }
  return { ...now, people: { ...now.people, isSettled: start.people.isSettled } }
}

/** True once the result stands and nothing holds the certificate. */
export function certificateDue({ stage, appeal }: Assessment): boolean {
  return stage === 'competent' && appeal !== 'open'
}

/** Units of this round that have no recommendation yet. */
export function undecided({ units }: Assessment): string[] {
  return Object.keys(units).filter((code) => units[code]?.result === null)
}

const afterCheck = { complete: 'eligible', repair: 'repair', reject: 'rejected' } as const
const told: readonly Stage[] = ['recommended', 'reported', 'reviewed', 'competent', 'not-yet']
const beforeTold: readonly Stage[] = stages.slice(0, stages.indexOf('recommended')).filter((stage) => stage !== 'rejected')
const assignable: readonly Stage[] = ['eligible', 'assigned', 'planned', 'assessing', 'recommended', 'reported', 'reviewed']

function done(assessment: Assessment): StepAnswer {
  return { assessment, refused: null }
}

function refused(reason: Exclude<StepRefusal['reason'], 'duty'>): StepAnswer {
  return { assessment: null, refused: { reason } }
}

function conflicting(conflict: DutyConflict, { isOwn }: { isOwn: boolean }): StepAnswer {
  return { assessment: null, refused: { reason: 'duty', conflict, isOwn } }
}

function byCandidate(now: Assessment, by: string, at: readonly Stage[], go: () => StepAnswer): StepAnswer {
  if (by !== now.people.candidate) return refused('not-yours')
  return at.includes(now.stage) ? go() : refused('stage')
}

function byAssessor(now: Assessment, by: string, at: readonly Stage[], go: () => StepAnswer): StepAnswer {
  if (by !== now.assessor) return refused('not-yours')
  const conflict = dutyConflict(now.people, by, 'assessor')
  if (conflict) return conflicting(conflict, { isOwn: true })
  return at.includes(now.stage) ? go() : refused('stage')
}

/** Whoever serves takes the duty for good, unless something they already are forbids it. */
function serve(now: Assessment, by: string, duty: Duty, at: readonly Stage[], go: (next: Assessment) => StepAnswer): StepAnswer {
  const conflict = dutyConflict(now.people, by, duty)
  if (conflict) return conflicting(conflict, { isOwn: true })
  return at.includes(now.stage) ? go(taking(now, by, duty)) : refused('stage')
}

function taking(now: Assessment, personId: string, duty: Duty): Assessment {
  return { ...now, people: { ...now.people, held: { ...now.people.held, [personId]: duty } } }
}

function unlessAppealed(now: Assessment, go: () => StepAnswer): StepAnswer {
  return now.appeal === 'open' ? refused('appeal-open') : go()
}

/**
 * Until the decision the office may put another assessor in the place of one who is ill or became the candidate's
 * trainer. Before results were told everything open starts again with a plan; afterwards they stand, and the new one
 * closes the round.
 */
function assign(now: Assessment, { by, assessor }: { by: string; assessor: string }): StepAnswer {
  return serve(now, by, 'office', assignable, (next) => {
    const conflict = next.barred.includes(assessor) ? 'earlier-assessor' : dutyConflict(next.people, assessor, 'assessor')
    if (conflict) return conflicting(conflict, { isOwn: false })
    const serving = { ...taking(next, assessor, 'assessor'), assessor }
    if (beforeTold.includes(now.stage)) return done({ ...serving, stage: 'assigned', units: reopened(now) })
    return assessor === now.assessor ? refused('stage') : done(serving)
  })
}

function recordUnit(now: Assessment, code: string, result: UnitResult): StepAnswer {
  const unit = Object.hasOwn(now.units, code) ? now.units[code] : undefined
  if (!unit?.open) return refused('unknown-unit')
  return done({ ...now, units: { ...now.units, [code]: { ...unit, result } } })
}

function fileAppeal(now: Assessment, { at, answerUntil = null }: { at: number; answerUntil?: number | null }): StepAnswer {
  if (now.appeal !== 'none') return refused('appeal-used')
  if (now.appealUntil === null || at > now.appealUntil) return refused('appeal-late')
  if (!Object.values(now.units).some(({ result }) => result === 'BK')) return refused('nothing-to-appeal')
  return done({ ...now, appeal: 'open', panel: null, answerUntil })
}

function appointPanel(now: Assessment, { by, panel }: { by: string; panel: string }): StepAnswer {
  return serve(now, by, 'office', told, (next) => {
    const conflict = dutyConflict(next.people, panel, 'panel')
    if (conflict) return conflicting(conflict, { isOwn: false })
    return now.appeal === 'open' ? done({ ...taking(next, panel, 'panel'), panel }) : refused('stage')
  })
}

/** A granted appeal opens the units found BK again, for another assessor; a dismissed one lets the process go on. */
function settle(now: Assessment, { by, outcome }: { by: string; outcome: 'granted' | 'dismissed' }): StepAnswer {
  if (now.panel === null || by !== now.panel) return refused('not-yours')
  return serve(now, by, 'panel', told, (next) => {
    if (now.appeal !== 'open') return refused('stage')
    if (outcome === 'dismissed') return done({ ...next, appeal: 'dismissed', answerUntil: null })
    const barred = [...new Set([...now.barred, ...[now.recommender ?? []].flat()])]
    return done({ ...nextRound(next), barred })
  })
}

/** Only what was found BK is assessed again; what is K stays. */
function nextRound(now: Assessment): Assessment {
  const units = Object.entries(now.units).map(([code, unit]): [string, UnitState] =>
    unit.result === 'BK' ? [code, { result: null, decided: null, open: true }] : [code, { ...unit, open: false }],
  )
  return {
    ...now,
    stage: 'eligible',
    round: now.round + 1,
    units: Object.fromEntries(units),
    assessor: null,
    recommender: null,
    panel: null,
    appeal: 'none',
    appealUntil: null,
    answerUntil: null,
    feedback: false,
  }
}

/** The units with those of this round open again. */
function reopened({ units }: Assessment): Assessment['units'] {
  return Object.fromEntries(Object.entries(units).map(([code, unit]) => [code, unit.open ? { ...unit, result: null } : unit]))
}

/** What is decided or sent back may be appealed against anew, whatever became of an appeal against the recommendation. */
function decided(now: Assessment, { outcome, appealUntil }: { outcome: 'confirmed' | 'sent-back'; appealUntil: number }): StepAnswer {
  const next: Assessment = { ...now, appeal: 'none', panel: null }
  if (outcome === 'sent-back') return done({ ...next, stage: 'assessing', units: reopened(now), recommender: null, appealUntil: null })
  if (undecided(now).length > 0) return refused('undecided-unit')
  const units = Object.entries(now.units).map(([code, unit]): [string, UnitState] => [code, { ...unit, decided: unit.result }])
  const competent = units.every(([, { decided }]) => decided === 'K')
  return done({ ...next, stage: competent ? 'competent' : 'not-yet', units: Object.fromEntries(units), appealUntil })
}
