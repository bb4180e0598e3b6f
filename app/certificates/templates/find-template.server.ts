import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { printTemplate } from './print-template.ts'
import { type PrintTemplate, templateBodySchema } from './template-body.ts'

/** A published version, ready to print with. `id` is the slug of a shipped template, or the id of an own one. */
export type PublishedTemplate = PrintTemplate & { id: string; version: number; versionId: string }

/** Of the course when it names none. */
const usual = 'pelatihan'

/**
 * The template that a batch prints with: the one chosen for the batch, or for its programme, or named by the course,
 * each in its newest published version. Throws `not_found` when none was ever read from the content folder.
 */
export async function findTemplate({ batchId, courseTemplate }: { batchId: string; courseTemplate?: string }): Promise<PublishedTemplate> {
  const batch = await db.batch.findUniqueOrThrow({
    where: { id: batchId },
    select: { templateChoice: { select: { templateId: true } }, programme: { select: { templateChoice: { select: { templateId: true } } } } },
  })
  const chosen = batch.templateChoice ?? batch.programme.templateChoice
  return findNewest(chosen ? { templateId: chosen.templateId } : { template: { slug: courseTemplate ?? usual } })
}

/** The template for training that comes with the portal, for what has no batch. Throws `not_found` when none was ever read. */
export function findUsualTemplate(): Promise<PublishedTemplate> {
  return findNewest({ template: { slug: usual } })
}

async function findNewest(of: { templateId: string } | { template: { slug: string } }): Promise<PublishedTemplate> {
  const newest = await db.certificateTemplateVersion.findFirst({
    where: { ...of, state: 'published' },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (!newest) throw new AppError('not_found')
  return readPublishedTemplate({ versionId: newest.id })
}

/** How facts name the template they are printed with. */
export function nameOfTemplate({ id, version, versionId }: PublishedTemplate): { id: string; version: number; versionId: string } {
  return { id, version, versionId }
}

/** Published versions never change, so each is read once a process. */
const known = new Map<string, Promise<PublishedTemplate>>()
const mostKnown = 200

/** A version that something was printed with. */
export function readPublishedTemplate({ versionId }: { versionId: string }): Promise<PublishedTemplate> {
  let reading = known.get(versionId)
  if (!reading) {
    if (known.size >= mostKnown) known.clear()
    reading = read(versionId)
    reading.catch(() => known.delete(versionId))
    known.set(versionId, reading)
  }
  return reading
}

async function read(versionId: string): Promise<PublishedTemplate> {
  const { number, body, template } = await db.certificateTemplateVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { number: true, body: true, template: { select: { id: true, slug: true } } },
  })
  return { ...printTemplate(templateBodySchema.parse(body)), id: template.slug ?? template.id, version: number, versionId }
}
