import path from 'node:path'
import { settings } from '#app/platform/settings.server.ts'
import type { EvidenceKind, EvidenceLimits } from './evidence-format.ts'

/** Where browsers send files of tasks by tus; answered before Remix (server/). */
export const evidenceAddress = '/unggah/bukti'

/** Where files of tasks arrive, byte by byte. */
export function evidenceFolder(): string {
  return path.join(settings().DATA_DIR, 'evidence', 'arriving')
}

/** What a file of each of these kinds may weigh, in bytes: for places that take no other. */
export function limitsOf(kinds: readonly EvidenceKind[]): Partial<EvidenceLimits> {
  const limits = evidenceLimits()
  return Object.fromEntries(kinds.map((kind) => [kind, limits[kind]]))
}

/** What a file of each kind may weigh, in bytes. */
export function evidenceLimits(): EvidenceLimits {
  const { UPLOAD_MAX_MB, EVIDENCE_MAX_MB } = settings()
  const mb = { photo: UPLOAD_MAX_MB, video: EVIDENCE_MAX_MB, audio: Math.min(50, EVIDENCE_MAX_MB), pdf: Math.min(20, EVIDENCE_MAX_MB) }
  return { photo: mb.photo * 1_000_000, video: mb.video * 1_000_000, audio: mb.audio * 1_000_000, pdf: mb.pdf * 1_000_000 }
}
