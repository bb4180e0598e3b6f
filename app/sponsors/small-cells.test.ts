import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BatchCounts, type ShownBatchCounts, showBatch, showTotals, smallestCell, wholeCells } from './small-cells.ts'

/** Every person of a batch is in exactly one of these; every number is a sum of them. */
const people = fc.record({ going: fc.nat(12), withdrawn: fc.nat(12), withoutPaper: fc.nat(12), certified: fc.nat(12), revoked: fc.nat(12) })
type People = { going: number; withdrawn: number; withoutPaper: number; certified: number; revoked: number }
const kinds = ['going', 'withdrawn', 'withoutPaper', 'certified', 'revoked'] as const
const members: Record<keyof BatchCounts, readonly (typeof kinds)[number][]> = {
  joined: kinds,
  completed: ['withoutPaper', 'certified', 'revoked'],
  withdrawn: ['withdrawn'],
  certificates: ['certified', 'revoked'],
  revoked: ['revoked'],
}

function countsOf(batch: People): BatchCounts {
  const count = (cell: keyof BatchCounts) => members[cell].reduce((sum, kind) => sum + batch[kind], 0)
  return {
    joined: count('joined'),
    completed: count('completed'),
    withdrawn: count('withdrawn'),
    certificates: count('certificates'),
    revoked: count('revoked'),
  }
}

function shownCells(row: ShownBatchCounts): { cell: keyof BatchCounts; count: number }[] {
  return (Object.keys(members) as (keyof BatchCounts)[]).flatMap((cell) => {
    const answer = row[cell]
    return answer.shown ? [{ cell, count: answer.count }] : []
  })
}

/** Every group of people whose size follows by adding and taking away shown numbers. */
function derivable(row: ShownBatchCounts): number[] {
  const cells = shownCells(row)
  const sizes: number[] = []
  for (let combination = 0; combination < 3 ** cells.length; combination++) {
    const signs = cells.map((_, index) => (Math.floor(combination / 3 ** index) % 3) - 1)
    const weights = kinds.map((kind) => cells.reduce((sum, { cell }, index) => sum + (members[cell].includes(kind) ? signs[index]! : 0), 0))
    if (weights.every((weight) => weight === 0 || weight === 1)) sizes.push(cells.reduce((sum, { count }, index) => sum + signs[index]! * count, 0))
  }
  return sizes
}

test('no group of one to four people follows from a row, however its numbers are added and taken away', () => {
  fc.assert(
    fc.property(people, (batch) => {
      const counts = countsOf(batch)
      const row = showBatch(counts)
      for (const { cell, count } of shownCells(row)) expect(count).toBe(counts[cell])
      for (const size of derivable(row)) expect(size === 0 || size >= smallestCell, JSON.stringify({ counts, row })).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('no group of one to four people follows from the totals', () => {
  // Batches as sets of people who may come again.
  const batches = fc.array(fc.uniqueArray(fc.nat(20), { maxLength: 12 }), { maxLength: 4 })
  fc.assert(
    fc.property(batches, (sets) => {
      const rows = sets.map((set) => ({ joined: set.length, shown: showBatch({ ...nobody, joined: set.length }).joined.shown }))
      const everybody = new Set(sets.flat()).size
      const totals = showTotals({ batches: rows, people: everybody })
      const seen = rows.filter((row) => row.shown).map((row) => row.joined)
      const seenSum = seen.reduce((sum, count) => sum + count, 0)
      const shown: number[] = [...seen]
      if (totals.enrolments.shown) shown.push(totals.enrolments.count, totals.enrolments.count - seenSum)
      if (totals.people.shown) shown.push(everybody, everybody - seenSum, ...seen.map((count) => everybody - count))
      if (totals.enrolments.shown && totals.people.shown) shown.push(totals.enrolments.count - totals.people.count)
      for (const size of shown) expect(size <= 0 || size >= smallestCell, JSON.stringify({ rows, everybody })).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

const nobody: BatchCounts = { joined: 0, completed: 0, withdrawn: 0, certificates: 0, revoked: 0 }
const yes = (count: number) => ({ shown: true, count })
const no = { shown: false }

test('a row that singles nobody out is shown whole', () => {
  expect(showBatch({ joined: 30, completed: 20, withdrawn: 5, certificates: 20, revoked: 0 })).toEqual({
    joined: yes(30),
    completed: yes(20),
    withdrawn: yes(5),
    certificates: yes(20),
    revoked: yes(0),
  })
})

test('certificates one short of the completed are hidden, and so is everything in a batch of four', () => {
  expect(showBatch({ joined: 20, completed: 10, withdrawn: 0, certificates: 9, revoked: 0 })).toMatchObject({ completed: yes(10), certificates: no })
  expect(showBatch({ joined: 4, completed: 4, withdrawn: 0, certificates: 4, revoked: 0 })).toMatchObject({
    joined: no,
    completed: no,
    certificates: no,
  })
})

test('who neither completed nor withdrew does not follow from those who did', () => {
  expect(showBatch({ joined: 20, completed: 10, withdrawn: 8, certificates: 10, revoked: 0 })).toMatchObject({ completed: yes(10), withdrawn: no })
})

test('a hidden batch cannot be had back from the totals', () => {
  expect(
    showTotals({
      batches: [
        { joined: 12, shown: true },
        { joined: 3, shown: false },
      ],
      people: 15,
    }),
  ).toEqual({ enrolments: no, people: no })
  expect(
    showTotals({
      batches: [
        { joined: 12, shown: true },
        { joined: 9, shown: true },
      ],
      people: 20,
    }),
  ).toEqual({ enrolments: yes(21), people: no })
  expect(
    showTotals({
      batches: [
        { joined: 12, shown: true },
        { joined: 9, shown: true },
      ],
      people: 21,
    }),
  ).toEqual({ enrolments: yes(21), people: yes(21) })
})

test('between any two days a figure over whole cells changes by nobody or by five people at least', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (yesterday, later) => {
      const people = Array.from({ length: yesterday + later }, (_, index) => index)
      const before = wholeCells(people.slice(0, yesterday))
      const now = wholeCells(people)
      expect(now.slice(0, before.length)).toEqual(before)
      for (const size of [before.length, now.length - before.length]) expect(size === 0 || size >= smallestCell).toBe(true)
      expect(people.length - now.length).toBeLessThan(smallestCell)
    }),
  )
})
