import { zipSync } from 'fflate'
import { readDocument } from '#app/competency/read-document.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { listNote } from './list-note.ts'
import { printDossier, readDossier } from './print-forms.server.ts'

/**
 * What a candidate brings to a certification body, in one archive: every form as one PDF, and the documents of the
 * portfolio with a list of them. Throws `not_found`, `unavailable`.
 */
export async function packDossier({
  actor,
  applicationId,
}: {
  actor: Actor
  applicationId: string
}): Promise<{ bytes: Uint8Array; fileName: string }> {
  const view = await readDossier({ actor, applicationId })
  const files: Record<string, Uint8Array> = { 'asesmen.pdf': await printDossier(view) }
  const listed: string[] = []
  for (const [at, { id, name, madeOn, units }] of view.documents.entries()) {
    const { bytes, mediaType } = await readDocument({ actor, applicationId, documentId: id })
    const file = `portofolio/${String(at + 1).padStart(2, '0')}.${mediaType === 'application/pdf' ? 'pdf' : 'jpg'}`
    files[file] = bytes
    listed.push(`${file}: ${name}, ${madeOn}, ${units.join(', ')}`)
  }
  files['isi.txt'] = new TextEncoder().encode(listNote(listed))
  // PDFs and photos are packed already.
  return { bytes: zipSync(files, { level: 0 }), fileName: `Berkas-asesmen-${applicationId.slice(-8)}.zip` }
}
