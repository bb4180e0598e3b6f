import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

export type Browser = { executablePath: string; env: Record<string, string>; args: string[] }

/**
 * The headless Chromium that npm brought, unpacked once per version into a folder of its own, with the
 * libraries and fonts it needs: the machine has to provide nothing. Call it once before workers start.
 */
export async function unpackBrowser(): Promise<Browser> {
  const packageFolder = path.resolve(import.meta.dirname, '../node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(os.tmpdir(), `naik-kelas-chromium-${version}-${process.getuid?.() ?? 'user'}`)
  if (!existsSync(path.join(folder, 'ready'))) {
    const making = `${folder}.${process.pid}`
    mkdirSync(making, { recursive: true })
    for (const archive of ['al2023', 'fonts', 'swiftshader']) untar(path.join(packageFolder, 'bin', `${archive}.tar.br`), making)
    writeFileSync(path.join(making, 'chromium'), brotliDecompressSync(readFileSync(path.join(packageFolder, 'bin/chromium.br'))), { mode: 0o755 })
    writeFileSync(path.join(making, 'fonts.conf'), fontconfig(path.join(folder, 'fonts'), path.join(folder, 'font-cache')))
    writeFileSync(path.join(making, 'ready'), version)
    rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: folder },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  }
}

function untar(archive: string, folder: string): void {
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(archive)) })
  if (status !== 0) throw new Error(`${path.basename(archive)} could not be unpacked: ${String(stderr)}`)
}

/** The same fonts on every machine, so that pictures of pages can be compared. */
function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`
}
