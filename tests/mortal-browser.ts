import { readFile } from 'node:fs/promises'
import { type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test'
import { unpackBrowser } from './browser.ts'

export type MortalBrowser = {
  context: BrowserContext
  /** As a phone does that is short of memory: the process of each page, or every process of the browser, at once. */
  killPages: () => Promise<void>
  killAll: () => Promise<void>
}

/** A browser that keeps its profile in a folder, so that another one finds there what this one left. Linux only. */
export async function openMortalBrowser(profile: string, options: BrowserContextOptions = {}): Promise<MortalBrowser> {
  const { executablePath, args, env } = await unpackBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  })
  const all = () => processesWith(`--user-data-dir=${profile}`)
  return {
    context,
    killPages: async () => kill((await all()).filter(({ command }) => command.includes('--type=renderer'))),
    async killAll() {
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
      kill(await all())
      await closed
    },
  }
}

type Found = { pid: number; command: string }

/** Those of this process's descendants that belong to the profile; a zygote's children do not name it, so a whole tree is taken. */
async function processesWith(mark: string): Promise<Found[]> {
  const roots: Found[] = []
  for (const pid of await childrenOf(process.pid)) {
    const command = await commandOf(pid)
    if (command.includes(mark)) roots.push({ pid, command })
  }
  const found = [...roots]
  for (const { pid } of found) for (const child of await childrenOf(pid)) found.push({ pid: child, command: await commandOf(child) })
  return found
}

async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return children.split(' ').filter(Boolean).map(Number)
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}

function kill(processes: readonly Found[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself, as the children of a killed process do.
    }
  }
}
