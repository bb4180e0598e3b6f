import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PhoneDisk } from '#app/platform/phone-disk.ts'
import type { PhoneStorage } from '#app/platform/phone-storage.ts'
import { diskMemory, phoneMemory } from '#tests/builders/phone-memory.ts'
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
  const op = openOutbox({ browser: storage, disk: null, owner, newId: randomUUID }).add('air', 'a')
  const reopened = openOutbox({ browser: storage, disk: null, owner, newId: randomUUID })
  expect(reopened.unsent()).toEqual([op])
  reopened.acknowledge([op], { air: op.seq - 1 })
  expect(reopened.unsent()).toEqual([op])
  reopened.acknowledge([op], { air: op.seq })
  expect(reopened.unsent()).toEqual([])
  expect(storage.keys()).toEqual([])
})

test('of several changes of one question only the newest is kept, except those on their way', () => {
  const outbox = openOutbox({ browser: phoneMemory(), disk: null, owner, newId: randomUUID })
  outbox.add('air', 'a')
  const sent = outbox.add('air', 'b')
  const newest = outbox.add('air', 'c', new Set([sent.opId]))
  expect(outbox.unsent()).toEqual([sent, newest])
})

test('numbers go on after those of the server and of the other tab', () => {
  const storage = phoneMemory()
  const first = openOutbox({ browser: storage, disk: null, owner, newId: randomUUID })
  first.learn({ air: 7 })
  const second = openOutbox({ browser: storage, disk: null, owner, newId: randomUUID })
  expect(first.add('air', 'a').seq).toBe(8)
  expect(second.add('alat', 'b').seq).toBe(9)
})

test('two tabs keep their changes side by side', () => {
  const storage = phoneMemory()
  const [one, two] = [
    openOutbox({ browser: storage, disk: null, owner, newId: randomUUID }),
    openOutbox({ browser: storage, disk: null, owner, newId: randomUUID }),
  ]
  one.add('air', 'a')
  two.add('alat', 'b')
  expect(one.unsent()).toHaveLength(2)
})

test('a full phone is said to be so, and the change is still sent', () => {
  const outbox = openOutbox({ browser: fullPhone(), disk: null, owner, newId: randomUUID })
  const op = outbox.add('air', 'a')
  expect(outbox.keeping()).toBe('memory')
  expect(outbox.unsent()).toEqual([op])
  outbox.acknowledge([op], { air: op.seq })
  expect(outbox.keeping()).toBe('disk')
})

test('who signs in next sees nothing of others and costs them nothing', () => {
  const storage = phoneMemory()
  openOutbox({ browser: storage, disk: null, owner, newId: randomUUID }).add('air', 'a')
  openOutbox({ browser: storage, disk: null, owner: { ...owner, attempt: 'dua' }, newId: randomUUID }).add('air', 'a')
  const unsent = openOutbox({ browser: storage, disk: null, owner: { ...owner, person: 'budi' }, newId: randomUUID }).add('air', 'b')
  expect(openOutbox({ browser: storage, disk: null, owner: { ...owner, person: 'wati' }, newId: randomUUID }).unsent()).toEqual([])
  expect(openOutbox({ browser: storage, disk: null, owner: { ...owner, attempt: 'dua' }, newId: randomUUID }).unsent()).toHaveLength(1)
  expect(openOutbox({ browser: storage, disk: null, owner: { ...owner, person: 'budi' }, newId: randomUUID }).unsent()).toEqual([unsent])
})

test('what the server keeps as late is let go of, and nothing else', () => {
  const outbox = openOutbox({ browser: phoneMemory(), disk: null, owner, newId: randomUUID })
  const [late, other] = [outbox.add('air', 'a'), outbox.add('label', 'b')]
  outbox.acknowledge([late, other], {}, [late.opId])
  expect(outbox.unsent()).toEqual([other])
})

