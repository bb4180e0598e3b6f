import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Programs of others that read what we write, and the Debian packages that bring them. */
const packages = {
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  certutil: 'libnss3-tools',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  openssl: 'openssl',
  xmllint: 'libxml2-utils',
}

/**
 * True when all of them are there. As root on Debian what is missing is installed, and a failure to do so throws: there
 * nothing may be skipped. Elsewhere false, and the tests that need them count as skipped.
 */
export function installTools(): boolean {
  if (missing().length === 0) return true
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  const names = [...new Set(missing().map((program) => packages[program]))]
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  if (install().status !== 0) {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    install()
  }
  if (missing().length > 0) throw new Error(`apt-get did not install ${missing().join(', ')}`)
  return true
}

function missing(): (keyof typeof packages)[] {
  const programs = Object.keys(packages) as (keyof typeof packages)[]
  return programs.filter((program) => spawnSync('which', [program], { stdio: 'ignore' }).status !== 0)
}

/** What a program says, on both its outputs, and how it ended. */
export function runTool(program: keyof typeof packages, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 })
  return { status, said: `${stdout}${stderr}` }
}
