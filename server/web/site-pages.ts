import type { CourseBody } from '#app/courses/course-body.ts'
import type { GlossaryTerm } from '#app/courses/term.ts'
import routes from '#app/routes.ts'

type Entry = { path?: string; index?: boolean; children?: Entry[] }

type Known = { courses: readonly CourseBody[]; glossary: readonly GlossaryTerm[] }

/**
 * Tells whether an address leads to a page: by the site map, and for courses, lessons and words by what there is.
 * What else has a parameter (a certificate, a person, a picture’s mark) no text can know, so no link leads there.
 */
export function sitePages({ courses, glossary }: Known): (href: string) => boolean {
  const paths = new Set((routes as Entry[]).flatMap((entry) => pathsOf(entry, '')).flatMap((path) => knownPaths(path, courses)))
  const words = new Set(glossary.flatMap(({ key, term }) => [key, `huruf-${term.charAt(0).toUpperCase()}`]))
  return (href) => {
    if (!URL.canParse(href, 'http://portal')) return false
    const { pathname, hash } = new URL(href, 'http://portal')
    const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
    return paths.has(path) && (path !== '/kamus' || hash === '' || words.has(hash.slice(1)))
  }
}

function pathsOf({ path = '', children = [] }: Entry, base: string): string[] {
  if (path.includes('*')) return []
  const full = path === '' ? base : `${base}/${path}`
  return [full || '/', ...children.flatMap((child) => pathsOf(child, full))]
}

/** The addresses that a path of the site map stands for. */
function knownPaths(path: string, courses: readonly CourseBody[]): string[] {
  const withCourses = path.includes(':course') && !path.startsWith('/gambar/') ? courses.flatMap((course) => inCourse(path, course)) : [path]
  return withCourses.filter((known) => !known.includes(':'))
}

function inCourse(path: string, { slug, lessons }: CourseBody): string[] {
  const own = path.replace(':course', slug)
  return own.includes(':lesson') ? lessons.map((lesson) => own.replace(':lesson', lesson.slug)) : [own]
}
