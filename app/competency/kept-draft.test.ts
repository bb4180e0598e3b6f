import { expect, test } from 'vitest'
import { isTooOld, newerDraft, parseDraft } from './kept-draft.ts'

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

test('a draft stays for a month', () => {
  expect(isTooOld({ at: 0 }, 30 * day)).toBe(false)
  expect(isTooOld({ at: 0 }, 31 * day)).toBe(true)
})
