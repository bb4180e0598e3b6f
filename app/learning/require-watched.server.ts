import type { AskedVideo } from '#app/courses/lesson-videos.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError, type FieldError } from '#app/platform/app-error.ts'
import { readWatched } from '#app/videos/watch/read-watched.server.ts'
import { answerField } from './video-answer.ts'

/**
 * Passes when each video was watched as far as the lesson asks, or the question about its text is answered right, so that
 * nobody is shut out by data, sight or hearing. A video that cannot be watched now is not asked for.
 * Throws `video_unwatched` with a message for each.
 */
export async function requireWatched({
  actor,
  asked,
  answers,
}: {
  actor: Actor
  asked: readonly AskedVideo[]
  answers: Readonly<Record<string, unknown>>
}): Promise<void> {
  const watched = await readWatched({ personId: actor.personId, slugs: asked.map(({ name }) => name) })
  const fields: Record<string, FieldError> = {}
  for (const { name, share, right } of asked) {
    const percent = watched.get(name)
    const answer = answers[answerField(name)]
    if (percent === undefined || percent >= share || answer === String(right)) continue
    fields[answerField(name)] =
      typeof answer === 'string' ? { key: 'learning.video.answer-wrong' } : { key: 'learning.video.unwatched', params: { percent, share } }
  }
  if (Object.keys(fields).length > 0) throw new AppError('video_unwatched', { fields })
}
