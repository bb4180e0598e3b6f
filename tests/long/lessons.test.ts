import { expect, test } from 'vitest'
import type { CourseBody } from '#app/courses/course-body.ts'
import { findPicture } from '#app/courses/find-picture.server.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { renderMarkup } from '#app/courses/lesson-html.ts'
import { readCatalogue } from '#app/courses/read-catalogue.server.ts'

// Every text of every course in content/, as a page would show it.

const { problems } = await importCourses({ folder: 'content' })
const courses = (await readCatalogue()).map(({ body }) => body)

const allowed = new Set(
  'a blockquote br caption code dd details dfn div dl dt em figcaption figure h2 h3 h4 hr img lesson-video li ol p pre small span strong summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const empty = new Set(['br', 'hr', 'img'])
const attributes = /^(href|name|rel|src|alt|width|height|loading|decoding|class|tabindex|start|type|id|scope|align|open|data-[a-z-]+)$/

type Text = { where: string; source: string }

function textsOf(body: CourseBody): Text[] {
  return [
    ...body.lessons.map(({ slug, source }) => ({ where: `lessons/${slug}`, source })),
    ...body.tasks.flatMap(({ key, instructions, sampleAnswer }) => [
      { where: `tasks/${key}`, source: instructions },
      { where: `tasks/${key} sample`, source: sampleAnswer ?? '' },
    ]),
  ]
}

/** Every element with its attributes; throws where a tag is not closed in order. */
function elementsOf(html: string): { name: string; attributes: Map<string, string> }[] {
  const open: string[] = []
  const found: { name: string; attributes: Map<string, string> }[] = []
  for (const [, closing, name = '', rest = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    if (closing) {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> closes <${last}>`)
      continue
    }
    if (!empty.has(name)) open.push(name)
    found.push({ name, attributes: new Map([...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])) })
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> is never closed`)
  // What is left after taking the elements out must be text: no "<" that a browser could read as something else.
  const text = html.replace(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g, '')
  if (text.includes('<')) throw new Error(`stray "<": ${text.slice(text.indexOf('<'), text.indexOf('<') + 40)}`)
  return found
}

test('the content has no mistakes, and there is a good deal of it', () => {
  expect(problems).toEqual([])
  expect(courses.find(({ slug }) => slug === 'keamanan-pangan-pirt')?.lessons.length).toBeGreaterThanOrEqual(18)
})

test.each(courses.map((body) => [body.slug, body] as const))('%s renders to our own elements only, with no script in any form', (_slug, body) => {
  for (const { where, source } of textsOf(body)) {
    const html = renderMarkup({ body, source })
    for (const { name, attributes: given } of elementsOf(html)) {
      expect(allowed, `${where} <${name}>`).toContain(name)
      for (const [key, value] of given) {
        expect(key, `${where} <${name} ${key}>`).toMatch(attributes)
        expect(value, `${where} ${key}`).not.toMatch(/^\s*(javascript|data|vbscript):/i)
      }
    }
  }
})

test.each(courses.map((body) => [body.slug, body] as const))(
  '%s: every picture is there, has its size and says what it shows',
  async (slug, body) => {
    const used = new Set<string>()
    for (const { where, source } of textsOf(body)) {
      for (const { attributes: given } of elementsOf(renderMarkup({ body, source })).filter(({ name }) => name === 'img')) {
        const [, course = '', mark = '', name = ''] = /^\/gambar\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(given.get('src') ?? '') ?? []
        expect(course, where).toBe(slug)
        expect((await findPicture({ course, mark, name }))?.byteLength, `${where} ${name}`).toBeGreaterThan(100)
        expect(given.get('alt')?.length, `${where} ${name}`).toBeGreaterThan(10)
        expect(Number(given.get('width')) * Number(given.get('height')), `${where} ${name}`).toBeGreaterThan(0)
        used.add(name)
      }
    }
    for (const question of body.questions) if (question.type === 'hotspot') used.add(question.picture)
    expect(Object.keys(body.pictures).filter((name) => !used.has(name))).toEqual([])
  },
)

test.each(courses.map((body) => [body.slug, body] as const))(
  '%s: links inside the portal lead to lessons that exist, others are https',
  (_slug, body) => {
    const known = new Set(
      courses.flatMap((course) => [`/kursus/${course.slug}`, ...course.lessons.map((lesson) => `/kursus/${course.slug}/${lesson.slug}`)]),
    )
    for (const { where, source } of textsOf(body)) {
      for (const { attributes: given } of elementsOf(renderMarkup({ body, source })).filter(({ name }) => name === 'a')) {
        const href = given.get('href') ?? ''
        if (href.startsWith('/kursus')) expect(known, where).toContain(href)
        else expect(href, where).toMatch(/^(https:\/\/|\/(verifikasi|belajar|daftar|masuk|tentang|privasi|kamus|alat)|tel:|mailto:)/)
      }
    }
  },
)
