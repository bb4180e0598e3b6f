import type { Keeping } from '#app/platform/phone-store.ts'

export type SaidKeeping = Exclude<Keeping, 'soon'>

/** What the quiz page's script says, handed to it by the page in the reader's language. */
export type QuizTexts = Record<
  | 'left'
  | 'leftSeconds'
  | 'leftNone'
  | 'safe'
  | 'nothing'
  | 'finishing'
  | 'signedOut'
  | 'trouble'
  | 'refused'
  | 'timeUp'
  | 'ended'
  | 'endedUnsent'
  | 'safeElsewhere',
  string
> &
  Record<'sending' | 'offline', Record<SaidKeeping, string>>
