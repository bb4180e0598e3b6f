import { createHash } from 'node:crypto'
import type { KeyEntry } from './check-register.ts'
import { type NoteVerifier, openNote, writeVerifierKey } from './signed-note.ts'

export type NewKey = { verifier: NoteVerifier; entry: KeyEntry }

/**
 * Which keys that an auditor did not know before may be kept beside those that they did, when the newest checkpoint is
 * signed by none of these: keys that signed it and whose making the register itself tells of, with no word of an end.
 * Empty when the known ones suffice; null when the checkpoint is by a key that the register does not tell of.
 */
export function acceptNewKeys({
  checkpoint,
  known,
  offered,
  entries,
}: {
  checkpoint: string
  known: readonly NoteVerifier[]
  offered: readonly NoteVerifier[]
  entries: readonly KeyEntry[]
}): NewKey[] | null {
  if (openNote(checkpoint, known)) return []
  const signed = offered.filter((verifier) => openNote(checkpoint, [verifier]) !== null)
  const accepted = signed.flatMap((verifier) => {
    const hash = createHash('sha256').update(verifier.key).digest('hex')
    const own = entries.filter((entry) => entry.hash === hash)
    const entry = own.find(({ change }) => change === 'created')
    return entry && own.length === 1 ? [{ verifier, entry }] : []
  })
  return accepted.length > 0 ? accepted : null
}

/** Keys of a list that another has not. */
export function keysBeyond(known: readonly NoteVerifier[], offered: readonly NoteVerifier[]): NoteVerifier[] {
  const texts = new Set(known.map(writeVerifierKey))
  return offered.filter((verifier) => !texts.has(writeVerifierKey(verifier)))
}
