/** What the quiz page's script says, handed to it by the page in the reader's language. */
export type QuizTexts = Record<
  | 'left'
  | 'leftSeconds'
  | 'leftNone'
  | 'sending'
  | 'sendingUnkept'
  | 'offline'
  | 'offlineUnkept'
  | 'safe'
  | 'nothing'
  | 'finishing'
  | 'signedOut'
  | 'trouble'
  | 'timeUp'
  | 'ended'
  | 'endedUnsent'
  | 'safeElsewhere',
  string
>
