import type { Locale } from '#app/i18n/locale.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

/** The captions of a video as WebVTT. Throws `not_found`. */
export async function readCaption({ slug, language }: { slug: string; language: Locale }): Promise<string> {
  const caption = await db.videoCaption.findFirst({ where: { language, video: { slug, deletedAt: null } }, select: { vtt: true } })
  if (!caption) throw new AppError('not_found')
  return caption.vtt
}
