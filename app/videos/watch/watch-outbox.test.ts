import { expect, test } from 'vitest'
import { phoneMemory } from '#tests/builders/phone-memory.ts'
import { openWatchOutbox } from './watch-outbox.ts'

function numbered() {
  let last = 0
  return () => {
    last += 1
    return `op-${last}`
  }
}

const entry = (seconds: number) => ({
  video: 'cuci-tangan',
  course: 'keamanan-pangan-pirt',
  played: [[0, seconds * 1_000]] as [number, number][],
  positionMs: seconds * 1_000,
  at: `2026-11-22T05:00:${String(seconds).padStart(2, '0')}.000Z`,
})

test('what was played outlives the page until the server has answered for it', () => {
  const storage = phoneMemory()
  const newId = numbered()
  const first = openWatchOutbox(storage, 'ratna', newId)
  first.add(entry(5))
  first.add(entry(9))
  const second = openWatchOutbox(storage, 'ratna', newId)
  expect(second.unsent().map(({ positionMs }) => positionMs)).toEqual([5_000, 9_000])
  second.settle(['op-1'])
  expect(
    openWatchOutbox(storage, 'ratna', newId)
      .unsent()
      .map(({ id }) => id),
  ).toEqual(['op-2'])
})

test('two people who share a phone do not watch for each other', () => {
  const storage = phoneMemory()
  openWatchOutbox(storage, 'ratna', numbered()).add(entry(5))
  expect(openWatchOutbox(storage, 'munah', numbered()).unsent()).toEqual([])
})

test('without room, and with spoilt storage, playing goes on and is still sent', () => {
  const storage = phoneMemory(1)
  storage.setItem('nk-tonton:ratna:old', '{"half":')
  const outbox = openWatchOutbox(storage, 'ratna', numbered())
  outbox.add(entry(5))
  expect(outbox.unsent()).toHaveLength(1)
  outbox.settle(['op-1'])
  expect(outbox.unsent()).toEqual([])
  const without = openWatchOutbox(null, 'ratna', numbered())
  without.add(entry(7))
  expect(without.unsent()).toHaveLength(1)
})
