import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { settings } from '#app/platform/settings.server.ts'

export type Programs = { ffmpeg: string; ffprobe: string }

/** The programs that prepare videos; null when this machine has none, and then originals are served as they came. */
export function findPrograms(): Programs | null {
  const [ffmpeg, ffprobe] = [find(settings().FFMPEG, '@ffmpeg-installer'), find(settings().FFPROBE, '@ffprobe-installer')]
  return ffmpeg && ffprobe ? { ffmpeg, ffprobe } : null
}

/** The one that was set; else the system's, which gets its security updates; else the one that npm brought along. */
function find(wanted: string, scope: string): string | null {
  if (wanted === 'none') return null
  if (wanted.includes(path.sep)) return isExecutable(wanted) ? wanted : null
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'))
  const installed = folders.map((folder) => path.join(folder, wanted)).find(isExecutable)
  return installed ?? fromPackage(`${scope}/${process.platform}-${process.arch}`, wanted)
}

function fromPackage(name: string, program: string): string | null {
  try {
    const file = path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), program)
    // Packages are installed without their scripts, one of which would do this.
    if (existsSync(file) && !isExecutable(file)) chmodSync(file, 0o755)
    return isExecutable(file) ? file : null
  } catch {
    return null
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
