import type { Part } from '#app/competency/field-spec.ts'
import { type AssessmentView, readAssessment } from '#app/competency/read-assessment.server.ts'
import { translator } from '#app/i18n/translate.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { coverBlocks, formBlocks } from './form-blocks.ts'
import { writeFormPdf } from './write-form-pdf.server.ts'

const parts: readonly Part[] = ['candidate', 'assessor', 'panel', 'decider', 'office']
const t = translator('id')
const foot = t('dossiers.foot')

/** What one of its people may see of an assessment. Throws `not_found`. */
export function readDossier({ actor, applicationId }: { actor: Actor; applicationId: string }): Promise<AssessmentView> {
  return readAssessment({ actor, applicationId, parts })
}

/** One kept form as a PDF, for whoever may see it. Throws `not_found`. */
export async function printForm({ actor, applicationId, formId }: { actor: Actor; applicationId: string; formId: string }) {
  const view = await readDossier({ actor, applicationId })
  const form = view.forms.find(({ id }) => id === formId)
  if (!form) throw new AppError('not_found')
  const description = { title: `${form.code} ${form.title}`, author: 'Naik Kelas', createdAt: form.at, identity: form.id }
  return { bytes: await writeFormPdf(formBlocks(view, form, t), foot, description), fileName: `${form.code}-${form.id.slice(-8)}.pdf` }
}

/** Everything that was filled in, in one PDF that begins with where the assessment stands. */
export async function printDossier(view: AssessmentView): Promise<Uint8Array> {
  const blocks = [...coverBlocks(view, t), ...view.forms.flatMap((form) => formBlocks(view, form, t))]
  const createdAt = view.forms.at(-1)?.at ?? new Date(0)
  return writeFormPdf(blocks, foot, {
    title: `${t('competency.title')} ${view.title.id}`,
    author: 'Naik Kelas',
    createdAt,
    identity: view.applicationId,
  })
}
