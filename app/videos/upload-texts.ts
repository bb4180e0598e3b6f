import type { UploadRefusal } from './upload-refusal.ts'

/** What the page hands to the script that uploads. */
export type UploadPage = {
  videoId: string
  /** Where to ask how to send. */
  planAddress: string
  maxBytes: number
  texts: UploadTexts
}

export type UploadTexts = {
  idle: string
  unfinished: string
  asking: string
  sending: string
  retrying: string
  finished: string
  stopped: string
  refused: Record<UploadRefusal, string>
}
