import { randomUUID } from 'node:crypto'
import { Server } from '@tus/server'
import { type Request, type Response, Router } from 'express'
import { readActor } from '#app/people/read-actor.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { log } from '#app/platform/log.server.ts'
import { beginUpload } from '#app/videos/begin-upload.server.ts'
import { uploadAddress } from '#app/videos/embedded-provider.server.ts'
import { finishUpload, noteUploadProgress, refuseUpload, requireOwnUpload } from '#app/videos/follow-upload.server.ts'
import { uploadLocker } from '#app/videos/upload-lock.server.ts'
import { UploadRefused } from '#app/videos/upload-refusal.ts'
import { UploadStore } from '#app/videos/upload-store.server.ts'
import { uploadFolder } from '#app/videos/video-store.server.ts'
import { allowSlowBody } from './body-patience.ts'
import { receiveUploadForm } from './video-upload-form.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Takes operators' videos: resumable by tus, or in one piece from a plain form. Stands behind the origin check. */
export function videoUploads(): Router {
  const router = Router()
  const store = new UploadStore(uploadFolder())
  const tus = tusServer(store)
  router.all([uploadAddress, `${uploadAddress}/:upload`], (req, res, next) => {
    enter(req, res)
      .then((actor) => (actor ? tus.handle(req, res) : void res.status(401).json({ reason: 'signed_out' })))
      .catch(next)
  })
  router.post(`${uploadAddress}/formulir/:video`, (req, res, next) => {
    enter(req, res)
      .then((actor) => (actor ? receiveUploadForm({ req, res, actor, store }) : res.redirect(303, '/masuk?ke=/pengelola/video')))
      .catch(next)
  })
  return router
}

/** The operator behind a request; tus finds them again by the response's locals. */
async function enter(req: Request, res: Response): Promise<Actor | null> {
  const actor = await readActor(req.get('cookie') ?? '')
  const mayUpload = actor?.roles.includes('operator') && !actor.mustChangeSecret
  res.locals.actor = mayUpload ? actor : null
  if (mayUpload) allowSlowBody(req, res)
  return res.locals.actor
}

function tusServer(store: UploadStore): Server {
  const tus = new Server({
    path: uploadAddress,
    relativeLocation: true,
    datastore: store,
    locker: uploadLocker,
    lockDrainTimeout: 500,
    // Only the portal's own pages upload here.
    allowedOrigins: () => false,
    namingFunction: () => randomUUID(),
    async onUploadCreate(req, upload) {
      const videoId = upload.metadata?.video ?? ''
      if (upload.size === undefined || !uuid.test(videoId)) throw new UploadRefused('not_open')
      await beginUpload({ actor: actorOf(req), videoId, uploadId: upload.id, bytes: upload.size })
      // The file's name on the operator's disk is nobody's business here.
      return { metadata: { video: videoId } }
    },
    async onIncomingRequest(req, uploadId) {
      if (req.method !== 'POST') await requireOwnUpload({ actor: actorOf(req), uploadId })
    },
    async onUploadFinish(_req, upload) {
      await finishUpload({ uploadId: upload.id })
      return {}
    },
    async onResponseError(req, error) {
      if (error instanceof UploadRefused) {
        const uploadId = new URL(req.url).pathname.split('/').at(-1) ?? ''
        if (error.reason === 'not_a_video' && uuid.test(uploadId)) await refuseUpload({ uploadId })
        return undefined
      }
      const status = 'status_code' in error ? error.status_code : 500
      if (status >= 500) log.error({ err: error }, 'an upload was cut short')
      return undefined
    },
  })
  tus.on('POST_RECEIVE', (_req, upload) => {
    noteUploadProgress({ uploadId: upload.id, offset: upload.offset }).catch((error) => log.warn({ err: error }, 'progress of an upload not noted'))
  })
  return tus
}

function actorOf(req: { runtime?: { node?: { res?: unknown } } }): Actor {
  return (req.runtime?.node?.res as Response | undefined)?.locals.actor as Actor
}
