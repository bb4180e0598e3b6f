import { readCatalogue } from '#app/courses/read-catalogue.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** The pages that search engines should know: what anybody may read, and nothing about anybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const courses = await readCatalogue()
  const paths = [
    '/',
    '/kursus',
    ...courses.flatMap(({ body }) => [`/kursus/${body.slug}`, ...body.lessons.map((lesson) => `/kursus/${body.slug}/${lesson.slug}`)]),
    '/kamus',
    '/alat/periksa-label',
    '/verifikasi',
    '/tentang',
    '/privasi',
  ]
  const origin = new URL(canonicalUrl(request)).origin
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } })
}
