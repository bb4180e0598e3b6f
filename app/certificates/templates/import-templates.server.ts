import type { ContentProblem } from '#app/courses/content-problem.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { checkTemplate } from './check-template.server.ts'
import { printTemplate } from './print-template.ts'
import { readTemplateFiles } from './read-template-files.server.ts'
import { type PrintTemplate, templateBodySchema } from './template-body.ts'

export type TemplateImportReport = { imported: { slug: string; version: number }[]; problems: ContentProblem[] }

/**
 * Brings the templates of a content folder into the portal. One that changed gets its next published version; one with
 * problems is reported and keeps its last good version. Several processes may import at once.
 */
export async function importTemplates({ folder }: { folder: string }): Promise<TemplateImportReport> {
  const { templates, problems } = await readTemplateFiles({ folder })
  const imported: TemplateImportReport['imported'] = []
  for (const [slug, template] of templates) {
    const found = await checkTemplate(template.body)
    if (found.length > 0) {
      const message = `The template cannot be used: ${found.map(({ field, key }) => `${field} (${key})`).join(', ')}.`
      problems.push({ file: `templates/${slug}.yaml`, line: 1, message })
      continue
    }
    const version = await inTransaction((tx) => storeVersion(tx, slug, template))
    if (version !== null) imported.push({ slug, version })
  }
  for (const { file, line, message } of problems) log.error({ file, line, reason: message }, 'content problem; the last good template is kept')
  return { imported, problems }
}

/** The number of the new version; null when the newest says the same. */
async function storeVersion(tx: Tx, slug: string, { key, body }: PrintTemplate): Promise<number | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('certificates.templates'))`
  const { id: templateId } = await tx.certificateTemplate.upsert({ where: { slug }, create: { slug }, update: {}, select: { id: true } })
  const newest = await tx.certificateTemplateVersion.findFirst({
    where: { templateId },
    orderBy: { number: 'desc' },
    select: { number: true, body: true },
  })
  const before = newest && templateBodySchema.safeParse(newest.body)
  if (before?.success && printTemplate(before.data).key === key) return null
  const number = (newest?.number ?? 0) + 1
  const data = { templateId, number, state: 'published', body: body as Prisma.InputJsonValue, publishedAt: new Date() }
  await tx.certificateTemplateVersion.create({ data })
  return number
}
