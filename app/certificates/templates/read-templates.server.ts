import type { CertificateKind } from '#app/certificates/certificate-kind.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { type TemplateBody, templateBodySchema } from './template-body.ts'

type TemplateVersion = {
  versionId: string
  number: number
  isPublished: boolean
  publishedAt: Date | null
  /** How many certificates bear it. */
  certificates: number
}

export type TemplateSummary = {
  templateId: string
  /** Of its newest version. */
  name: string
  kind: CertificateKind
  /** Comes with the portal: changed by its file only, and copied by operators. */
  isShipped: boolean
  /** The newest first. */
  versions: TemplateVersion[]
}

const select = {
  id: true,
  slug: true,
  versions: {
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, publishedAt: true, body: true, _count: { select: { certificates: true } } },
  },
} as const

/** All templates, those of the portal first. Throws `forbidden`. */
export async function readTemplates({ actor }: { actor: Actor }): Promise<TemplateSummary[]> {
  requireOperator(actor)
  const rows = await db.certificateTemplate.findMany({ select, orderBy: [{ slug: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }] })
  return rows.map(summarise)
}

/** Throws `forbidden` and `not_found`. */
export async function readTemplate({ actor, templateId }: { actor: Actor; templateId: string }): Promise<TemplateSummary> {
  requireOperator(actor)
  const row = await db.certificateTemplate.findUnique({ where: { id: templateId }, select })
  if (!row) throw new AppError('not_found')
  return summarise(row)
}

/** One version with its body. Throws `forbidden` and `not_found`. */
export async function readTemplateVersion({ actor, versionId }: { actor: Actor; versionId: string }): Promise<TemplateBody> {
  requireOperator(actor)
  const row = await db.certificateTemplateVersion.findUnique({ where: { id: versionId }, select: { body: true } })
  if (!row) throw new AppError('not_found')
  return templateBodySchema.parse(row.body)
}

type Row = {
  id: string
  slug: string | null
  versions: { id: string; number: number; state: string; publishedAt: Date | null; body: unknown; _count: { certificates: number } }[]
}

function summarise({ id, slug, versions }: Row): TemplateSummary {
  const { name, kind } = versions[0]!.body as Pick<TemplateBody, 'name' | 'kind'>
  return {
    templateId: id,
    name,
    kind,
    isShipped: slug !== null,
    versions: versions.map((version) => ({
      versionId: version.id,
      number: version.number,
      isPublished: version.state === 'published',
      publishedAt: version.publishedAt,
      certificates: version._count.certificates,
    })),
  }
}
