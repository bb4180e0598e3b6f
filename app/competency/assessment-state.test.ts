import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Assessment,
  type AssessmentEvent,
  certificateDue,
  newAssessment,
  replay,
  type StepRefusal,
  step,
  undecided,
} from './assessment-state.ts'
import { standingDecisions } from './decisions.ts'

const people = ['asesi', 'pelatih', 'kantor', 'kantor-2', 'asesor', 'asesor-2', 'panel', 'pemutus']
const units = ['U.1', 'U.2', 'U.3']
const start = newAssessment({ candidate: 'asesi', trainers: ['pelatih'], units })
const day = 24 * 60 * 60 * 1000

/** Takes every event; one that is refused fails the test. */
function after(events: readonly AssessmentEvent[], from: Assessment = start): Assessment {
  return events.reduce((now, event) => {
    const { assessment, refused } = step(now, event)
    if (refused) throw new Error(`${event.kind} refused: ${JSON.stringify(refused)}`)
    return assessment
  }, from)
}

function refusal(now: Assessment, event: AssessmentEvent): StepRefusal | null {
  return step(now, event).refused
}

const record = (unit: string, result: 'K' | 'BK', by = 'asesor'): AssessmentEvent => ({ kind: 'record', by, unit, result })
const assigned: AssessmentEvent[] = [
  { kind: 'submit', by: 'asesi' },
  { kind: 'check', by: 'kantor', outcome: 'complete' },
  { kind: 'assign', by: 'kantor', assessor: 'asesor' },
]
const assessing: AssessmentEvent[] = [...assigned, { kind: 'plan', by: 'asesor' }, { kind: 'consent', by: 'asesi' }]
const told = (last: 'K' | 'BK'): AssessmentEvent[] => [
  ...assessing,
  record('U.1', 'K'),
  record('U.2', 'K'),
  record('U.3', last),
  { kind: 'tell', by: 'asesor', at: 0, appealUntil: 14 * day },
]
const closing: AssessmentEvent[] = [
  { kind: 'report', by: 'asesor' },
  { kind: 'review', by: 'kantor' },
  { kind: 'decide', by: 'pemutus', outcome: 'confirmed', appealUntil: 28 * day },
]

test('all units K, confirmed by another person, lead to K and a certificate', () => {
  const end = after([...told('K'), { kind: 'feedback', by: 'asesi' }, ...closing])
  expect(end.stage).toBe('competent')
  expect(certificateDue(end)).toBe(true)
})

test('one unit BK leads to BK; the reassessment opens that unit only and keeps the others', () => {
  const end = after([...told('BK'), ...closing])
  expect(end.stage).toBe('not-yet')
  expect(certificateDue(end)).toBe(false)
  const again = after([{ kind: 'reassess', by: 'asesi' }, ...assessing.slice(2)], end)
  expect(undecided(again)).toEqual(['U.3'])
  expect(refusal(again, record('U.1', 'BK'))).toEqual({ reason: 'unknown-unit' })
  expect(after([record('U.3', 'K'), { kind: 'tell', by: 'asesor', at: 40 * day, appealUntil: 54 * day }, ...closing], again).stage).toBe('competent')
})

test('a granted appeal opens the unit for another assessor; the first one is refused', () => {
  const appealed = after([...told('BK'), { kind: 'appeal', by: 'asesi', at: 3 * day }])
  expect(refusal(appealed, { kind: 'report', by: 'asesor' })).toEqual({ reason: 'appeal-open' })
  const granted = after(
    [
      { kind: 'appoint-panel', by: 'kantor', panel: 'panel' },
      { kind: 'settle', by: 'panel', outcome: 'granted' },
    ],
    appealed,
  )
  expect(granted).toMatchObject({ stage: 'eligible', round: 2 })
  expect(refusal(granted, { kind: 'assign', by: 'kantor', assessor: 'asesor' })).toEqual({
    reason: 'duty',
    conflict: 'earlier-assessor',
    isOwn: false,
  })
  expect(refusal(granted, { kind: 'assign', by: 'kantor', assessor: 'panel' })).toEqual({ reason: 'duty', conflict: 'panel', isOwn: false })
  expect(after([{ kind: 'assign', by: 'kantor', assessor: 'asesor-2' }], granted).assessor).toBe('asesor-2')
})

