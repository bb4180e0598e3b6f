import { randomUUID } from 'node:crypto'
import { Server } from '@tus/server'
import { type Request, type Response, Router } from 'express'
import { readActor } from '#app/people/read-actor.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { log } from '#app/platform/log.server.ts'
import { uploadLocker } from '#app/platform/uploads/upload-lock.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { allowSlowBody } from './body-patience.ts'
import { isUuid, type UploadDesk } from './upload-desk.ts'
import { receiveUploadForm } from './upload-form.ts'

/** Takes files of signed-in people: resumable by tus, or in one piece from a plain form. Stands behind the origin check. */
export function tusUploads(desk: UploadDesk): Router {
  const router = Router()
  const tus = tusServer(desk)
  const enter = async (req: Request, res: Response) => {
    const actor = await readActor(req.get('cookie') ?? '')
    const mayUpload = actor && !actor.mustChangeSecret && desk.mayUpload(actor)
    res.locals.actor = mayUpload ? actor : null
    if (mayUpload) allowSlowBody(req, res)
    return res.locals.actor as Actor | null
  }
  router.all([desk.address, `${desk.address}/:upload`], (req, res, next) => {
    enter(req, res)
      .then((actor) => (actor ? tus.handle(req, res) : void res.status(401).json({ reason: 'signed_out' })))
      .catch(next)
  })
  const { form } = desk
  if (!form) return router
  router.post(`${desk.address}/formulir/:id`, (req, res, next) => {
    const id = (req.params as Record<string, string>).id ?? ''
    enter(req, res)
      .then((actor) => {
        if (actor) return receiveUploadForm({ req, res, actor, desk, form, id })
        res.redirect(303, `/masuk?ke=${form.page(encodeURIComponent(id)).again}`)
      })
      .catch(next)
  })
  return router
}

function tusServer(desk: UploadDesk): Server {
  const tus = new Server({
    path: desk.address,
    relativeLocation: true,
    datastore: desk.store,
    locker: uploadLocker,
    lockDrainTimeout: 500,
    // Only the portal's own pages upload here.
    allowedOrigins: () => false,
    namingFunction: () => randomUUID(),
    async onUploadCreate(req, upload) {
      if (upload.size === undefined) throw new UploadRefused('not_open')
      // The file's name on somebody's disk is nobody's business here.
      return { metadata: await desk.begin({ actor: actorOf(req), uploadId: upload.id, bytes: upload.size, metadata: upload.metadata ?? {} }) }
    },
    async onIncomingRequest(req, uploadId) {
      if (req.method !== 'POST') await desk.requireOwn({ actor: actorOf(req), uploadId })
    },
    async onUploadFinish(req, upload) {
      await desk.finish({ actor: actorOf(req), uploadId: upload.id })
      return {}
    },
    async onResponseError(req, error) {
      if (error instanceof UploadRefused) {
        const uploadId = new URL(req.url).pathname.split('/').at(-1) ?? ''
        if (error.isForItsContent && isUuid(uploadId)) await desk.refuse({ uploadId, reason: error.reason })
        return undefined
      }
      const status = 'status_code' in error ? error.status_code : 500
      if (status >= 500) log.error({ err: error }, 'an upload was cut short')
      return undefined
    },
  })
  tus.on('POST_RECEIVE', (_req, upload) => {
    desk.noteProgress({ uploadId: upload.id, offset: upload.offset }).catch((error) => log.warn({ err: error }, 'progress of an upload not noted'))
  })
  return tus
}

function actorOf(req: { runtime?: { node?: { res?: unknown } } }): Actor {
  return (req.runtime?.node?.res as Response | undefined)?.locals.actor as Actor
}
