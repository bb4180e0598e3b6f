import type { Actor } from '#app/platform/actor.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { lockOwnVideo } from './find-library-video.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'
import { readTranscript, writeTranscript } from './transcript.ts'

export type VideoTexts = { title: string; rights: string; transcript: string }

/** Changes what is written about a video. Throws `not_found` or `from_content`. */
export async function changeVideo({ actor, videoId, texts }: { actor: Actor; videoId: string; texts: VideoTexts }): Promise<void> {
  const transcript = writeTranscript(readTranscript(texts.transcript))
  await inTransaction(async (tx) => {
    await lockOwnVideo(tx, { actor, videoId })
    await tx.video.update({ where: { id: videoId }, data: { title: texts.title, rights: texts.rights, transcript } })
    await recordVideoEvent(tx, { videoId, kind: 'texts_changed', actorId: actor.personId })
  })
}
