import type { UploadRefusal } from '#app/platform/uploads/upload-refusal.ts'

/** Why a file is no video of the library; the message is `videos.upload.refused.<code>`. */
export const videoRefusals = [
  'too_large',
  'empty',
  'not_a_video',
  'disk_full',
  'not_open',
  'gone',
  'finished',
  'signed_out',
] as const satisfies UploadRefusal[]
export type VideoRefusal = (typeof videoRefusals)[number]

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
  refused: Record<VideoRefusal, string>
}
