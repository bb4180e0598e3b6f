import { z } from 'zod'

const line = (max: number) => z.string({ error: 'form.required' }).trim().normalize('NFC').min(1, 'form.required').max(max, 'form.too_long')
const text = (max: number) => z.string().normalize('NFC').max(max, 'form.too_long').default('')

/** A short name made of a title, as lessons write it. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return words.slice(0, 60).replace(/-+$/, '')
}

export const newVideoForm = z
  .object({
    title: line(200),
    slug: z
      .string()
      .trim()
      .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'form.slug')
      .max(60, 'form.too_long')
      .default(''),
    rights: line(1000),
  })
  .transform((video) => ({ ...video, slug: video.slug || slugFrom(video.title) || `video-${Date.now().toString(36)}` }))

const videoTextsForm = z.object({ title: line(200), rights: line(1000), transcript: text(100_000) })

export const captionLanguages = ['id', 'en'] as const
export const captionsForm = z.object({ language: z.enum(captionLanguages, 'form.required') })

/** What the page of one video can be asked to do. */
export const videoPageForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('texts') }).extend(videoTextsForm.shape),
  z.object({ intent: z.literal('retry') }),
  z.object({ intent: z.literal('remove-captions-id') }),
  z.object({ intent: z.literal('remove-captions-en') }),
  z.object({ intent: z.literal('delete'), sure: z.literal('on', 'form.confirm') }),
])
