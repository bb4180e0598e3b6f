import { expect, test } from 'vitest'
import { ageDraft, type Draft, newerDraft, parseDraft } from './kept-draft.ts'

const day = 24 * 60 * 60_000
const draft = (turn: number | undefined, value = 'a') => JSON.stringify({ values: [['nilai', value]], seen: null, sendingId: null, at: 1, turn })

test('what an earlier version kept is read, with no turn of its own', () => {
  expect(parseDraft(draft(undefined))).toMatchObject({ turn: 0, values: [['nilai', 'a']] })
  for (const text of [null, '', '{', '{}', '[]', 'null']) expect(parseDraft(text)).toBeNull()
})

test('of two texts of one form the later turn is kept, and one that can be read before one that cannot', () => {
  expect(newerDraft(draft(3), draft(2))).toBe(draft(3))
  expect(newerDraft(draft(2), draft(3))).toBe(draft(3))
  expect(newerDraft(draft(2, 'b'), draft(2))).toBe(draft(2))
  expect(newerDraft(draft(1), draft(undefined))).toBe(draft(1))
  expect(newerDraft(draft(1), null)).toBe(draft(1))
  expect(newerDraft('{', draft(1))).toBe(draft(1))
  expect(newerDraft(draft(1), '{')).toBe(draft(1))
})

const kept = (at: number): Draft => ({ values: [], seen: null, sendingId: null, at, turn: 1 })

test('a draft stays for a month, and a week after it was first found to be old', () => {
  const fresh = kept(0)
  expect(ageDraft(fresh, 30 * day)).toBe(fresh)
  const old = ageDraft(fresh, 31 * day)!
  expect(old.oldSince).toBe(31 * day)
  expect(ageDraft(old, 38 * day)).toBe(old)
  expect(ageDraft(old, 39 * day)).toBeNull()
})

test('what was filled in under a clock that was years behind outlives the moment at which the clock is set right', () => {
  const years = 6 * 365 * day
  const marked = ageDraft(kept(0), years)!
  expect(ageDraft(marked, years + 2 * day)).toBe(marked)
  // And one that was years ahead, then set back.
  expect(ageDraft(kept(years), 0)).not.toBeNull()
  expect(ageDraft({ ...kept(0), oldSince: years }, 40 * day)).toMatchObject({ oldSince: 40 * day })
})
