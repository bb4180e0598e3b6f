import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { Bilingual } from './course-body.ts'
import { readCatalogue } from './read-catalogue.server.ts'
import { readCourseVersion } from './read-course-version.server.ts'
import type { CompetencyUnit } from './unit-body.ts'

export type UnitPage = { unit: CompetencyUnit; courses: { slug: string; title: Bilingual }[] }

/**
 * A unit that courses refer to, with these courses; credentials name its address (`targetUrl`), so it stays there
 * when no course refers to it any more. Throws `not_found`.
 */
export async function readUnit({ code }: { code: string }): Promise<UnitPage> {
  const teaching = (await readCatalogue()).filter(({ body }) => body.units.some((unit) => unit.code === code))
  const [version = await versionThatHad(code)] = teaching
  const unit = version?.body.units.find((one) => one.code === code)
  if (!unit) throw new AppError('not_found')
  return { unit, courses: teaching.map(({ body }) => ({ slug: body.slug, title: body.title })) }
}

async function versionThatHad(code: string) {
  const row = await db.courseVersion.findFirst({
    where: { body: { path: ['units'], array_contains: [{ code }] } },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  })
  return row ? readCourseVersion({ courseVersionId: row.id }) : undefined
}
