import { voiceFormat } from '#app/assessment/grading/voice-format.ts'
import type { UploadRefusal } from '#app/platform/uploads/upload-refusal.ts'
import { sniffVideo } from '#app/videos/upload/sniff-video.ts'
import { photoFormat } from './photo-format.ts'

export type EvidenceKind = 'photo' | 'video' | 'audio' | 'pdf'

/** What a file of each kind may weigh. */
export type EvidenceLimits = Record<EvidenceKind, number>

/** How many files besides photos one version of a task may have. */
export const mostOtherFiles = 3

/** How many of the first bytes `evidenceFormat` wants to see. */
export const evidenceHeadBytes = 4_096

/** What a file is by its first bytes, whatever it is called; null for what learners do not hand in or browsers do not play. */
export function evidenceFormat(head: Uint8Array): { kind: EvidenceKind; mediaType: string } | null {
  if (photoFormat(head) !== null) return { kind: 'photo', mediaType: 'image/jpeg' }
  if (String.fromCharCode(...head.subarray(0, 5)) === '%PDF-') return { kind: 'pdf', mediaType: 'application/pdf' }
  const video = sniffVideo(head)
  const sound = isPlainMp4(head) ? null : voiceFormat(head)
  if (sound !== null) return { kind: 'audio', mediaType: sound }
  return video === 'mp4' || video === 'webm' ? { kind: 'video', mediaType: `video/${video}` } : null
}

/** An MP4 says only in its header, often at its end, whether it has a picture: without the brand of sound it is a video. */
function isPlainMp4(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(4, 12))
  return text.startsWith('ftyp') && text !== 'ftypM4A ' && text !== 'ftypM4B '
}

/** Why a file that begins so and weighs so much is not taken, where kinds without a limit are not wanted; null when it is. */
export function evidenceRefusal(head: Uint8Array, { bytes, limits }: { bytes: number; limits: Partial<EvidenceLimits> }): UploadRefusal | null {
  const format = evidenceFormat(head)
  const most = format && limits[format.kind]
  if (!most) return 'not_taken'
  return bytes > most ? 'too_large' : null
}

/** Whether a PDF begins and ends as one: what is between is never opened here. */
export function isWholePdf(head: Uint8Array, tail: Uint8Array): boolean {
  const text = (bytes: Uint8Array) => String.fromCharCode(...bytes)
  return text(head.subarray(0, 5)) === '%PDF-' && /startxref\s+\d+\s+%%EOF/.test(text(tail))
}
