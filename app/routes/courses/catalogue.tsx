import { summariseCourse } from '#app/courses/course-summary.ts'
import { readCatalogue } from '#app/courses/read-catalogue.server.ts'
import { formatBytes } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [
    { title: `${t('courses.catalogue.title')} · ${t('ui.brand')}` },
    { name: 'description', content: t('courses.catalogue.description') },
    { tagName: 'link', rel: 'canonical', href: data?.canonical },
  ]
}

export async function loader({ request }: LoaderFunctionArgs) {
  const courses = await readCatalogue()
  return { courses: courses.map(({ body }) => summariseCourse(body)), canonical: canonicalUrl(request) }
}

export default function Catalogue() {
  const t = useT()
  const { courses } = useLoaderData<typeof loader>()
  return (
    <Page title={t('courses.catalogue.title')} lead={t('courses.catalogue.lead')} width="wide">
      {courses.length === 0 && <Empty title={t('courses.catalogue.empty')}>{t('courses.catalogue.empty.text')}</Empty>}
      <CardGrid>
        {courses.map((course) => (
          <CardLink
            key={course.slug}
            href={`/kursus/${course.slug}`}
            title={course.title[t.locale]}
            eyebrow={`${t('courses.lessons', { count: course.lessons })} · ${t('courses.hours', { count: course.hours })}`}
            footer={t('courses.catalogue.data', { size: formatBytes(course.bytes, t.locale) })}
          >
            {course.summary[t.locale]}
          </CardLink>
        ))}
      </CardGrid>
    </Page>
  )
}