test('an appeal against a decision holds everything; a dismissed one lets it go on, and cannot be filed twice', () => {
  const decided = after([...told('BK'), ...closing, { kind: 'appeal', by: 'asesi', at: 20 * day }])
  expect(refusal(decided, { kind: 'reassess', by: 'asesi' })).toEqual({ reason: 'appeal-open' })
  const dismissed = after(
    [
      { kind: 'appoint-panel', by: 'kantor', panel: 'panel' },
      { kind: 'settle', by: 'panel', outcome: 'dismissed' },
    ],
    decided,
  )
  expect(dismissed.stage).toBe('not-yet')
  expect(refusal(dismissed, { kind: 'appeal', by: 'asesi', at: 21 * day })).toEqual({ reason: 'appeal-used' })
  expect(after([{ kind: 'reassess', by: 'asesi' }], dismissed).round).toBe(2)
})

test('an appeal after the deadline, and one with nothing to appeal against, are refused', () => {
  expect(refusal(after(told('BK')), { kind: 'appeal', by: 'asesi', at: 14 * day + 1 })).toEqual({ reason: 'appeal-late' })
  expect(refusal(after(told('BK')), { kind: 'appeal', by: 'asesi', at: 14 * day })).toBeNull()
  expect(refusal(after(told('K')), { kind: 'appeal', by: 'asesi', at: 1 })).toEqual({ reason: 'nothing-to-appeal' })
})

test('own trainer, own assessor, own decider and own panel are refused, each with the reason', () => {
  const eligible = after(assigned.slice(0, 2))
  const assign = (assessor: string): AssessmentEvent => ({ kind: 'assign', by: 'kantor', assessor })
  expect(refusal(eligible, assign('pelatih'))).toEqual({ reason: 'duty', conflict: 'trainer', isOwn: false })
  expect(refusal(eligible, assign('asesi'))).toEqual({ reason: 'duty', conflict: 'candidate', isOwn: false })
  expect(refusal(eligible, assign('kantor'))).toEqual({ reason: 'duty', conflict: 'office', isOwn: false })
  const reviewed = after([...told('BK'), ...closing.slice(0, 2)])
  const decide = (by: string): AssessmentEvent => ({ kind: 'decide', by, outcome: 'confirmed', appealUntil: 0 })
  expect(refusal(reviewed, decide('asesor'))).toEqual({ reason: 'duty', conflict: 'assessor', isOwn: true })
  expect(refusal(reviewed, decide('asesi'))).toEqual({ reason: 'duty', conflict: 'candidate', isOwn: true })
  expect(refusal(reviewed, decide('kantor'))).toEqual({ reason: 'duty', conflict: 'office', isOwn: true })
  const appealed = after([...told('BK'), ...closing, { kind: 'appeal', by: 'asesi', at: 1 }])
  for (const [panel, conflict] of [
    ['asesor', 'assessor'],
    ['pemutus', 'decider'],
    ['asesi', 'candidate'],
    ['pelatih', 'trainer'],
  ] as const) {
    expect(refusal(appealed, { kind: 'appoint-panel', by: 'kantor', panel })).toEqual({ reason: 'duty', conflict, isOwn: false })
  }
})

test('results are not told while a unit is undecided', () => {
  const now = after([...assessing, record('U.1', 'K'), record('U.2', 'K')])
  expect(refusal(now, { kind: 'tell', by: 'asesor', at: 0, appealUntil: 1 })).toEqual({ reason: 'undecided-unit' })
})

test('somebody who becomes the trainer of the candidate stops being the assessor', () => {
  const now = after(assessing)
  const later = replay({ ...start, people: { ...start.people, trainers: ['asesor'] } }, assessing)
  expect(refusal(now, record('U.1', 'K'))).toBeNull()
  expect(refusal(later, record('U.1', 'K'))).toEqual({ reason: 'duty', conflict: 'trainer', isOwn: true })
})

