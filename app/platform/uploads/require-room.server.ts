import { mkdir, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { UploadRefused } from './upload-refusal.ts'

/** What must stay free besides the file itself, for what is made of it and for everything else on the disk. */
const spareBytes = 200_000_000

/** Refuses with `disk_full` what the disk of a folder cannot hold beside what other uploads were promised. */
export async function requireRoom({ folder, bytes, promised }: { folder: string; bytes: number; promised: number }): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes + promised + spareBytes) throw new UploadRefused('disk_full')
}

/** Throws away what arrived of an upload. */
export async function dropArrived({ folder, uploadId }: { folder: string; uploadId: string }): Promise<void> {
  for (const name of [uploadId, `${uploadId}.json`]) await rm(path.join(folder, name), { force: true })
}
