import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PhoneStorage } from '#app/platform/phone-storage.ts'
import { phoneMemory } from '#tests/builders/phone-memory.ts'
import { openOutbox } from './quiz-outbox.ts'

const owner = { person: 'siti', attempt: 'satu' }

function fullPhone(): PhoneStorage {
  return {
    ...phoneMemory(),
    length: 0,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
}

test('a change survives closing the page until the server names its number', () => {
  const storage = phoneMemory()
  const op = openOutbox(storage, owner, randomUUID).add('air', 'a')
  const reopened = openOutbox(storage, owner, randomUUID)
  expect(reopened.unsent()).toEqual([op])
  reopened.acknowledge([op], { air: op.seq - 1 })
  expect(reopened.unsent()).toEqual([op])
  reopened.acknowledge([op], { air: op.seq })
  expect(reopened.unsent()).toEqual([])
  expect(storage.keys()).toEqual([])
})

test('of several changes of one question only the newest is kept, except those on their way', () => {
  const outbox = openOutbox(phoneMemory(), owner, randomUUID)
  outbox.add('air', 'a')
  const sent = outbox.add('air', 'b')
  const newest = outbox.add('air', 'c', new Set([sent.opId]))
  expect(outbox.unsent()).toEqual([sent, newest])
})

test('numbers go on after those of the server and of the other tab', () => {
  const storage = phoneMemory()
  const first = openOutbox(storage, owner, randomUUID)
  first.learn(7)
  const second = openOutbox(storage, owner, randomUUID)
  expect(first.add('air', 'a').seq).toBe(8)
  expect(second.add('alat', 'b').seq).toBe(9)
})

test('two tabs keep their changes side by side', () => {
  const storage = phoneMemory()
  const [one, two] = [openOutbox(storage, owner, randomUUID), openOutbox(storage, owner, randomUUID)]
  one.add('air', 'a')
  two.add('alat', 'b')
  expect(one.unsent()).toHaveLength(2)
})

test('a full phone is said to be so, and the change is still sent', () => {
  const outbox = openOutbox(fullPhone(), owner, randomUUID)
  const op = outbox.add('air', 'a')
  expect(outbox.keeps()).toBe(false)
  expect(outbox.unsent()).toEqual([op])
  outbox.acknowledge([op], { air: op.seq })
  expect(outbox.keeps()).toBe(true)
})

test('who signs in next sees nothing of others and costs them nothing', () => {
  const storage = phoneMemory()
  openOutbox(storage, owner, randomUUID).add('air', 'a')
  openOutbox(storage, { ...owner, attempt: 'dua' }, randomUUID).add('air', 'a')
  const unsent = openOutbox(storage, { ...owner, person: 'budi' }, randomUUID).add('air', 'b')
  expect(openOutbox(storage, { ...owner, person: 'wati' }, randomUUID).unsent()).toEqual([])
  expect(openOutbox(storage, { ...owner, attempt: 'dua' }, randomUUID).unsent()).toHaveLength(1)
  expect(openOutbox(storage, { ...owner, person: 'budi' }, randomUUID).unsent()).toEqual([unsent])
})

test('what the server keeps as late is let go of, and nothing else', () => {
  const outbox = openOutbox(phoneMemory(), owner, randomUUID)
  const [late, other] = [outbox.add('air', 'a'), outbox.add('label', 'b')]
  outbox.acknowledge([late, other], {}, [late.opId])
  expect(outbox.unsent()).toEqual([other])
})

test('a stray value in the storage breaks nothing', () => {
  const storage = phoneMemory()
  storage.setItem('nk-jawaban:siti:satu:x', '{rusak')
  storage.setItem('nk-jawaban:siti:satu:y', '{"opId":1}')
  expect(openOutbox(storage, owner, randomUUID).unsent()).toEqual([])
})

test('whatever is changed, lost and acknowledged in whatever order, the newest change of each question is never lost', () => {
  const step = fc.oneof(
    fc.record({ change: fc.constantFrom('air', 'alat', 'label'), value: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ send: fc.constantFrom('arrives', 'is lost', 'arrives unanswered') }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const outbox = openOutbox(phoneMemory(), owner, randomUUID)
      const server = new Map<string, { seq: number; value: unknown }>()
      const given = new Map<string, string>()
      for (const each of steps) {
        if ('change' in each) {
          outbox.add(each.change, each.value)
          given.set(each.change, each.value)
          continue
        }
        const sent = outbox.unsent()
        if (each.send === 'is lost') continue
        for (const { question, seq, value } of sent) if ((server.get(question)?.seq ?? 0) < seq) server.set(question, { seq, value })
        if (each.send === 'arrives') outbox.acknowledge(sent, Object.fromEntries([...server].map(([question, { seq }]) => [question, seq])))
      }
      const pending = new Map(outbox.unsent().map(({ question, value }) => [question, value]))
      for (const [question, value] of given) expect(pending.get(question) ?? server.get(question)?.value).toBe(value)
    }),
  )
})
