import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { Upload } from '@tus/server'
import type { Request, Response } from 'express'
import type { Actor } from '#app/platform/actor.ts'
import { beginUpload } from '#app/videos/begin-upload.server.ts'
import { finishUpload, noteUploadProgress, refuseUpload } from '#app/videos/follow-upload.server.ts'
import { UploadRefused } from '#app/videos/upload-refusal.ts'
import type { UploadStore } from '#app/videos/upload-store.server.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Form = { req: Request; res: Response; actor: Actor; store: UploadStore }

/**
 * Takes a video from a form without script, straight to the disk. It cannot be resumed; what the form weighs is what the
 * file is held to. Answers with the video's page, which says what became of it.
 */
export async function receiveUploadForm({ req, res, actor, store }: Form): Promise<void> {
  const videoId = (req.params as Record<string, string>).video ?? ''
  const page = `/pengelola/video/${videoId}`
  const uploadId = randomUUID()
  try {
    await receive({ req, actor, store, videoId, uploadId })
    res.redirect(303, page)
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    if (error.reason === 'not_a_video') await refuseUpload({ uploadId })
    res.redirect(303, `${page}?ditolak=${error.reason}#berkas`)
  }
}

async function receive({ req, actor, store, videoId, uploadId }: Omit<Form, 'res'> & { videoId: string; uploadId: string }): Promise<void> {
  if (!uuid.test(videoId)) throw new UploadRefused('not_open')
  const announced = Number(req.get('content-length') ?? 0)
  const file = await fileOf(req)
  // Only a form without a file in it weighs this little.
  if (file === null || announced < 1_000) throw new UploadRefused('empty')
  await beginUpload({ actor, videoId, uploadId, bytes: announced })
  await store.create(new Upload({ id: uploadId, size: announced, offset: 0 }))
  const bytes = await store.write(file, uploadId, 0)
  if (bytes === 0) throw new UploadRefused('empty')
  await noteUploadProgress({ uploadId, offset: bytes })
  await finishUpload({ uploadId })
}

/** The form's one file as it comes; null when there is none. */
function fileOf(req: Request): Promise<Readable | null> {
  if (!(req.get('content-type') ?? '').startsWith('multipart/form-data;')) throw new UploadRefused('empty')
  return new Promise((resolve, reject) => {
    const form = new Busboy({ headers: req.headers as BusboyHeaders, limits: { files: 1, fields: 5, fieldSize: 1_000, parts: 10 } })
    form.on('file', (field, stream) => {
      if (field !== 'video') {
        stream.resume()
        return
      }
      req.on('aborted', () => stream.destroy(new Error('the visitor left')))
      form.on('error', (error: Error) => stream.destroy(error))
      resolve(stream)
    })
    form.on('finish', () => resolve(null))
    form.on('error', reject)
    req.pipe(form)
  })
}
