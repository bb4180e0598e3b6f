import type { PhoneStorage } from '#app/platform/phone-storage.ts'
import type { Interval } from './played-intervals.ts'

/** What a device says was played of one video. The server knows it by its id, so sending it twice changes nothing. */
export type WatchOp = { id: string; video: string; course: string; played: Interval[]; positionMs: number; at: string }

const root = 'nk-tonton:'

/** More than this is never kept: a phone's storage is small, and each entry may hold a minute. */
const most = 400

/**
 * What was played and not yet acknowledged, kept on the phone before anything is sent. Each entry has a key of its own,
 * so that two tabs never overwrite each other; what belongs to another person on a shared phone stays theirs.
 */
export function openWatchOutbox(storage: PhoneStorage | null, person: string, newId: () => string) {
  const prefix = `${root}${person}:`
  const unkept = new Map<string, WatchOp>()

  function unsent(): WatchOp[] {
    const stored = keysOf(storage, prefix).flatMap((key) => parseOp(storage?.getItem(key) ?? null) ?? [])
    return [...stored, ...unkept.values()].sort((left, right) => (left.at < right.at ? -1 : 1))
  }

  return {
    unsent,
    add(played: Omit<WatchOp, 'id'>): void {
      const op = { id: newId(), ...played }
      try {
        if (!storage || keysOf(storage, prefix).length >= most) throw new Error('no room')
        storage.setItem(prefix + op.id, JSON.stringify(op))
      } catch {
        unkept.set(op.id, op)
      }
    },
    /** Lets go of what the server has answered for. */
    settle(ids: readonly string[]): void {
      for (const id of ids) {
        unkept.delete(id)
        try {
          storage?.removeItem(prefix + id)
        } catch {
          // What cannot be removed is sent once more, which changes nothing.
        }
      }
    },
  }
}

function keysOf(storage: PhoneStorage | null, prefix: string): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((key) => key.startsWith(prefix))
}

function parseOp(text: string | null): WatchOp | null {
  try {
    const op = JSON.parse(text ?? '') as WatchOp
    return typeof op.id === 'string' && typeof op.video === 'string' && Array.isArray(op.played) && typeof op.positionMs === 'number' ? op : null
  } catch {
    return null
  }
}
