import type { Router } from 'express'
import { answerFormPage, readAnswerFormId } from '#app/assessment/answer-files/answer-form-id.ts'
import { beginAnswerFile } from '#app/assessment/answer-files/begin-answer-file.server.ts'
import { finishAnswerFile } from '#app/assessment/answer-files/finish-answer-file.server.ts'
import { beginEvidence } from '#app/assessment/evidence/begin-evidence.server.ts'
import { evidenceAddress, evidenceFolder, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import { evidenceHeadBytes, evidenceRefusal } from '#app/assessment/evidence/evidence-format.ts'
import { finishEvidence } from '#app/assessment/evidence/finish-evidence.server.ts'
import { noteEvidenceProgress, refuseEvidence, requireOwnEvidence } from '#app/assessment/evidence/follow-evidence.server.ts'
import { placeSaid } from '#app/assessment/evidence/photo-place.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { UploadStore } from '#app/platform/uploads/upload-store.server.ts'
import { tusUploads } from './tus-uploads.ts'
import { isSha256, isUuid } from './upload-desk.ts'

/** Takes learners' photos, videos, recordings and PDFs for their own tasks, and as answers to questions of their papers. */
export function evidenceUploads(): Router {
  return tusUploads({
    address: evidenceAddress,
    store: new UploadStore(evidenceFolder(), {
      headBytes: evidenceHeadBytes,
      refusalOf: (head, { bytes }) => evidenceRefusal(head, { bytes, limits: evidenceLimits() }),
    }),
    mayUpload: () => true,
    async begin({ actor, uploadId, bytes, metadata }) {
      const sha256 = isSha256(metadata.sha256) ? metadata.sha256 : null
      if (metadata.attempt) return beginAnswer({ actor, uploadId, bytes, sha256, metadata })
      const enrolmentId = metadata.enrolment
      if (!isUuid(enrolmentId)) throw new UploadRefused('not_open')
      const keepsPlace = metadata.keepsPlace === 'yes'
      await beginEvidence({ actor, enrolmentId, uploadId, bytes, sha256, keepsPlace, place: placeSaid(metadata.place) })
      return { enrolment: enrolmentId }
    },
    requireOwn: requireOwnEvidence,
    noteProgress: noteEvidenceProgress,
    async finish(upload) {
      await finishEvidence(upload)
      await finishAnswerFile(upload)
    },
    refuse: refuseEvidence,
    form: {
      field: 'file',
      metadata: (id) => readAnswerFormId(id) ?? { enrolment: id },
      page: (id) => answerFormPage(id) ?? { again: `/belajar/${id}/tugas/berkas`, done: `/belajar/${id}/tugas?tersimpan=berkas#bukti` },
    },
  })
}

type Announced = Pick<Parameters<typeof beginAnswerFile>[0], 'actor' | 'uploadId' | 'bytes' | 'sha256'>

async function beginAnswer({ metadata, ...file }: Announced & { metadata: Record<string, string | null> }): Promise<Record<string, string>> {
  const { attempt, question, ago } = metadata
  if (!isUuid(attempt) || !question) throw new UploadRefused('not_open')
  await beginAnswerFile({ ...file, attemptId: attempt, question, ago: ago ? Number(ago) : null })
  return { attempt }
}
