import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ContentProblem } from '#app/courses/content-problem.ts'
import { type ContentVideo, parseVideoFiles } from './video-files.ts'

const belongs = /^(video\.yaml|clip\.mp4|(id|en)\.vtt)$/

/** Reads and checks the videos of a content folder; a folder without any is fine. */
export async function readVideoFiles({ folder }: { folder: string }): Promise<{ videos: ContentVideo[]; problems: ContentProblem[] }> {
  const entries = await readdir(path.join(folder, 'videos'), { withFileTypes: true }).catch(() => [])
  const slugs = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  const parsed = await Promise.all(slugs.sort().map(async (slug) => parseVideoFiles(slug, await readFolder(path.join(folder, 'videos', slug)))))
  return { videos: parsed.flatMap(({ video }) => video ?? []), problems: parsed.flatMap(({ problems }) => problems) }
}

async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(folder)).filter((name) => belongs.test(name))
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)))
}
