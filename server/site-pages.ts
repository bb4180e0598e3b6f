import type { CourseBody } from '#app/courses/course-body.ts'
import routes from '#app/routes.ts'

type Entry = { path?: string; index?: boolean; children?: Entry[] }

/** Tells whether an address leads to a page: by the site map, and for courses and lessons by what there is. */
export function sitePages(courses: readonly CourseBody[]): (path: string) => boolean {
  const patterns = (routes as Entry[]).flatMap((entry) => patternsOf(entry, ''))
  const lessons = new Set(courses.flatMap(({ slug, lessons }) => [`/kursus/${slug}`, ...lessons.map((lesson) => `/kursus/${slug}/${lesson.slug}`)]))
  return (path) => {
    const plain = path.length > 1 ? path.replace(/\/$/, '') : path
    if (/^\/kursus\/./.test(plain)) return lessons.has(plain)
    return patterns.some((pattern) => pattern.test(plain))
  }
}

function patternsOf({ path = '', children = [] }: Entry, base: string): RegExp[] {
  if (path === '*') return []
  const full = path === '' ? base : `${base}/${path}`
  const own = new RegExp(`^${full.replace(/[.]/g, '\\.').replace(/:[a-zA-Z]+/g, '[^/]+') || '/'}$`)
  return [own, ...children.flatMap((child) => patternsOf(child, full))]
}
