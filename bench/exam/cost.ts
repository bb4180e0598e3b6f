import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { cpuMilliseconds } from '../processes.ts'
import { someAnswer } from './course.ts'
import type { Seated } from './crowd.ts'
import { openLine, Tally } from './line.ts'

type Measured = { origin: string; web: () => Promise<number[]>; postmaster: number }

/**
 * What one learner costs: each step done by all of them one after another, in processor time of the web processes and of
 * PostgreSQL. Processor time says the same on a busy machine as on a quiet one, nearly.
 */
export async function measureCost(seated: readonly Seated[], { origin, web, postmaster }: Measured): Promise<Record<string, number | string>[]> {
  const bell = { hasRung: false }
  const lines = seated.map(({ cookie }) => openLine({ origin, cookie, weather: { dropped: 0, lostAfterwards: 0 }, tally: new Tally(), bell }))
  const papers: { address: string; questions: string[] }[] = []
  const rows: Record<string, number | string>[] = []

  async function step(name: string, work: (line: (typeof lines)[number], index: number) => Promise<unknown>): Promise<void> {
    const before = await usedSoFar()
    for (const [index, line] of lines.entries()) await work(line, index)
    const after = await usedSoFar()
    const each = (key: 'web' | 'postgres') => Number(((after[key] - before[key]) / lines.length).toFixed(2))
    rows.push({ step: name, times: lines.length, 'web ms': each('web'), 'PostgreSQL ms': each('postgres') })
  }

  async function usedSoFar() {
    const backends = (await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')).split(' ').filter(Boolean).map(Number)
    return { web: await sum(await web()), postgres: await sum(backends) }
  }

  await step('start', async (line, index) => {
    const { location } = await line.insist('start', `/belajar/${seated[index]!.enrolmentId}/kuis`, {})
    papers.push({ address: location, questions: [] })
  })
  await step('paper', async (line, index) => {
    const { text } = await line.insist('paper', papers[index]!.address)
    papers[index]!.questions = [...text.matchAll(/data-question="([^"]+)"/g)].map((match) => match[1]!)
  })
  const save = (from: number, count: number) => async (line: (typeof lines)[number], index: number) => {
    const { address, questions } = papers[index]!
    const ops = questions.slice(from, from + count).map((question, at) => ({
      opId: randomUUID(),
      question,
      seq: from + at + 1,
      value: someAnswer(question, 0),
      ago: 5,
    }))
    await line.postJson('autosave', `${address}/jawaban`, { ops, seen: from, unsent: 0 })
  }
  await step('autosave, the first answer', save(0, 1))
  await step('autosave, 28 answers', save(1, 28))
  await step('autosave, the last answer', save(29, 1))
  await step('hand in', (line, index) => line.insist('hand in', papers[index]!.address, { intent: 'finish' }))
  await step('result', (line, index) => line.insist('result', `${papers[index]!.address}/hasil`))
  for (const line of lines) line.close()
  return rows
}

async function sum(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map((pid) => cpuMilliseconds(pid).catch(() => 0)))
  return each.reduce((total, one) => total + one, 0)
}
