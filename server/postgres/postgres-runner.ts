import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedPostgresError, installedBinaries, type PostgresBinaries } from './postgres-binaries.ts'

type Owner = { uid: number; gid: number }

/**
 * How PostgreSQL is run here. It refuses to run as root, so for root there are two ways: inside a user namespace, where
 * root's own files stay in reach, or as an unprivileged user with binaries and data where that user can reach them.
 */
export type PostgresRunner = {
  binaries: PostgresBinaries
  /** Where the data folder may be made. */
  home: string
  /** The owner that data and socket folders must have; undefined when that is simply us. */
  owner?: Owner
  /** A sentence for the person who started us, when something lies elsewhere than expected. */
  note?: string
  run(program: 'initdb' | 'postgres', args: string[], options: SpawnOptions): ChildProcess
}

const NAMESPACE = ['-U', '--map-user=65534', '--map-group=65534']
const NOBODY = { uid: 65534, gid: 65534 }

/** Finds a way to run PostgreSQL with data in `home`, by trying; throws `EmbeddedPostgresError` when there is none. */
export function findRunner(home: string): PostgresRunner {
  const binaries = installedBinaries()
  if (process.getuid?.() !== 0) {
    return asOurselves(binaries, home)
  }
  const owner = ownerOfData(home)
  if (owner !== undefined || existsSync(placeNote(home))) {
    return asUnprivilegedUser(binaries, home, owner ?? NOBODY)
  }
  return inNamespace(binaries, home) ?? asUnprivilegedUser(binaries, home, NOBODY)
}

/** The unprivileged user whose data is already in `home`, made by an earlier start that was not root's. */
function ownerOfData(home: string): Owner | undefined {
  const folder = dataFolderIn(home)
  const owner = existsSync(folder) ? statSync(folder) : undefined
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined
}

/** Where the data lies inside a runner's home. */
export function dataFolderIn(home: string): string {
  return path.join(home, 'postgres')
}

function asOurselves(binaries: PostgresBinaries, home: string): PostgresRunner {
  const folder = dataFolderIn(home)
  if (existsSync(folder) && statSync(folder).uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(`The data in ${folder} belongs to another user (EACCES). Start as that user, or set DATA_DIR to another folder.`)
  }
  return { binaries, home, run: (program, args, options) => spawn(path.join(binaries.folder, 'bin', program), args, options) }
}

function inNamespace(binaries: PostgresBinaries, home: string): PostgresRunner | null {
  const trial = spawnSync('unshare', [...NAMESPACE, path.join(binaries.folder, 'bin', 'postgres'), '--version'])
  if (trial.status !== 0) {
    return null
  }
  return {
    binaries,
    home,
    run: (program, args, options) => spawn('unshare', [...NAMESPACE, path.join(binaries.folder, 'bin', program), ...args], options),
  }
}

/** Places that survive a restart and that every user may enter; the first that works is kept in `home`. */
const SHARED_PLACES = ['/var/lib/naik-kelas', '/var/tmp/naik-kelas', '/opt/naik-kelas']

function asUnprivilegedUser(binaries: PostgresBinaries, home: string, owner: Owner): PostgresRunner {
  const enters = canEnterAs(owner, home)
  const ownBinaries = canRunAs(owner, binaries) ? binaries : copyBinaries(binaries, sharedPlace(home, owner), owner)
  const ownHome = enters ? home : path.join(sharedPlace(home, owner), createHash('sha256').update(home).digest('hex').slice(0, 12))
  mkdirSync(ownHome, { recursive: true })
  return {
    binaries: ownBinaries,
    home: ownHome,
    owner,
    note: enters
      ? undefined
      : `PostgreSQL may not run as root and cannot enter ${home}, so its data lies in ${ownHome} (noted in ${placeNote(home)}).`,
    run: (program, args, options) => spawn(path.join(ownBinaries.folder, 'bin', program), args, { ...options, ...owner, cwd: '/' }),
  }
}

function canRunAs(owner: Owner, binaries: PostgresBinaries): boolean {
  return spawnSync(path.join(binaries.folder, 'bin', 'postgres'), ['--version'], { ...owner, cwd: '/' }).status === 0
}

function canEnterAs(owner: Owner, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...owner, cwd: '/' }).status === 0
}

function placeNote(home: string): string {
  return path.join(home, 'postgres-place.json')
}

function sharedPlace(home: string, owner: Owner): string {
  const noted = placeNote(home)
  const remembered: string[] = existsSync(noted) ? [JSON.parse(readFileSync(noted, 'utf8')).place] : []
  for (const place of [...remembered, ...SHARED_PLACES]) {
    if (makeEnterable(place, owner)) {
      writeFileSync(noted, `${JSON.stringify({ place })}\n`)
      return place
    }
    if (remembered.includes(place)) {
      throw new EmbeddedPostgresError(`The data of the embedded PostgreSQL lies in ${place} (see ${noted}), and that folder cannot be entered.`)
    }
  }
  throw new EmbeddedPostgresError(
    'The embedded PostgreSQL may not run as root, and this machine offers no other way to run it. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

function makeEnterable(place: string, owner: Owner): boolean {
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 })
    return canEnterAs(owner, place)
  } catch {
    return false
  }
}

/** A copy per version; made beside its final name, so that a copy cut short is never taken for a whole one. */
function copyBinaries({ folder, version }: PostgresBinaries, place: string, owner: Owner): PostgresBinaries {
  const copy = path.join(place, `postgresql-${version}`)
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    cpSync(folder, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.new`, copy)
  }
  if (!canRunAs(owner, { folder: copy, version })) {
    throw new EmbeddedPostgresError(`PostgreSQL copied to ${copy} does not start there. Set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
  return { folder: copy, version }
}

/** Makes a folder that only the user PostgreSQL runs as may enter. */
export function makePrivateFolder(runner: PostgresRunner, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (runner.owner) {
    chownSync(folder, runner.owner.uid, runner.owner.gid)
  }
}
