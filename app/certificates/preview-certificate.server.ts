import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import { nameIn } from '#app/people/name.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { PreviewFacts } from './certificate-facts.ts'
import { collectFacts } from './issuing/collect-facts.server.ts'
import { refuseUnprintable } from './issuing/issue-refusal.ts'
import { sharedArt } from './render/art.ts'
import { pagePicture } from './render/page-picture.ts'
import { drawPreview, type Printed, renderPreview } from './render-certificate.server.ts'
import { requirePrintableName } from './require-printable-name.server.ts'

/**
 * The learner's certificate as it would look today, drawn by the renderer of real ones, with `name` or else the name
 * confirmed so far. Throws `not_found`, and `invalid_form` for a name that cannot be printed,
 * `issue_refused` when another text cannot.
 */
export async function previewCertificate(wanted: Wanted): Promise<Uint8Array> {
  return renderPreview(await whatToPreview(wanted)).catch(refuseUnprintable)
}

/** Its first page as an SVG picture. Throws as `previewCertificate` does. */
export async function picturePreview(wanted: Wanted): Promise<string> {
  const printed = await whatToPreview(wanted)
  const { sheets } = await drawPreview(printed).catch(refuseUnprintable)
  return pagePicture(sheets[0]!, sharedArt(printed.template.body), 'Pratinjau sertifikat')
}

type Wanted = { actor: Actor; enrolmentId: string; name?: string }

async function whatToPreview({ actor, enrolmentId, name }: Wanted): Promise<Printed<PreviewFacts>> {
  await readEnrolment({ actor, enrolmentId })
  const { facts, template } = await collectFacts({ enrolmentId, at: await databaseNow(), name: name === undefined ? undefined : nameIn(name) })
  await requirePrintableName(facts.name)
  return { facts, template }
}
