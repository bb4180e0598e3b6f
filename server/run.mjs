// The launcher: what every `npm run` command starts. It needs no packages and runs on any Node from 20.19 on; the portal
// itself runs on Node 24, which npm brings along. So that older versions get a sentence and not a syntax error, it keeps
// to plain syntax.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
/** @param {string[]} parts */
const inRoot = (...parts) => path.join(root, ...parts)

/**
 * What each command runs; `generate` is done by the launcher itself.
 * @type {Record<string, string | null>}
 */
const scripts = {
  start: 'server/start.ts',
  dev: 'server/dev.ts',
  setup: 'server/setup.ts',
  build: 'server/build.ts',
  migration: 'server/migration.ts',
  'content-check': 'server/content-check.ts',
  keys: 'server/keys.ts',
  register: 'server/register.ts',
  verify: 'server/verify.ts',
  test: 'tests/run.ts',
  bench: 'bench/run.ts',
  generate: null,
}

main(process.argv[2] || '', process.argv.slice(3))

/**
 * @param {string} command
 * @param {string[]} args
 */
function main(command, args) {
  if (!isAtLeast(process.versions.node, 20, 19)) {
    stop(`This is Node ${process.versions.node}. The portal needs Node 20.19 or newer to start; get one from https://nodejs.org and try again.`)
  }
  if (!Object.hasOwn(scripts, command)) {
    stop(`There is no command "${command}". Known: ${Object.keys(scripts).join(', ')}.`)
  }
  process.chdir(root)
  installPackages()
  const node = findNode24()
  generateClient(node, command === 'generate')
  const script = scripts[command]
  if (script) {
    handOver(node, script, args)
  }
}

/** @param {string} line */
function say(line) {
  console.log(`› ${line}`)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/**
 * @param {string} version
 * @param {number} major
 * @param {number} minor
 */
function isAtLeast(version, major, minor) {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

// ── packages ──

function installPackages() {
  const wanted = `${process.platform}-${process.arch} ${hashOf(readFileSync(inRoot('package-lock.json')))}`
  const stamp = inRoot('node_modules', '.naik-kelas-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return
  }
  if (existsSync(stamp) || !isInstalledByHand()) {
    say('Installing packages (npm ci). The first time this takes a minute or two.')
    npmInstall()
  }
  writeFileSync(stamp, wanted)
}

/** @param {string | Buffer} content */
function hashOf(content) {
  return createHash('sha256').update(content).digest('hex')
}

/** Whether `npm install` or `npm ci` was finished by somebody else for this very lock file; npm notes what it installed. */
function isInstalledByHand() {
  const note = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(note)) {
    return false
  }
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return Object.keys(locked).every((name) => {
    const optional = name === '' || locked[name].optional || locked[name].devOptional
    return optional || (installed[name] !== undefined && installed[name].version === locked[name].version)
  })
}

/**
 * Install scripts stay off: one of them would download an engine that the portal does not use. npm is run by a Node from
 * outside node_modules, because it replaces that folder.
 */
function npmInstall() {
  const outside = (process.env.PATH || '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'))
  const env = { ...process.env, PATH: outside.join(path.delimiter) }
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = spawnSync('npm', args, { stdio: 'inherit', cwd: root, env, shell: process.platform === 'win32' })
  if (npm.error) {
    stop(`npm cannot be run: ${npm.error.message}. It comes with Node; see https://nodejs.org.`)
  }
  if (npm.status !== 0) {
    stop('Installing the packages failed; npm says why above. Mend that and run the same command again.')
  }
}

// ── Node 24 ──

/** The Node that runs the portal: the one npm brought, this one, or none. */
function findNode24() {
  const brought = inRoot('node_modules', `node-${platformName()}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(brought) && isNode24(brought)) {
    return brought
  }
  if (isAtLeast(process.versions.node, 24, 0)) {
    return process.execPath
  }
  return stop(
    `This is Node ${process.versions.node}, and npm has no Node 24 for this machine (${process.platform} ${process.arch}). ` +
      'Install Node 24 or newer from https://nodejs.org and run the same command again.',
  )
}

function platformName() {
  return process.platform === 'win32' ? 'win' : process.platform
}

/** @param {string} file */
function isNode24(file) {
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8' })
  return answer.status === 0 && isAtLeast(answer.stdout.trim().replace('v', ''), 24, 0)
}

// ── the database client ──

/**
 * Prisma writes the client into prisma/client, which is not kept in git, whenever the schema or Prisma changed.
 * @param {string} node
 * @param {boolean} always
 */
function generateClient(node, always) {
  const prisma = JSON.parse(readFileSync(inRoot('node_modules', 'prisma', 'package.json'), 'utf8')).version
  const wanted = hashOf(`${prisma}\n${readFileSync(inRoot('prisma', 'schema.prisma'), 'utf8')}`)
  const stamp = inRoot('prisma', 'client', '.made-from')
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return
  }
  say('Writing the database client from prisma/schema.prisma.')
  // Any executable will do as the engine: it is asked for, never run, and would otherwise be downloaded.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const made = spawnSync(node, [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], { cwd: root, env, encoding: 'utf8' })
  if (made.status !== 0) {
    stop(`Prisma could not write its client:\n${made.stdout}${made.stderr}`)
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

// ── the command itself ──

/**
 * Passes signals on and ends as the command ended. The channel between the two tells the command when we are killed.
 * @param {string} node
 * @param {string} script
 * @param {string[]} args
 */
function handOver(node, script, args) {
  // Tools that the command starts find the same Node first.
  const PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH || ''}`
  // Keeps compiled code between starts, which nearly halves the time that processes need to load.
  const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || inRoot('node_modules', '.cache', 'compiled')
  const env = { ...process.env, PATH, NODE_COMPILE_CACHE }
  const child = spawn(node, [script, ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  process.on('SIGINT', () => child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  // npm ends only its shell when it is ended, so we notice that the shell is gone.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) {
    setInterval(() => (process.ppid === parent ? undefined : child.kill('SIGTERM')), 1000).unref()
  }
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15) : code)
  })
}
