import { existsSync } from 'node:fs'
import path from 'node:path'
import { overlayBanks } from '#app/assessment/banks/overlay-banks.server.ts'
import { enterEarlierCertificates } from '#app/certificates/register/enter-earlier-certificates.server.ts'
import { importTemplates } from '#app/certificates/templates/import-templates.server.ts'
import { importSchemes } from '#app/competency/import-schemes.server.ts'
import { describeProblem } from '#app/courses/content-problem.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { closeDatabase, db } from '#app/platform/database.server.ts'
import { dropHalfMadeDemonstration, isDemonstrationHalfMade } from '#app/platform/demonstration.server.ts'
import { SettingsError, settings } from '#app/platform/settings.server.ts'
import { importVideos } from '#app/videos/library/import-videos.server.ts'
import { migrate } from './migrate.ts'

// A process of its own: what it loads to migrate, import and seed is gone again before the first visitor comes.

/** What it tells the launcher: that visitors may come although content is still being read, and that it is done. */
export type PreparedMessage = { type: 'usable' } | { type: 'prepared'; demonstration: boolean }

function tell(message: PreparedMessage): void {
  process.send?.(message)
}

function say(line: string): void {
  console.log(`› ${line}`)
}

/** Reads the content folder into the database and reports what is wrong in it; a bad course keeps its last good version. */
export async function readContent({ folder = settings().CONTENT_DIR }: { folder?: string } = {}): Promise<void> {
  const report = await importCourses({ folder, overlay: overlayBanks })
  const shown = path.relative(process.cwd(), folder)
  for (const { slug, outcome, version } of report.courses) {
    if (outcome === 'new_version') {
      say(`Course ${slug}: version ${version} read from ${shown}/.`)
    }
  }
  for (const problem of report.problems) {
    say(`${shown}/${describeProblem(problem)}`)
  }
  if (report.problems.length > 0) {
    say('The courses named above keep their last good version.')
  }
  // A content folder of one's own may have courses only; certificates need templates all the same.
  const hasTemplates = existsSync(path.join(folder, 'templates'))
  const templates = await importTemplates({ folder: hasTemplates ? folder : path.resolve('content') })
  for (const { slug, version } of templates.imported) {
    say(`Template ${slug}: version ${version} read from ${shown}/.`)
  }
  for (const problem of templates.problems) {
    say(`${shown}/${describeProblem(problem)}`)
  }
  for (const slug of await importSchemes({ folder })) {
    say(`Scheme ${slug} read from ${shown}/.`)
  }
  const videos = await importVideos({ folder })
  for (const slug of videos.imported) {
    say(`Video ${slug} read from ${shown}/.`)
  }
  for (const problem of videos.problems) {
    say(`${shown}/${describeProblem(problem)}`)
  }
}

/** Fills a demonstration portal; does nothing when it is already filled. */
export async function seedDemonstration(): Promise<void> {
  const seed = await import('#prisma/seed.ts')
  await seed.seedDemonstration({ say: (line) => say(`Making the demonstration: ${line}`) })
}

/** A portal that was set up says itself what it is. Without one, our own PostgreSQL means a demonstration. */
async function isDemonstration(embedded: boolean): Promise<boolean> {
  const portal = await db.portal.findUnique({ where: { id: 1 }, select: { isDemo: true } })
  if (portal === null && !embedded) {
    throw new SettingsError(
      'The database in DATABASE_URL holds no portal yet. Run npm run setup for a real one, or npm run setup -- --demonstration to look around.',
    )
  }
  return portal?.isDemo ?? true
}

async function prepare(embedded: boolean): Promise<void> {
  const applied = await migrate(settings().DATABASE_URL ?? '')
  for (const name of applied) {
    say(`Migration ${name} applied.`)
  }
  if (await isDemonstrationHalfMade()) {
    say('An earlier start was cut short while filling the demonstration; making it anew.')
    await dropHalfMadeDemonstration()
    await closeDatabase()
    await migrate(settings().DATABASE_URL ?? '')
  }
  const demonstration = await isDemonstration(embedded)
  if ((await db.course.count({ where: { currentVersionId: { not: null } } })) > 0) {
    tell({ type: 'usable' })
  }
  await readContent()
  if (demonstration) {
    await seedDemonstration()
  }
  const entered = await enterEarlierCertificates()
  if (entered > 0) {
    say(`The register was told of ${entered} certificates that were issued before it existed.`)
  }
  tell({ type: 'prepared', demonstration })
}

if (import.meta.main) {
  // The launcher is gone: stop before doing more.
  process.on('disconnect', () => process.exit(1))
  try {
    await prepare(process.argv.includes('--embedded'))
    await closeDatabase()
    process.exit(0)
  } catch (error) {
    const expected = error instanceof Error && ['SettingsError', 'MigrationError'].includes(error.name)
    console.error(expected ? error.message : error)
    process.exit(1)
  }
}
