import { readFile } from 'node:fs/promises'

/** The children of the launcher that serve pages. */
export async function webProcesses(pids: number[]): Promise<number[]> {
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, index) => commands[index]!.includes('web-process'))
}

/** The one of a portal that has one. */
export async function webProcess(pids: number[]): Promise<number> {
  const [pid] = await webProcesses(pids)
  if (pid === undefined) throw new Error('no web process found')
  return pid
}

/** User and system time of a process so far, from /proc; Linux only. */
export async function cpuMilliseconds(pid: number): Promise<number> {
  const fields = await statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The same of its children that have ended. */
export async function cpuOfEnded(pid: number): Promise<number> {
  const fields = await statOf(pid)
  return (Number(fields[13]) + Number(fields[14])) * 10
}

export async function parentOf(pid: number): Promise<number> {
  return Number((await statOf(pid))[1])
}

export async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.split(' ').filter(Boolean).map(Number)
}

/** What follows the name of the program. */
async function statOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value below which `part` (0 to 1) of them lie, to a tenth. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1))
}
