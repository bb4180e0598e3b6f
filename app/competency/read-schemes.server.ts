import { db } from '#app/platform/database.server.ts'
import { assessmentTermsSchema } from './assessment-terms.ts'
import { schemeBodySchema } from './scheme-body.ts'

/** The schemes with their terms; those that may be applied for, or all. */
export async function readSchemes({ all }: { all: boolean }) {
  const rows = await db.scheme.findMany({
    where: all ? {} : { isOpen: true },
    orderBy: { slug: 'asc' },
    include: { currentVersion: { select: { number: true, body: true } } },
  })
  return rows.flatMap(({ slug, isOpen, currentVersion, ...rest }) => {
    if (!currentVersion) return []
    const { title, units, requirements } = schemeBodySchema.parse(currentVersion.body)
    const short = units.map((unit) => ({ code: unit.code, title: unit.title }))
    return [{ slug, title, units: short, requirements, isOpen, version: currentVersion.number, ...assessmentTermsSchema.parse(rest) }]
  })
}
