/** What the photo page's script says, handed to it by the page in the reader's language. */
export type PhotoTexts = Record<'atOnce' | 'shrinking' | 'sending' | 'checking' | 'retrying' | 'stopped' | 'signedOut', string>