test('nobody chooses who serves who serves otherwise: an assessor no panel against themself, a trainer no assessor, a decider no assessor', () => {
  const eligible = after(assigned.slice(0, 2))
  const assign = (by: string): AssessmentEvent => ({ kind: 'assign', by, assessor: 'asesor' })
  expect(refusal(eligible, assign('pelatih'))).toEqual({ reason: 'duty', conflict: 'trainer', isOwn: true })
  expect(refusal(eligible, assign('asesi'))).toEqual({ reason: 'duty', conflict: 'candidate', isOwn: true })
  const appealed = after([...told('BK'), { kind: 'appeal', by: 'asesi', at: 1 }])
  const appoint = (by: string): AssessmentEvent => ({ kind: 'appoint-panel', by, panel: 'panel' })
  expect(refusal(appealed, appoint('asesor'))).toEqual({ reason: 'duty', conflict: 'assessor', isOwn: true })
  expect(refusal(appealed, appoint('pelatih'))).toEqual({ reason: 'duty', conflict: 'trainer', isOwn: true })
  const byAnother = after([...told('BK'), ...closing.slice(0, 2)].map((event) => (event.kind === 'assign' ? { ...event, by: 'kantor-2' } : event)))
  const decide: AssessmentEvent = { kind: 'decide', by: 'kantor-2', outcome: 'confirmed', appealUntil: 0 }
  expect(refusal(byAnother, decide)).toEqual({ reason: 'duty', conflict: 'office', isOwn: true })
})

test('somebody of the panel who became the candidate’s trainer does not rule, and another is appointed', () => {
  const events: AssessmentEvent[] = [...told('BK'), { kind: 'appeal', by: 'asesi', at: 1 }, { kind: 'appoint-panel', by: 'kantor', panel: 'panel' }]
  const later = replay({ ...start, people: { ...start.people, trainers: ['panel'] } }, events)
  const settle = (by: string): AssessmentEvent => ({ kind: 'settle', by, outcome: 'dismissed' })
  expect(refusal(later, settle('panel'))).toEqual({ reason: 'duty', conflict: 'trainer', isOwn: true })
  expect(after([{ kind: 'appoint-panel', by: 'kantor', panel: 'asesor-2' }, settle('asesor-2')], later).appeal).toBe('dismissed')
})

test('an assessor who became the candidate’s trainer is replaced at any stage until the decision, and the assessment comes to its end', () => {
  const whole = [...told('K'), ...closing.slice(0, 2)]
  const decide: AssessmentEvent = { kind: 'decide', by: 'pemutus', outcome: 'confirmed', appealUntil: 100 * day }
  for (let length = assigned.length; length <= whole.length; length++) {
    const stuck = replay({ ...start, people: { ...start.people, trainers: ['asesor'] } }, whole.slice(0, length))
    const replaced = after([{ kind: 'assign', by: 'kantor', assessor: 'asesor-2' }], stuck)
    expect(replaced.assessor).toBe('asesor-2')
    if (stuck.appealUntil === null) expect(replaced, whole[length - 1]?.kind).toMatchObject({ stage: 'assigned' })
    else expect(replaced).toMatchObject({ stage: stuck.stage, units: stuck.units, appealUntil: stuck.appealUntil })
    let now = replaced
    while (now.stage !== 'reviewed') now = after([onward(now, 'K')], now)
    expect(after([decide], now).stage).toBe('competent')
  }
  const closed = after([...whole, decide])
  expect(refusal(closed, { kind: 'assign', by: 'kantor', assessor: 'asesor-2' })).toEqual({ reason: 'stage' })
})

test('what a replaced assessor recorded before it was told does not count; who recommended is barred after a granted appeal', () => {
  const halfway = after([...assessing, record('U.1', 'K')])
  expect(undecided(after([{ kind: 'assign', by: 'kantor', assessor: 'asesor-2' }], halfway))).toEqual(units)
  const granted = after(
    [
      { kind: 'assign', by: 'kantor', assessor: 'asesor-2' },
      { kind: 'appeal', by: 'asesi', at: 1 },
      { kind: 'appoint-panel', by: 'kantor', panel: 'panel' },
      { kind: 'settle', by: 'panel', outcome: 'granted' },
    ],
    after(told('BK')),
  )
  expect(granted.barred).toEqual(['asesor'])
  expect(refusal(granted, { kind: 'assign', by: 'kantor', assessor: 'asesor-2' })).toBeNull()
})

