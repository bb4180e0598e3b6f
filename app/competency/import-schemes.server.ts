import { canonicalHash } from '#app/courses/content-hash.ts'
import { readSchemes } from '#app/courses/read-course-files.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'

/**
 * Brings the schemes of a content folder into the portal; a changed one gets its next version. With any mistake in the
 * shared files nothing is taken over: `content:check` and the import of courses name the mistakes. Returns the slugs of
 * the schemes that got a new version.
 */
export async function importSchemes({ folder }: { folder: string }): Promise<string[]> {
  const { schemes, problems } = await readSchemes({ folder })
  if (problems.length > 0) return []
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('schemes.import'))`
    const changed: string[] = []
    for (const { slug, ...body } of schemes) {
      const hash = canonicalHash(body)
      const scheme = await tx.scheme.upsert({ where: { slug }, create: { slug }, update: {} })
      const versions = await tx.schemeVersion.findMany({ where: { schemeId: scheme.id }, select: { id: true, contentHash: true } })
      const known = versions.find((version) => version.contentHash === hash)
      if (known && known.id === scheme.currentVersionId) continue
      const { id } =
        known ??
        (await tx.schemeVersion.create({
          data: { schemeId: scheme.id, number: versions.length + 1, contentHash: hash, body: body as Prisma.InputJsonValue },
          select: { id: true },
        }))
      await tx.scheme.update({ where: { id: scheme.id }, data: { currentVersionId: id } })
      changed.push(slug)
    }
    return changed
  })
}