test('a stray value in the storage breaks nothing', () => {
  const storage = phoneMemory()
  storage.setItem('nk-jawaban:siti:satu:x', '{rusak')
  storage.setItem('nk-jawaban:siti:satu:y', '{"opId":1}')
  expect(openOutbox({ browser: storage, disk: null, owner, newId: randomUUID }).unsent()).toEqual([])
})

test('whatever is changed, lost and acknowledged in whatever order, the newest change of each question is never lost', () => {
  const step = fc.oneof(
    fc.record({ change: fc.constantFrom('air', 'alat', 'label'), value: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ send: fc.constantFrom('arrives', 'is lost', 'arrives unanswered') }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const outbox = openOutbox({ browser: phoneMemory(), disk: null, owner, newId: randomUUID })
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

/** A phone whose browser's storage reaches the disk late: what a kill of the whole browser leaves of it is what it was then. */
function phone() {
  const stored = new Map<string, string>()
  const disk = diskMemory()
  let flushed: [string, string][] = []
  return {
    disk,
    browser: phoneMemory(undefined, stored),
    flush() {
      flushed = [...stored]
    },
    killBrowser() {
      disk.drop()
      stored.clear()
      for (const [key, text] of flushed) stored.set(key, text)
    },
  }
}

async function reopened(parts: { browser: PhoneStorage; disk: PhoneDisk }) {
  const found: string[] = []
  const outbox = openOutbox({ ...parts, owner, newId: randomUUID, found: ({ question }) => void found.push(question) })
  await outbox.settled
  return { outbox, found }
}

test('a change that reached the phone’s disk outlives the browser, is found again, and goes from both once the server has it', async () => {
  const siti = phone()
  const first = (await reopened(siti)).outbox
  const op = first.add('air', 'a')
  expect(first.keeping()).toBe('soon')
  await siti.disk.idle()
  expect(first.keeping()).toBe('disk')
  siti.killBrowser()
  const { outbox, found } = await reopened(siti)
  expect([outbox.unsent(), found, outbox.keeping()]).toEqual([[op], ['air'], 'disk'])
  expect(siti.browser.keys()).toHaveLength(1)
  outbox.acknowledge([op], { air: op.seq })
  await siti.disk.idle()
  expect([siti.browser.keys(), [...siti.disk.kept.keys()]]).toEqual([[], []])
})

test('what an older version of the page kept is taken over to the disk', async () => {
  const siti = phone()
  const op = openOutbox({ browser: siti.browser, disk: null, owner, newId: randomUUID }).add('air', 'a')
  const { outbox } = await reopened(siti)
  expect([outbox.unsent(), outbox.keeping(), siti.disk.kept.size]).toEqual([[op], 'disk', 1])
})

test('what an answer of this page has overtaken by the time it is found stays behind it, whatever its number', async () => {
  const siti = phone()
  const before = (await reopened(siti)).outbox
  before.learn({ air: 4 })
  before.add('air', 'lama')
  before.add('air', 'lama sekali')
  await siti.disk.idle()
  siti.killBrowser()
  const found: string[] = []
  const outbox = openOutbox({ ...siti, owner, newId: randomUUID, found: ({ question }) => void found.push(question) })
  outbox.add('air', 'baru')
  await outbox.settled
  expect(found).toEqual([])
  expect(outbox.unsent()).toMatchObject([{ value: 'baru', seq: 7 }])
})

test('what the server has a newer answer to is sent and not shown', () => {
  const outbox = openOutbox({ browser: phoneMemory(), disk: null, owner, newId: randomUUID })
  const op = outbox.add('air', 'a')
  expect(outbox.isNewest(op)).toBe(true)
  outbox.learn({ air: op.seq + 1 })
  expect([outbox.isNewest(op), outbox.unsent()]).toEqual([false, [op]])
})

test('a disk that is blocked, full or silent costs nothing but certainty, and helps again once it works', async () => {
  const siti = phone()
  siti.disk.isBroken = true
  const { outbox } = await reopened(siti)
  const op = outbox.add('air', 'a')
  await siti.disk.idle()
  expect([outbox.unsent(), outbox.keeping()]).toEqual([[op], 'browser'])
  const unkept = openOutbox({ browser: fullPhone(), disk: siti.disk, owner, newId: randomUUID })
  unkept.add('air', 'a')
  await unkept.settled
  expect(unkept.keeping()).toBe('memory')
  siti.disk.isBroken = false
  outbox.add('label', 'b')
  await siti.disk.idle()
  expect([outbox.unsent().length, outbox.keeping(), siti.disk.kept.size]).toEqual([2, 'disk', 2])
})

test('a full browser with a disk that works keeps everything', async () => {
  const siti = phone()
  const { outbox } = await reopened({ browser: fullPhone(), disk: siti.disk })
  const op = outbox.add('air', 'a')
  await siti.disk.idle()
  expect(outbox.keeping()).toBe('disk')
  expect((await reopened(siti)).outbox.unsent()).toEqual([op])
})

test('however pages and browsers are killed, what was said to be on the disk is never lost and nothing older wins', async () => {
  const question = fc.constantFrom('air', 'alat')
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ change: question, value: fc.string({ maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.constantFrom('flush' as const, 'wait' as const, 'send' as const, 'send unanswered' as const) },
    { weight: 1, arbitrary: fc.constantFrom('kill page' as const, 'kill browser' as const) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const siti = phone()
      const server = new Map<string, { seq: number; value: unknown }>()
      const acked = () => Object.fromEntries([...server].map(([name, { seq }]) => [name, seq]))
      /** By question every answer in the order given; the last that is safe, and whatever came after it, may win. */
      const given = new Map<string, { value: string; isSafe: boolean; opId: string }[]>()
      const open = async () => {
        const { outbox } = await reopened(siti)
        outbox.learn(acked())
        return outbox
      }
      const deliver = (answers: boolean) => {
        const ops = outbox.unsent()
        for (const { question, seq, value } of ops) if ((server.get(question)?.seq ?? 0) <= seq) server.set(question, { seq, value })
        if (answers) outbox.learn(acked())
        if (answers) outbox.acknowledge(ops, acked())
      }
      let outbox = await open()
      for (const each of steps) {
        if (typeof each === 'object') {
          const { opId } = outbox.add(each.change, each.value)
          given.set(each.change, [...(given.get(each.change) ?? []), { value: each.value, isSafe: false, opId }])
        } else if (each === 'flush') siti.flush()
        else if (each === 'wait') {
          await siti.disk.idle()
          if (outbox.keeping() === 'disk') for (const all of given.values()) for (const one of all) one.isSafe = true
        } else if (each === 'kill page') {
          // The browser's storage has everything, the disk what it had.
          siti.disk.drop()
          for (const all of given.values()) for (const one of all) one.isSafe = true
          outbox = await open()
        } else if (each === 'kill browser') {
          siti.killBrowser()
          outbox = await open()
          // What was not safe yet may be lost with the browser.
          const left = new Set(outbox.unsent().map(({ opId }) => opId))
          for (const [name, all] of given)
            given.set(
              name,
              all.filter(({ isSafe, opId }) => isSafe || left.has(opId)),
            )
        } else {
          deliver(each === 'send')
          for (const all of given.values()) for (const one of all) one.isSafe = true
        }
      }
      await siti.disk.idle()
      siti.killBrowser()
      outbox = await open()
      deliver(true)
      for (const [name, all] of given) {
        const lastSafe = all.findLastIndex(({ isSafe }) => isSafe)
        const mayWin = all.slice(Math.max(0, lastSafe)).map(({ value }) => value)
        if (lastSafe >= 0) expect(mayWin).toContain(server.get(name)?.value)
      }
      await siti.disk.idle()
      expect([outbox.unsent(), siti.disk.kept.size]).toEqual([[], 0])
    }),
    { numRuns: 300 },
  )
})
