import { isLocale, type Locale } from '#app/i18n/locale.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { equalInConstantTime, keyedHash } from '#app/platform/keyed-hash.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/** A provider fetches captions within minutes. */
const goodForMs = 60 * 60 * 1000

/** Where a provider fetches captions from for an hour; null where nobody outside can reach this portal. */
export function captionAddressForProvider({ videoId, language }: { videoId: string; language: Locale }, now = Date.now()): string | null {
  const { PUBLIC_URL } = settings()
  if (!PUBLIC_URL) return null
  const text = `${videoId}.${language}.${Math.floor((now + goodForMs) / 1000).toString(36)}`
  return `${PUBLIC_URL}/teks-video/${text}.${seal(text)}`
}

/** The captions that such an address means. Throws `not_found` for one that has ended or was not made here. */
export async function readCaptionForProvider({ token }: { token: string }, now = Date.now()): Promise<string> {
  const [, text = '', videoId = '', language, until = '', mark = ''] =
    /^(([0-9a-f-]{36})\.([a-z]{2})\.([0-9a-z]{1,8}))\.([0-9a-f]{64})$/.exec(token) ?? []
  if (!equalInConstantTime(seal(text), mark) || !isLocale(language) || Number.parseInt(until, 36) * 1000 < now) throw new AppError('not_found')
  const caption = await db.videoCaption.findFirst({ where: { videoId, language, video: { deletedAt: null } }, select: { vtt: true } })
  if (!caption) throw new AppError('not_found')
  return caption.vtt
}

function seal(text: string): string {
  return keyedHash('caption-for-provider', text)
}
