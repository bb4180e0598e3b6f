import path from 'node:path'
import { type DiskFileStore, diskFileStore } from '#app/platform/file-store.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/** Videos' bytes, apart from other files: large, and swept when nothing names them any more. */
export function videoStore(): DiskFileStore {
  return diskFileStore(path.join(videoFolder(), 'objects'))
}

/** Where uploads arrive, byte by byte. */
export function uploadFolder(): string {
  return path.join(videoFolder(), 'arriving')
}

/** Where ffmpeg writes. On the same disk as the store, so that finished files are moved and not copied. */
export function workFolder(): string {
  return path.join(videoFolder(), 'work')
}

function videoFolder(): string {
  return path.join(settings().DATA_DIR, 'videos')
}
