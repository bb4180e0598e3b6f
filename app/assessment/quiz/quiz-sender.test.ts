import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { phoneMemory } from '#tests/builders/phone-memory.ts'
import { openOutbox } from './quiz-outbox.ts'
import { type Letter, openSender, type Receipt } from './quiz-sender.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that stores what arrives, and a line that does with each letter what `fate` says. `unread` is what it cannot take. */
function world(fate: () => 'arrives' | 'is lost' | 'arrives unanswered' = () => 'arrives', unread = '') {
  const stored = new Map<string, { seq: number; value: Answer }>()
  const letters: { at: number; letter: Letter }[] = []
  const started = Date.now()
  const outbox = openOutbox({ browser: phoneMemory(), disk: null, owner: { person: 'siti', attempt: 'satu' }, newId: randomUUID })
  const sender = openSender({
    outbox,
    post: async (letter): Promise<Receipt> => {
      letters.push({ at: Date.now() - started, letter })
      const end = fate()
      if (end === 'is lost') throw new Error('lost')
      const refused = letter.ops.filter(({ question }) => question === unread).map(({ opId }) => opId)
      for (const { question, seq, value } of letter.ops)
        if (question !== unread && (stored.get(question)?.seq ?? 0) < seq) stored.set(question, { seq, value })
      if (end === 'arrives unanswered') throw new Error('no answer')
      const acked = Object.fromEntries([...stored].map(([question, { seq }]) => [question, seq]))
      return { state: 'open', serverNow: '', expiresAt: '', acked, late: [], refused, others: {} }
    },
    told: () => {},
    changed: () => {},
    isHurried: () => false,
  })
  return { outbox, sender, stored, letters }
}

test('a change is sent two seconds after it', async () => {
  const { sender, letters } = world()
  sender.keep('air', 'a')
  await vi.advanceTimersByTimeAsync(1_999)
  expect(letters).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(letters.map(({ at, letter }) => [at, letter.ops.length])).toEqual([[2_000, 1]])
})

test('who never stops typing has it sent after fifteen seconds all the same', async () => {
  const { sender, letters } = world()
  for (let second = 0; second < 40; second += 1) {
    sender.keep('air', `teks ${second}`)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(letters.map(({ at }) => at)).toEqual([15_000, 30_000])
})

test('after a lost letter the waits grow, and asking at once sends at once', async () => {
  let isUp = false
  const { sender, letters, stored } = world(() => (isUp ? 'arrives' : 'is lost'))
  sender.keep('air', 'a')
  await vi.advanceTimersByTimeAsync(120_000)
  const waits = letters.slice(1).map(({ at }, index) => at - letters[index]!.at)
  expect(waits.length).toBeLessThan(9)
  expect(Math.max(...waits)).toBeLessThanOrEqual(37_500)
  isUp = true
  await sender.send()
  expect(stored.get('air')).toMatchObject({ value: 'a' })
})

test('a letter is never larger than a page that is being left may send', async () => {
  const { sender, letters, stored } = world()
  for (let question = 0; question < 12; question += 1) sender.keep(`esai-${question}`, 'kata '.repeat(1_500))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stored.size).toBe(12)
  for (const { letter } of letters) expect(JSON.stringify(letter).length).toBeLessThan(30_000)
})

test('the phone says how long ago, whatever its clock says, and nothing when it was set back', async () => {
  vi.setSystemTime('2031-01-01T00:00:00Z')
  const { sender, letters } = world()
  sender.keep('air', 'a')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(letters[0]!.letter.ops[0]).toMatchObject({ ago: 2_000 })
  sender.keep('label', 'b')
  vi.setSystemTime('2026-01-01T00:00:00Z')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(letters[1]!.letter.ops[0]).not.toHaveProperty('ago')
})

test('years that a clock was set by, ahead or back, are not sent as time that passed', async () => {
  for (const [before, after] of [
    ['2015-01-01', '2026-11-22'],
    ['2099-01-01', '2026-11-22'],
  ]) {
    vi.setSystemTime(`${before}T00:00:00Z`)
    const { sender, letters, outbox } = world()
    sender.keep('air', 'a')
    vi.setSystemTime(`${after}T00:00:00Z`)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(letters[0]!.letter.ops).toMatchObject([{ question: 'air', value: 'a' }])
    expect(letters[0]!.letter.ops[0]).not.toHaveProperty('ago')
    expect(outbox.unsent()).toEqual([])
  }
})

test('what the server cannot take stays on the phone, is said, and keeps nothing else from being sent or handed in', async () => {
  const { sender, outbox, stored, letters } = world(() => 'arrives', 'aneh')
  sender.keep('aneh', 'x')
  sender.keep('air', 'a')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(stored.get('air')).toMatchObject({ value: 'a' })
  expect([sender.line(), sender.isDone()]).toEqual(['refused', true])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(letters).toHaveLength(1)
  sender.keep('alat', 'b')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(letters[1]!.letter.ops.map(({ question }) => question)).toEqual(['alat'])
  expect(outbox.unsent().map(({ question }) => question)).toEqual(['aneh'])
})

test('whatever is lost on the way, once the line is good every last answer is on the server and nothing is left on the phone', async () => {
  const step = fc.record({ question: fc.constantFrom('air', 'alat', 'label'), value: fc.constantFrom('a', 'b', 'c'), pause: fc.nat(6_000) })
  const fates = fc.infiniteStream(fc.constantFrom('arrives' as const, 'is lost' as const, 'arrives unanswered' as const))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), fates, async (steps, luck) => {
      let isGood = false
      const { sender, outbox, stored } = world(() => (isGood ? 'arrives' : luck.next().value))
      const last = new Map<string, string>()
      for (const { question, value, pause } of steps) {
        sender.keep(question, value)
        last.set(question, value)
        await vi.advanceTimersByTimeAsync(pause)
      }
      isGood = true
      await vi.advanceTimersByTimeAsync(120_000)
      expect(outbox.unsent()).toEqual([])
      for (const [question, value] of last) expect(stored.get(question)?.value).toBe(value)
    }),
    { numRuns: 60 },
  )
})
