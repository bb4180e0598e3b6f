import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type TemplateBody, templateBodySchema } from './template-body.ts'

/** A template of the operator's own with a draft that begins as the newest version of another. Throws `forbidden`, `not_found`. */
export async function copyTemplate({ actor, templateId, name }: { actor: Actor; templateId: string; name: string }): Promise<{ templateId: string }> {
  requireOperator(actor)
  return inTransaction(async (tx) => {
    const body = { ...(await newestBody(tx, templateId)), name }
    const own = await tx.certificateTemplate.create({ data: { createdById: actor.personId }, select: { id: true } })
    await createDraft(tx, { actor, templateId: own.id, number: 1, body })
    return { templateId: own.id }
  })
}

/** The next version of an own template as a draft; one that exists already is kept. Throws `forbidden`, `not_found`, `from_content`. */
export async function startTemplateVersion({ actor, templateId }: { actor: Actor; templateId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    await requireOwn(tx, templateId)
    const newest = await tx.certificateTemplateVersion.findFirstOrThrow({ where: { templateId }, orderBy: { number: 'desc' } })
    if (newest.state === 'draft') return
    await createDraft(tx, { actor, templateId, number: newest.number + 1, body: templateBodySchema.parse(newest.body) })
  })
}

export type TemplateDraft = { versionId: string; number: number; body: TemplateBody }

/** The draft of a template. Throws `forbidden`, and `not_found` when there is none. */
export async function readTemplateDraft({ actor, templateId }: { actor: Actor; templateId: string }): Promise<TemplateDraft> {
  requireOperator(actor)
  const row = await db.certificateTemplateVersion.findFirst({
    where: { templateId, state: 'draft' },
    select: { id: true, number: true, body: true },
  })
  if (!row) throw new AppError('not_found')
  return { versionId: row.id, number: row.number, body: templateBodySchema.parse(row.body) }
}

/** Keeps the draft as typed, whether or not it could be published. Throws `forbidden`, `not_found`. */
export async function changeTemplateDraft({ actor, templateId, body }: { actor: Actor; templateId: string; body: TemplateBody }): Promise<void> {
  requireOperator(actor)
  const { count } = await db.certificateTemplateVersion.updateMany({
    where: { templateId, state: 'draft' },
    data: { body: body as Prisma.InputJsonValue },
  })
  if (count === 0) throw new AppError('not_found')
}

/** Throws a draft away, and with its only version the template. Throws `forbidden`, `not_found`. */
export async function discardTemplateDraft({ actor, templateId }: { actor: Actor; templateId: string }): Promise<{ isGone: boolean }> {
  requireOperator(actor)
  return inTransaction(async (tx) => {
    const { count } = await tx.certificateTemplateVersion.deleteMany({ where: { templateId, state: 'draft' } })
    if (count === 0) throw new AppError('not_found')
    const isGone = (await tx.certificateTemplateVersion.count({ where: { templateId } })) === 0
    if (isGone) await tx.certificateTemplate.delete({ where: { id: templateId } })
    return { isGone }
  })
}

async function newestBody(tx: Tx, templateId: string): Promise<TemplateBody> {
  const newest = await tx.certificateTemplateVersion.findFirst({ where: { templateId }, orderBy: { number: 'desc' }, select: { body: true } })
  if (!newest) throw new AppError('not_found')
  return templateBodySchema.parse(newest.body)
}

async function requireOwn(tx: Tx, templateId: string): Promise<void> {
  const row = await tx.certificateTemplate.findUnique({ where: { id: templateId }, select: { slug: true } })
  if (!row) throw new AppError('not_found')
  if (row.slug !== null) throw new AppError('from_content')
}

type Draft = { actor: Actor; templateId: string; number: number; body: TemplateBody }

async function createDraft(tx: Tx, { actor, templateId, number, body }: Draft): Promise<void> {
  const data = { templateId, number, state: 'draft', body: body as Prisma.InputJsonValue, createdById: actor.personId }
  await tx.certificateTemplateVersion.create({ data })
  const detail = { version: number }
  await recordAudit(tx, { actorId: actor.personId, action: 'template.drafted', subjectType: 'certificate_template', subjectId: templateId, detail })
}
