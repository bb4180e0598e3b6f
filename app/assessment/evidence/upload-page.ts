import type { UploadRefusal } from '#app/platform/uploads/upload-refusal.ts'
import type { EvidenceKind, EvidenceLimits } from './evidence-format.ts'

/** Why a file of a task is not taken; the message is `assessment.file.refused.<code>`, or the photo page's own. */
export const evidenceRefusals = [
  'too_large',
  'empty',
  'not_taken',
  'damaged',
  'changed',
  'too_many',
  'disk_full',
  'not_open',
  'gone',
  'finished',
  'signed_out',
] as const satisfies UploadRefusal[]
export type EvidenceRefusal = (typeof evidenceRefusals)[number]

/** What a page hands to the script that uploads. */
export type UploadPage = {
  /** What the file is for. */
  metadata: Record<string, string>
  /** Fields of the form that go along with the file. With any, it is not sent before the form is. */
  fields: readonly string[]
  /** Where to send by tus, and where to go when the file is safe. */
  address: string
  done: string
  kinds: EvidenceKind[]
  limits: Partial<EvidenceLimits>
  texts: UploadTexts
}

type Said = 'atOnce' | 'unfinished' | 'shrinking' | 'hashing' | 'sending' | 'checking' | 'retrying' | 'paused' | 'pause' | 'goOn' | 'stopped'
export type UploadTexts = Record<Said, string> & { refused: Record<EvidenceRefusal, string> & { incomplete?: string } }
