import { agoOf } from '#app/assessment/attempts/given-ago.ts'
import type { PhoneStorage } from '#app/platform/phone-storage.ts'
import type { SealedPaper } from './sealed-paper.ts'

/** `code` and `openedAt` (by the phone's clock) once it was opened without the server. */
export type KeptPaper = { sealed: SealedPaper; code?: string; openedAt?: number }

/** Nobody sits an exam for longer: more only shows that the phone's clock was set meanwhile. */
const longestSittingMs = 24 * 60 * 60 * 1000

/** Milliseconds since a paper was opened; 0 where the phone's clock proves nothing, for the server knows when time is up. */
export function timePassed(openedAt: number): number {
  const ago = agoOf(openedAt) ?? 0
  return ago <= longestSittingMs ? ago : 0
}

/** The sealed paper of one learner's course on this phone. */
export function keepSealedPaper(storage: PhoneStorage | null, { person, enrolment }: { person: string; enrolment: string }) {
  const key = `nk-kertas:${person}:${enrolment}`
  return {
    read(): KeptPaper | null {
      try {
        const paper = JSON.parse(storage?.getItem(key) ?? 'null') as KeptPaper | null
        return paper?.sealed?.naikKelas === 'kertas-1' ? paper : null
      } catch {
        return null
      }
    },
    /** False where the phone keeps nothing. */
    write(paper: KeptPaper): boolean {
      try {
        storage?.setItem(key, JSON.stringify(paper))
        return storage !== null
      } catch {
        return false
      }
    },
    remove(): void {
      try {
        storage?.removeItem(key)
      } catch {
        // A paper that stays is compared with the server's before it is used.
      }
    },
  }
}
