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
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value below which `part` (0 to 1) of them lie, to a tenth. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1))
}