test('recommendation and decision are appealed against each once and in its own time; what was sent back is told anew and may be too', () => {
  const dismissal: AssessmentEvent[] = [
    { kind: 'appoint-panel', by: 'kantor', panel: 'panel' },
    { kind: 'settle', by: 'panel', outcome: 'dismissed' },
  ]
  const against = (at: number): AssessmentEvent => ({ kind: 'appeal', by: 'asesi', at, answerUntil: at + day })
  const first = after([...told('BK'), against(day)])
  expect(first.answerUntil).toBe(2 * day)
  const dismissed = after(dismissal, first)
  expect(dismissed.answerUntil).toBeNull()
  expect(refusal(dismissed, against(2 * day))).toEqual({ reason: 'appeal-used' })
  const decided = after(closing, dismissed)
  expect(refusal(decided, against(28 * day + 1))).toEqual({ reason: 'appeal-late' })
  const again = after([against(20 * day)], decided)
  expect(again).toMatchObject({ appeal: 'open', panel: null })
  expect(refusal(after(dismissal, again), against(21 * day))).toEqual({ reason: 'appeal-used' })
  const back = after([...closing.slice(0, 2), { kind: 'decide', by: 'pemutus', outcome: 'sent-back', appealUntil: 0 }], dismissed)
  const second = after(
    [record('U.1', 'BK'), record('U.2', 'K'), record('U.3', 'K'), { kind: 'tell', by: 'asesor', at: 30 * day, appealUntil: 44 * day }],
    back,
  )
  expect(after([against(31 * day)], second).appeal).toBe('open')
})

test('decisions of every round are facts; one under appeal waits, and a granted appeal sets it aside', () => {
  const happened = (events: readonly AssessmentEvent[]) => events.map((event, at) => ({ ...event, seq: at + 1, happened: new Date(at) }))
  const results = (events: readonly AssessmentEvent[]) =>
    standingDecisions({ start, events: happened(events) }).map(({ round, result }) => `${round} ${result}`)
  const first = [...told('BK'), ...closing]
  const again: AssessmentEvent[] = [{ kind: 'reassess', by: 'asesi' }, ...assessing.slice(2)]
  expect(results([...first, ...again])).toEqual(['1 BK'])
  const second: AssessmentEvent[] = [record('U.3', 'K'), { kind: 'tell', by: 'asesor', at: 0, appealUntil: day }, ...closing]
  expect(results([...first, ...again, ...second])).toEqual(['1 BK', '2 K'])
  const appealed: AssessmentEvent[] = [...first, { kind: 'appeal', by: 'asesi', at: 1 }]
  expect(results(appealed)).toEqual([])
  const settled = (outcome: 'granted' | 'dismissed'): AssessmentEvent[] => [
    ...appealed,
    { kind: 'appoint-panel', by: 'kantor', panel: 'panel' },
    { kind: 'settle', by: 'panel', outcome },
  ]
  expect(results(settled('dismissed'))).toEqual(['1 BK'])
  expect(results(settled('granted'))).toEqual([])
})

const person = fc.constantFrom(...people)
const anyEvent: fc.Arbitrary<AssessmentEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('submit' as const, 'consent' as const, 'feedback' as const, 'reassess' as const), by: person }),
  fc.record({ kind: fc.constant('check' as const), by: person, outcome: fc.constantFrom('complete' as const, 'repair' as const) }),
  fc.record({ kind: fc.constant('assign' as const), by: person, assessor: person }),
  fc.record({ kind: fc.constantFrom('plan' as const, 'report' as const, 'review' as const), by: person }),
  fc.record({
    kind: fc.constant('record' as const),
    by: person,
    unit: fc.constantFrom(...units, 'U.9'),
    result: fc.constantFrom('K' as const, 'BK' as const),
  }),
  fc.record({ kind: fc.constant('tell' as const), by: person, at: fc.nat(100), appealUntil: fc.nat(100) }),
  fc.record({ kind: fc.constant('appeal' as const), by: person, at: fc.nat(100) }),
  fc.record({ kind: fc.constant('appoint-panel' as const), by: person, panel: person }),
  fc.record({ kind: fc.constant('settle' as const), by: person, outcome: fc.constantFrom('granted' as const, 'dismissed' as const) }),
  fc.record({
    kind: fc.constant('decide' as const),
    by: person,
    outcome: fc.constantFrom('confirmed' as const, 'sent-back' as const),
    appealUntil: fc.nat(100),
  }),
)

