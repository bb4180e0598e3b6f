import type { Lesson } from './course-body.ts'
import { parseMarkup, tagsInside, wordsOf } from './lesson-markup.ts'

/** A video that a lesson asks to be watched, and the question about its text that does instead. */
export type AskedVideo = {
  name: string
  /** Whole percent of the video. */
  share: number
  question: string
  options: string[]
  /** Index of the right option. */
  right: number
}

const remembered = new WeakMap<Lesson, { names: string[]; asked: AskedVideo[] }>()

/** The names of the videos that a lesson shows, in order. */
export function videosShown(lesson: Lesson): string[] {
  return videosOf(lesson).names
}

/** What a lesson asks of its videos before it counts as finished. */
export function videosAsked(lesson: Lesson): AskedVideo[] {
  return videosOf(lesson).asked
}

function videosOf(lesson: Lesson): { names: string[]; asked: AskedVideo[] } {
  const known = remembered.get(lesson)
  if (known) return known
  const tags = lesson.source.includes('{% video') ? tagsInside(parseMarkup(lesson.source), 'video') : []
  const asked = tags.flatMap((tag) => {
    const [check] = tagsInside(tag, 'check')
    const { name, share } = tag.attributes
    if (!check || typeof share !== 'number') return []
    const options = tagsInside(check, 'option')
    const right = options.findIndex((option) => option.attributes.correct === true)
    return [{ name: String(name), share, question: String(check.attributes.question), options: options.map(plain), right }]
  })
  const found = { names: [...new Set(tags.map((tag) => String(tag.attributes.name)))], asked }
  remembered.set(lesson, found)
  return found
}

function plain(node: Parameters<typeof wordsOf>[0]): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim()
}
