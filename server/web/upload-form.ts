import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { Upload } from '@tus/server'
import type { Request, Response } from 'express'
import type { Actor } from '#app/platform/actor.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import type { UploadDesk } from './upload-desk.ts'

type Form = { req: Request; res: Response; actor: Actor; desk: UploadDesk; form: NonNullable<UploadDesk['form']>; id: string }

/**
 * Takes a file from a form without script, straight to the disk. It cannot be resumed; what the form weighs is what the
 * file is held to. Answers with the page it belongs to, which says what became of it.
 */
export async function receiveUploadForm({ res, ...given }: Form): Promise<void> {
  const { desk, form, id } = given
  const { again, done } = form.page(encodeURIComponent(id))
  const uploadId = randomUUID()
  try {
    await receive({ ...given, uploadId })
    res.redirect(303, done)
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    if (error.isForItsContent) await desk.refuse({ uploadId, reason: error.reason })
    res.redirect(303, `${again}?ditolak=${error.reason}#berkas`)
  }
}

async function receive({ req, actor, desk, form, id, uploadId }: Omit<Form, 'res'> & { uploadId: string }): Promise<void> {
  const announced = Number(req.get('content-length') ?? 0)
  const { file, fields } = await fileOf(req, form.field)
  // Only a form without a file in it weighs this little.
  if (file === null || announced < 1_000) throw new UploadRefused('empty')
  await desk.begin({ actor, uploadId, bytes: announced, metadata: form.metadata(id, fields) })
  await desk.store.create(new Upload({ id: uploadId, size: announced, offset: 0 }))
  const bytes = await desk.store.write(file, uploadId, 0)
  if (bytes === 0) throw new UploadRefused('empty')
  await desk.noteProgress({ uploadId, offset: bytes })
  await desk.finish({ actor, uploadId })
}

type Received = { file: Readable | null; fields: Map<string, string> }

/** The form's one file as it comes, with the fields before it; null when there is none. */
function fileOf(req: Request, wanted: string): Promise<Received> {
  if (!(req.get('content-type') ?? '').startsWith('multipart/form-data;')) throw new UploadRefused('empty')
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    const form = new Busboy({ headers: req.headers as BusboyHeaders, limits: { files: 1, fields: 5, fieldSize: 1_000, parts: 10 } })
    form.on('field', (name, value) => {
      fields.set(name, value)
    })
    form.on('file', (field, stream, name) => {
      if (field !== wanted) {
        stream.resume()
        return
      }
      req.on('aborted', () => stream.destroy(new Error('the visitor left')))
      form.on('error', (error: Error) => stream.destroy(error))
      resolve({ file: stream, fields: fields.set('fileName', name) })
    })
    form.on('finish', () => resolve({ file: null, fields }))
    form.on('error', reject)
    req.pipe(form)
  })
}
