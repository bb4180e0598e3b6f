import type { Router } from 'express'
import { evidenceFolder } from '#app/assessment/evidence/evidence-folder.server.ts'
import { evidenceHeadBytes, evidenceRefusal } from '#app/assessment/evidence/evidence-format.ts'
import { noteEvidenceProgress, refuseEvidence } from '#app/assessment/evidence/follow-evidence.server.ts'
import { placeSaid } from '#app/assessment/evidence/photo-place.ts'
import { beginDocument } from '#app/competency/begin-document.server.ts'
import { finishDocument, requireOwnDocument } from '#app/competency/finish-document.server.ts'
import { documentAddress, documentLimits } from '#app/competency/portfolio-rules.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { UploadStore } from '#app/platform/uploads/upload-store.server.ts'
import { tusUploads } from './tus-uploads.ts'
import { isSha256, isUuid } from './upload-desk.ts'

/** Takes candidates' documents for their own portfolios. Without script the portfolio's own page takes them. */
export function documentUploads(): Router {
  return tusUploads({
    address: documentAddress,
    store: new UploadStore(evidenceFolder(), {
      headBytes: evidenceHeadBytes,
      refusalOf: (head, { bytes }) => evidenceRefusal(head, { bytes, limits: documentLimits }),
    }),
    mayUpload: () => true,
    async begin({ actor, uploadId, bytes, metadata: { application, sha256, keepsPlace, place, name, madeOn, units } }) {
      if (!isUuid(application)) throw new UploadRefused('not_open')
      await beginDocument({
        ...{ actor, applicationId: application, uploadId, bytes },
        sha256: isSha256(sha256) ? sha256 : null,
        keepsPlace: keepsPlace === 'yes',
        place: placeSaid(place),
        facts: { name, madeOn, units: units?.split(' ').filter(Boolean) },
      })
      return { application }
    },
    requireOwn: requireOwnDocument,
    noteProgress: noteEvidenceProgress,
    finish: finishDocument,
    refuse: refuseEvidence,
  })
}
