import { type Request, type Response, Router } from 'express'
import { equalInConstantTime } from '#app/platform/keyed-hash.server.ts'
import { countDelivery, countSentTo } from '#app/videos/delivery/count-delivery.server.ts'
import { videoStore } from '#app/videos/library/video-store.server.ts'
import { mediaAddress } from '#app/videos/providers/embedded-provider.server.ts'
import { findMediaFiles, type MediaFile } from '#app/videos/watch/find-media-file.server.ts'
import { type MediaGrant, opens, readGrant } from '#app/videos/watch/media-address.ts'
import { personIn, sealFor, viewerKeys } from '#app/videos/watch/viewer.server.ts'

/**
 * Serves the files of embedded videos: byte ranges, conditional requests, and nothing without an address that was made for
 * this very viewer, video and purpose. Before Remix, compression and the limits by address: a classroom behind one router
 * asks for many pieces.
 */
export function videoMedia(): Router {
  const router = Router()
  router.get(`${mediaAddress}/:token/*`, (req, res, next) => {
    serve(req, res).catch(next)
  })
  return router
}

async function serve(req: Request, res: Response): Promise<void> {
  const params = req.params as Record<string, string>
  const name = params[0] ?? ''
  const read = readGrant(params.token ?? '')
  const viewer = read && opens(read.grant, name) ? await viewerOf(read, req.get('cookie') ?? '') : undefined
  if (!read || viewer === undefined) return refuse(res, 403)
  if (read.grant.expiresAt.getTime() <= Date.now()) return refuse(res, 410)
  const media = await findMediaFiles(read.grant)
  const file = media?.files.get(name)
  if (!media || !file) return refuse(res, 404)
  if (read.grant.purpose === 'download') res.attachment(`${media.slug}-${name}`)
  countWhenSent(res, read.grant, { personId: personIn(viewer), secondsPerByte: media.secondsPerByte.get(name.split(/[/.]/, 1)[0] ?? '') ?? 0 })
  await send(res, file, read.grant.expiresAt)
}

/** The key of the viewer whom an address was made for, if they are the one who asks. */
async function viewerOf({ sealed, seal }: { sealed: string; seal: string }, cookies: string): Promise<string | undefined> {
  return (await viewerKeys(cookies)).find((key) => equalInConstantTime(sealFor(key, sealed), seal))
}

function send(res: Response, file: MediaFile, expiresAt: Date): Promise<void> {
  const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000)
  res.set({
    'Content-Type': file.mediaType,
    ETag: `"${file.sha256}"`,
    'Cache-Control': `private, max-age=${seconds}, immutable`,
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  return new Promise((resolve, reject) => {
    res.sendFile(videoStore().place(file.sha256), { cacheControl: false, lastModified: false, dotfiles: 'allow' }, (error) => {
      // A viewer who left is no fault; a file that is gone is told while it still can be.
      if (!error || res.headersSent || ('code' in error && error.code === 'ECONNABORTED')) resolve()
      else if ('status' in error && error.status === 404) resolve(refuse(res, 404))
      else reject(error)
    })
  })
}

/** What left the machine counts, also of an answer that was cut short. */
function countWhenSent(
  res: Response,
  { programmeId, videoId }: MediaGrant,
  { personId, secondsPerByte }: { personId: string | null; secondsPerByte: number },
): void {
  const { socket } = res
  const before = socket?.bytesWritten ?? 0
  res.on('close', () => {
    const bytes = Math.max(0, (socket?.bytesWritten ?? before) - before)
    countDelivery(programmeId, { bytes, seconds: bytes * secondsPerByte })
    // Posters and storyboards are no watching.
    if (personId && secondsPerByte > 0) countSentTo({ personId, videoId, bytes })
  })
}

const words = {
  403: 'Alamat ini bukan untuk Anda. / This address is not for you.\n',
  404: 'Video ini tidak ada lagi. / This video is no longer here.\n',
  410: 'Alamat ini sudah lewat waktunya; buka pelajarannya lagi. / This address has expired; open the lesson again.\n',
}

function refuse(res: Response, status: keyof typeof words): void {
  res.removeHeader('ETag')
  res.removeHeader('Content-Disposition')
  res.status(status).set('Cache-Control', 'no-store').type('text').send(words[status])
}
