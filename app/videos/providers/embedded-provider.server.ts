import { db } from '#app/platform/database.server.ts'
import { removeVideoFiles, sweepVideoFiles } from '#app/videos/library/sweep-video-files.server.ts'
import { expiryFor, writeGrant } from '#app/videos/watch/media-address.ts'
import { sealFor } from '#app/videos/watch/viewer.server.ts'
import type { AddressWish, PlayableAddress, ProvidedVideo, VideoProvider } from './provider.ts'

/** Where browsers send files by tus, and where they get them; both are answered before Remix (server/). */
export const uploadAddress = '/unggah/video'
export const mediaAddress = '/video/berkas'

/** Keeps videos in the portal's own store and serves them itself. Needs nothing but, for small renditions, ffmpeg. */
export const embeddedProvider: VideoProvider = {
  name: 'embedded',
  origins: [],
  async createUpload() {
    return { protocol: 'tus', address: uploadAddress }
  },
  /** Its news are written where they happen. */
  async readState() {
    return null
  },
  address: addressOf,
  /** Captions are served from the database for every provider. */
  async putCaption() {
    return null
  },
  async readCaptions() {
    return []
  },
  async removeCaption() {},
  async remove(video) {
    await removeVideoFiles({ videoId: video.id })
  },
  async sweepOrphans() {
    return sweepVideoFiles()
  },
}

async function addressOf(video: ProvidedVideo, { viewer, purpose, rendition }: AddressWish, now = new Date()): Promise<PlayableAddress | null> {
  const served = await db.video.findUnique({ where: { id: video.id }, select: { servedAttempt: true } })
  const name = served && (await nameOf(video.id, purpose, rendition))
  const file = name && (await db.videoFile.findUnique({ where: { videoId_name: { videoId: video.id, name } }, select: { mediaType: true } }))
  if (!file) return null
  const expiresAt = expiryFor(now)
  const sealed = writeGrant({
    videoId: video.id,
    attempt: served.servedAttempt,
    purpose,
    rendition: rendition ?? null,
    expiresAt,
    programmeId: viewer.programmeId,
  })
  return {
    address: `${mediaAddress}/${sealed}.${sealFor(viewer.key, sealed)}/${name}`,
    type: purpose === 'stream' ? 'hls' : purpose === 'file' || purpose === 'download' ? 'file' : 'image',
    mediaType: file.mediaType,
    expiresAt,
  }
}

async function nameOf(videoId: string, purpose: AddressWish['purpose'], rendition: AddressWish['rendition']): Promise<string | null> {
  if (purpose === 'poster') return 'poster.jpg'
  if (purpose === 'storyboard') return 'storyboard.vtt'
  if (purpose === 'stream' && !rendition) return 'index.m3u8'
  if (!rendition) return null
  const row = await db.videoRendition.findUnique({ where: { videoId_kind: { videoId, kind: rendition } }, select: { playlist: true, file: true } })
  return (purpose === 'stream' ? row?.playlist : row?.file) ?? null
}
