import { refuseUnprintable } from '#app/certificates/issuing/issue-refusal.ts'
import { sharedArt } from '#app/certificates/render/art.ts'
import { pagePicture } from '#app/certificates/render/page-picture.ts'
import { drawPreview, renderPreview } from '#app/certificates/render-certificate.server.ts'
import { requirePrintableName } from '#app/certificates/require-printable-name.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Correction, drawUpCorrection, prepareCorrection } from './prepare-correction.server.ts'
import { readMyNameProposal, readNameProposal } from './read-name-proposal.server.ts'

type Wanted = { actor: Actor; certificateId: string }

/** A correction with a name that an operator considers, as a PDF by the renderer of real ones. Throws as `prepareCorrection` does. */
export async function previewCorrection(wanted: Wanted & { name: string }): Promise<Uint8Array> {
  const { after, template } = await prepareCorrection(wanted)
  await requirePrintableName(after.name)
  return renderPreview({ facts: after, template }).catch(refuseUnprintable)
}

/** The first page of a correction as an SVG picture, with the name that waits or else the present one. Throws as `prepareCorrection` does. */
export async function pictureCorrection(wanted: Wanted): Promise<string> {
  const { name } = (await readNameProposal(wanted)) ?? {}
  return pictureOf(await prepareCorrection({ ...wanted, name }))
}

/** The same for its holder. Throws `not_found` for anybody else's, and as `drawUpCorrection` does. */
export async function pictureMyCorrection({ actor, certificateId }: Wanted): Promise<string> {
  const { proposal } = await readMyNameProposal({ actor, certificateId })
  return pictureOf(await drawUpCorrection({ certificateId, name: proposal?.name }))
}

async function pictureOf({ after, template }: Correction): Promise<string> {
  await requirePrintableName(after.name)
  const { sheets } = await drawPreview({ facts: after, template }).catch(refuseUnprintable)
  return pagePicture(sheets[0]!, sharedArt(template.body), 'Pratinjau sertifikat')
}
