import { expect, test } from 'vitest'
import { nextUnit, stepsInTurn } from './next-unit.ts'
import type { AssessmentView } from './read-assessment.server.ts'

type Unit = AssessmentView['units'][number]
type View = Pick<AssessmentView, 'stage' | 'steps' | 'units'>

const filled = { id: 'x', body: {} }

function unit(code: string, more: Partial<Pick<Unit, 'open' | 'result'>> & { self?: boolean; map?: boolean }): Unit {
  const { self = false, map = false, open = true, result = null } = more
  const forms = { 'self-assessment': self ? filled : null, map: map ? filled : null } as Unit['forms']
  return { code, title: { id: code, en: code }, own: true, decree: null, elements: [], result, open, earlier: [], forms, documents: [] }
}

test('the unit without its form comes before the step that needs all of them, and names how many are done', () => {
  const draft = (...selves: boolean[]): View => ({
    stage: 'draft',
    steps: ['submit', 'withdraw'],
    units: selves.map((self, at) => unit(`U${at}`, { self })),
  })
  expect(nextUnit(draft(true, false, false))).toMatchObject({ code: 'U1', done: 1, all: 3 })
  expect(stepsInTurn(draft(true, false))).toEqual({ now: 'withdraw', later: ['submit'] })
  expect(nextUnit(draft(true, true))).toBeNull()
  expect(stepsInTurn(draft(true, true))).toEqual({ now: 'submit', later: ['withdraw'] })
})

test('while evidence is collected recording comes first, once all is recorded telling does; a closed unit is no work', () => {
  const assessing = (...results: (Unit['result'] | 'closed')[]): View => ({
    stage: 'assessing',
    steps: ['record', 'tell'],
    units: results.map((result, at) => unit(`U${at}`, result === 'closed' ? { open: false, result: 'K' } : { result })),
  })
  expect(stepsInTurn(assessing(null, 'K'))).toEqual({ now: 'record', later: ['tell'] })
  expect(nextUnit(assessing('closed', 'BK', null))).toMatchObject({ code: 'U2', done: 1, all: 2 })
  expect(stepsInTurn(assessing('closed', 'BK'))).toEqual({ now: 'tell', later: ['record'] })
})

test('whose turn it is not has no unit to go on with', () => {
  expect(nextUnit({ stage: 'assessing', steps: [], units: [unit('U', {})] })).toBeNull()
  expect(stepsInTurn({ stage: 'assigned', steps: [], units: [unit('U', {})] })).toEqual({ now: null, later: [] })
})
