import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNews, type VideoChange, type VideoState } from './video-state.ts'

const progress = fc.integer({ min: 0, max: 100 })
const change: fc.Arbitrary<VideoChange> = fc.oneof(
  fc.constant({ kind: 'waiting' } as const),
  progress.map((percent) => ({ kind: 'arriving', progress: percent }) as const),
  progress.map((percent) => ({ kind: 'preparing', progress: percent }) as const),
  fc.constant({ kind: 'failed', reason: 'damaged' } as const),
  fc.constant({ kind: 'ready', durationMs: 1, width: 2, height: 2, hasSound: false, renditions: [] } as const),
)

type Current = { state: VideoState; progress: number }
const begin: Current = { state: 'waiting', progress: 0 }

function after(changes: readonly VideoChange[]): Current {
  return changes.reduce<Current>(
    (current, next) => (isNews(current, next) ? { state: next.kind, progress: 'progress' in next ? next.progress : 0 } : current),
    begin,
  )
}

test('in whatever order news come, a video that became ready is ready, and one that failed is not on its way', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const kinds = changes.map(({ kind }) => kind)
      const { state } = after(changes)
      if (kinds.includes('ready')) expect(state).toBe('ready')
      else if (kinds.includes('failed')) expect(state).toBe('failed')
      else expect(['waiting', 'arriving', 'preparing']).toContain(state)
    }),
  )
})

test('news told twice change nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      expect(after([...changes, ...changes])).toEqual(after(changes))
    }),
  )
})

test('progress never goes back', () => {
  expect(isNews({ state: 'preparing', progress: 40 }, { kind: 'preparing', progress: 30 })).toBe(false)
  expect(isNews({ state: 'preparing', progress: 40 }, { kind: 'arriving', progress: 90 })).toBe(false)
  expect(isNews({ state: 'arriving', progress: 90 }, { kind: 'preparing', progress: 0 })).toBe(true)
})
