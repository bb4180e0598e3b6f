import { licenceOnPaper } from '#app/certificates/issuing/licence.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { readTemplates, type TemplateSummary } from './read-templates.server.ts'

type Whose = { batchId: string } | { programmeId: string }

export type TemplateChoice = { templates: Pick<TemplateSummary, 'templateId' | 'name' | 'kind' | 'isShipped'>[]; chosen: string | null }

/** The templates that can be chosen for a batch or a programme, and the one that was. Throws `forbidden`. */
export async function readTemplateChoice({ actor, of }: { actor: Actor; of: Whose }): Promise<TemplateChoice> {
  const [templates, choice] = await Promise.all([
    readTemplates({ actor }),
    db.certificateTemplateChoice.findUnique({ where: of, select: { templateId: true } }),
  ])
  const usable = templates.filter(({ versions }) => versions.some(({ isPublished }) => isPublished))
  return {
    templates: usable.map(({ templateId, name, kind, isShipped }) => ({ templateId, name, kind, isShipped })),
    chosen: choice?.templateId ?? null,
  }
}

/**
 * Says what a batch, or every batch of a programme, prints with from now on; null leaves it to the programme, then to
 * the course. Throws `forbidden`, and `invalid_form` for a template that cannot be chosen: an unpublished one, or one
 * for competency where no licence is configured.
 */
export async function chooseTemplate({ actor, of, templateId }: { actor: Actor; of: Whose; templateId: string | null }): Promise<void> {
  requireOperator(actor)
  const { templates } = await readTemplateChoice({ actor, of })
  const template = templates.find((one) => one.templateId === templateId)
  if (templateId !== null && !template) throw new AppError('invalid_form', { fields: { template: { key: 'form.required' } } })
  if (template?.kind === 'competency' && !licenceOnPaper()) {
    throw new AppError('invalid_form', { fields: { template: { key: 'certificates.refusal.licence_missing' } } })
  }
  await inTransaction(async (tx) => {
    if (template) {
      const choice = { templateId: template.templateId }
      await tx.certificateTemplateChoice.upsert({ where: of, create: { ...of, ...choice }, update: { ...choice, chosenAt: new Date() } })
    } else await tx.certificateTemplateChoice.deleteMany({ where: of })
    const subject = 'batchId' in of ? { subjectType: 'batch', subjectId: of.batchId } : { subjectType: 'programme', subjectId: of.programmeId }
    await recordAudit(tx, { actorId: actor.personId, action: 'template.chosen', ...subject, detail: { templateId } })
  })
}
