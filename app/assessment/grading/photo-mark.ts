import { z } from 'zod'

/** A box on a photo or a page, in thousandths of its width and height from the upper left; it lies inside. */
export type MarkBox = { x: number; y: number; width: number; height: number }

export const photoParts = ['all', 'upper-left', 'upper', 'upper-right', 'left', 'middle', 'right', 'lower-left', 'lower', 'lower-right'] as const
export type PhotoPart = (typeof photoParts)[number]

/** Whoever cannot draw names a part of the photo or page: a ninth of it, or all of it. */
export function boxOfPart(part: PhotoPart): MarkBox {
  const at = photoParts.indexOf(part) - 1
  if (at < 0) return { x: 0, y: 0, width: 1000, height: 1000 }
  return { x: 333 * (at % 3), y: 333 * Math.floor(at / 3), width: 333, height: 333 }
}

/** A box as it was drawn, put inside the photo and made large enough to be seen. */
export function fitBox({ x, y, width, height }: MarkBox): MarkBox {
  const least = 20
  const inside = (start: number, length: number) => {
    const size = Math.min(1000, Math.max(least, Math.round(length)))
    return { start: Math.min(1000 - size, Math.max(0, Math.round(start))), size }
  }
  const across = inside(x, width)
  const down = inside(y, height)
  return { x: across.start, y: down.start, width: across.size, height: down.size }
}

/** Where a box lies, in percent from the left and from the top. */
export function placeOf({ x, y, width, height }: MarkBox): { left: number; top: number } {
  return { left: Math.round((x + width / 2) / 10), top: Math.round((y + height / 2) / 10) }
}

const number = z
  .string()
  .regex(/^-?\d{1,5}(\.\d{1,6})?$/)
  .transform(Number)
const drawn = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.tuple([number, number, number, number]))

/** Fields of a form that say where: drawn (`box`), or a named part. */
export const placeFields = { part: z.enum(photoParts).default('all'), box: drawn.optional().catch(undefined) }

/** What the page of a photo posts: a new mark, drawn (`box`) or on a named part, or the id of one to take away. */
export const markFormSchema = z.union([
  z.object({
    intent: z.literal('mark'),
    comment: z.string().trim().min(1, 'form.required').max(500, 'form.too_long'),
    criterion: z.string().max(100).default(''),
    ...placeFields,
  }),
  z.object({ intent: z.templateLiteral(['unmark:', z.uuid()]) }),
])

export function boxOfForm({ part, box }: { part: PhotoPart; box?: [number, number, number, number] }): MarkBox {
  if (!box) return boxOfPart(part)
  const [x, y, width, height] = box
  return fitBox({ x, y, width, height })
}
