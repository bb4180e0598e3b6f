import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { whileRemoving } from '#app/videos/upload/objects-lock.server.ts'
import { uploadFolder, videoStore, workFolder } from './video-store.server.ts'

const day = 24 * 60 * 60 * 1000
/** How long an upload may rest before its bytes are thrown away. */
export const uploadKeptMs = 7 * day

/** Takes away what is kept of one video. Bytes that another video shares stay; the sweep finds those nobody shares. */
export async function removeVideoFiles({ videoId }: { videoId: string }): Promise<void> {
  const files = await db.videoFile.findMany({ where: { videoId }, select: { sha256: true } })
  const original = await db.video.findUnique({ where: { id: videoId }, select: { originalSha256: true } })
  await inTransaction(async (tx) => {
    await tx.videoFile.deleteMany({ where: { videoId } })
    await tx.videoRendition.deleteMany({ where: { videoId } })
    await tx.video.update({ where: { id: videoId }, data: { originalSha256: null } })
  })
  const candidates = new Set([...files.map(({ sha256 }) => sha256), ...(original?.originalSha256 ? [original.originalSha256] : [])])
  await removeUnneeded(candidates)
}

/** Takes away those of these objects that no video names; answers how many. */
export async function removeUnneeded(candidates: Iterable<string>): Promise<number> {
  return whileRemoving(async () => {
    let removed = 0
    for (const sha256 of candidates) {
      if (await isNeeded(sha256)) continue
      await videoStore().remove(sha256)
      removed += 1
    }
    return removed
  })
}

/** Takes away objects that no video names, and what cut-short uploads and preparations left. Younger than a day is never touched. */
export async function sweepVideoFiles(now = new Date()): Promise<number> {
  const unneeded: string[] = []
  for await (const sha256 of videoStore().listOlderThan(new Date(now.getTime() - day))) {
    if (!(await isNeeded(sha256))) unneeded.push(sha256)
  }
  let removed = unneeded.length > 0 ? await removeUnneeded(unneeded) : 0
  removed += await removeOlder(workFolder(), new Date(now.getTime() - day))
  return removed + (await removeOlder(uploadFolder(), new Date(now.getTime() - uploadKeptMs)))
}

async function isNeeded(sha256: string): Promise<boolean> {
  const [file, original] = await Promise.all([
    db.videoFile.findFirst({ where: { sha256 }, select: { name: true } }),
    db.video.findFirst({ where: { originalSha256: sha256 }, select: { id: true } }),
  ])
  return file !== null || original !== null
}

async function removeOlder(folder: string, moment: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const entry = path.join(folder, name)
    const found = await stat(entry).catch(() => null)
    if (!found || found.mtime >= moment) continue
    await rm(entry, { recursive: true, force: true })
    removed += 1
  }
  return removed
}
