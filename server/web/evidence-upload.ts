import type { Router } from 'express'
import { beginEvidence } from '#app/assessment/evidence/begin-evidence.server.ts'
import { evidenceAddress, evidenceFolder, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import { evidenceHeadBytes, evidenceRefusal } from '#app/assessment/evidence/evidence-format.ts'
import { finishEvidence } from '#app/assessment/evidence/finish-evidence.server.ts'
import { noteEvidenceProgress, refuseEvidence, requireOwnEvidence } from '#app/assessment/evidence/follow-evidence.server.ts'
import { asPlace } from '#app/assessment/evidence/photo-place.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { UploadStore } from '#app/platform/uploads/upload-store.server.ts'
import { tusUploads } from './tus-uploads.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const hash = /^[0-9a-f]{64}$/

/** Takes learners' photos, videos, recordings and PDFs for their own tasks. */
export function evidenceUploads(): Router {
  return tusUploads({
    address: evidenceAddress,
    store: new UploadStore(evidenceFolder(), {
      headBytes: evidenceHeadBytes,
      refusalOf: (head, { bytes }) => evidenceRefusal(head, { bytes, limits: evidenceLimits() }),
    }),
    mayUpload: () => true,
    async begin({ actor, uploadId, bytes, metadata }) {
      const enrolmentId = metadata.enrolment ?? ''
      if (!uuid.test(enrolmentId)) throw new UploadRefused('not_open')
      const sha256 = hash.test(metadata.sha256 ?? '') ? (metadata.sha256 ?? null) : null
      const [latitude = Number.NaN, longitude = Number.NaN] = (metadata.place || 'none').split(',').map(Number)
      const keepsPlace = metadata.keepsPlace === 'yes'
      await beginEvidence({ actor, enrolmentId, uploadId, bytes, sha256, keepsPlace, place: asPlace(latitude, longitude) })
      return { enrolment: enrolmentId }
    },
    requireOwn: requireOwnEvidence,
    noteProgress: noteEvidenceProgress,
    finish: finishEvidence,
    refuse: refuseEvidence,
    form: {
      field: 'file',
      metadata: (enrolment) => ({ enrolment }),
      page: (enrolment) => ({ again: `/belajar/${enrolment}/tugas/berkas`, done: `/belajar/${enrolment}/tugas?tersimpan=berkas#bukti` }),
    },
  })
}