/** What helps an assessment on from where it stands; results are drawn. */
function onward(now: Assessment, result: 'K' | 'BK'): AssessmentEvent {
  const assessor = now.assessor ?? 'asesor'
  if (now.appeal === 'open')
    return now.panel === null
      ? { kind: 'appoint-panel', by: 'kantor', panel: 'panel' }
      : { kind: 'settle', by: now.panel, outcome: result === 'K' ? 'granted' : 'dismissed' }
  const [unit = 'U.1'] = undecided(now)
  const next: Record<string, AssessmentEvent> = {
    draft: { kind: 'submit', by: 'asesi' },
    repair: { kind: 'submit', by: 'asesi' },
    submitted: { kind: 'check', by: 'kantor', outcome: 'complete' },
    eligible: { kind: 'assign', by: 'kantor', assessor: now.barred.includes('asesor') ? 'asesor-2' : 'asesor' },
    assigned: { kind: 'plan', by: assessor },
    planned: { kind: 'consent', by: 'asesi' },
    assessing: undecided(now).length > 0 ? { kind: 'record', by: assessor, unit, result } : { kind: 'tell', by: assessor, at: 0, appealUntil: 100 },
    recommended: { kind: 'report', by: assessor },
    reported: { kind: 'review', by: 'kantor' },
    reviewed: { kind: 'decide', by: 'pemutus', outcome: 'confirmed', appealUntil: 100 },
  }
  return next[now.stage] ?? { kind: 'reassess', by: 'asesi' }
}

const move = fc.record({
  helpful: fc.integer({ min: 0, max: 9 }).map((n) => n > 2),
  event: anyEvent,
  result: fc.constantFrom('K' as const, 'K' as const, 'BK' as const),
})

/** Who acted in which duty, read from the events alone. */
function servedIn(accepted: readonly AssessmentEvent[]): Map<string, Set<string>> {
  const served = new Map<string, Set<string>>()
  const note = (who: string, duty: string) => served.set(who, (served.get(who) ?? new Set()).add(duty))
  for (const event of accepted) {
    if (event.kind === 'check' || event.kind === 'review') note(event.by, 'office')
    if (event.kind === 'assign' || event.kind === 'appoint-panel') note(event.by, 'office')
    if (event.kind === 'assign') note(event.assessor, 'assessor')
    if (event.kind === 'record' || event.kind === 'tell' || event.kind === 'report') note(event.by, 'assessor')
    if (event.kind === 'appoint-panel') note(event.panel, 'panel')
    if (event.kind === 'settle') note(event.by, 'panel')
    if (event.kind === 'decide') note(event.by, 'decider')
  }
  return served
}

test('whatever happens in whatever order, K needs every unit K and one person per duty', () => {
  let reached = 0
  fc.assert(
    fc.property(fc.array(move, { minLength: 30, maxLength: 80, size: 'max' }), (moves) => {
      let now = start
      const accepted: AssessmentEvent[] = []
      for (const { helpful, event, result } of moves) {
        const tried = helpful ? onward(now, result) : event
        const { assessment } = step(now, tried)
        if (!assessment) continue
        now = assessment
        accepted.push(tried)
        for (const [who, duties] of servedIn(accepted)) {
          expect([...duties], `duties of ${who}`).toHaveLength(1)
          expect(['asesi', 'pelatih']).not.toContain(who)
        }
        if (now.stage !== 'competent') continue
        reached += 1
        for (const unit of units) expect(accepted.findLast((past) => past.kind === 'record' && past.unit === unit)).toMatchObject({ result: 'K' })
        expect(accepted.some((past) => past.kind === 'decide' && past.outcome === 'confirmed')).toBe(true)
        if (now.appeal === 'open') expect(certificateDue(now)).toBe(false)
      }
      expect(replay(start, accepted)).toEqual(now)
    }),
    { numRuns: 300, seed: 20261122 },
  )
  expect(reached).toBeGreaterThan(20)
})
