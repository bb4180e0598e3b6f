import type { Router } from 'express'
import { hasRole } from '#app/platform/actor.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { UploadStore } from '#app/platform/uploads/upload-store.server.ts'
import { uploadFolder } from '#app/videos/library/video-store.server.ts'
import { uploadAddress } from '#app/videos/providers/embedded-provider.server.ts'
import { beginUpload } from '#app/videos/upload/begin-upload.server.ts'
import { finishUpload, noteUploadProgress, refuseUpload, requireOwnUpload } from '#app/videos/upload/follow-upload.server.ts'
import { videoInspection } from '#app/videos/upload/sniff-video.ts'
import { tusUploads } from './tus-uploads.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Takes operators' videos of the library. */
export function videoUploads(): Router {
  return tusUploads({
    address: uploadAddress,
    store: new UploadStore(uploadFolder(), videoInspection),
    mayUpload: (actor) => hasRole(actor, 'operator'),
    async begin({ actor, uploadId, bytes, metadata }) {
      const videoId = metadata.video ?? ''
      if (!uuid.test(videoId)) throw new UploadRefused('not_open')
      await beginUpload({ actor, videoId, uploadId, bytes })
      return { video: videoId }
    },
    requireOwn: requireOwnUpload,
    noteProgress: noteUploadProgress,
    finish: finishUpload,
    refuse: refuseUpload,
    form: {
      field: 'video',
      metadata: (video) => ({ video }),
      page: (video) => ({ again: `/pengelola/video/${video}`, done: `/pengelola/video/${video}` }),
    },
  })
}
