import type { PrintedPart } from './compare-text.ts'

/** What was found out about one side of a file; the text of each is `verification.checks.<name>`. */
export type FileCheckName =
  | 'bytes.ok'
  | 'bytes.other'
  | 'bytes.unlisted'
  | 'whole.ok'
  | 'whole.added'
  | 'whole.other'
  | 'signature.ok'
  | 'signature.certified'
  | 'signature.changed'
  | 'signature.foreign'
  | 'signature.absent'
  | 'signature.before'
  | 'signature.compromised'
  | 'time.ok'
  | 'credential.ok'
  | 'credential.changed'
  | 'credential.foreign'
  | 'credential.absent'
  | 'credential.compromised'
  | 'passport.ok'
  | 'passport.changed'
  | 'passport.compromised'
  | 'receipt.ok'
  | 'receipt.changed'
  | 'receipt.compromised'
  | 'copy.ok'
  | 'picture.unread'
  | 'text.ok'
  | 'text.differs'
  | 'text.unread'
  | 'register.ok'
  | 'register.wrong'
  | 'register.before'
  | 'register.unread'
  | 'status.ok'
  | 'status.unread'

export type CheckOutcome = 'ok' | 'wrong' | 'unchecked' | 'absent'

export type FileCheck = {
  name: FileCheckName
  outcome: CheckOutcome
  /** An instant that belongs to it: of a time stamp, of reading the status. */
  at?: Date
  /** Who stands behind the seal, for `signature.certified`. */
  provider?: string
  /** What differs, for `text.differs`. */
  parts?: PrintedPart[]
}

/** Why a file that carries a number of ours is not the file that we issued; what weighs most comes first. */
export type Alteration = 'cut' | 'resigned' | 'text' | 'credential' | 'passport' | 'receipt' | 'added' | 'stripped' | 'seal' | 'changed'

/**
 * Why nothing can be said now, though the file may well be ours. `busy` and `database`: ask again in a while; `leaked`: by a
 * key that others may hold. `mentions`: it bears a number of ours and nothing else, as a letter, a CV or a page printed anew does.
 */
export type Obstacle = 'mentions' | 'encrypted' | 'cut' | 'too_much' | 'busy' | 'unlisted' | 'leaked' | 'contradiction' | 'database'

const outcomes: Record<string, CheckOutcome> = {
  ok: 'ok',
  certified: 'ok',
  absent: 'absent',
  before: 'absent',
  unread: 'unchecked',
  unlisted: 'unchecked',
}

/** A check by its name; what the name says is not in order is wrong. */
export function fileCheck(name: FileCheckName, more: Omit<FileCheck, 'name' | 'outcome'> = {}): FileCheck {
  return { name, outcome: outcomes[name.slice(name.indexOf('.') + 1)] ?? 'wrong', ...more }
}
