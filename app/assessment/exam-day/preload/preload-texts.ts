/** What the script of the exam's start says, handed to it by the page in the reader's language. */
export type PreloadTexts = Record<'none' | 'waiting' | 'held' | 'renewed' | 'unable' | 'opening' | 'offline' | 'wrong', string>
