import { UnitList } from '#app/courses/course-facts.tsx'
import { readUnit } from '#app/courses/read-unit.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  if (!data) return [{ title: t('courses.unit.title') }]
  return [
    { title: `${data.unit.code} · ${t('ui.brand')}` },
    { name: 'description', content: data.unit.title[t.locale] },
    { tagName: 'link', rel: 'canonical', href: data.canonical },
  ]
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  return { ...(await readUnit({ code: params.unit ?? '' })), canonical: canonicalUrl(request) }
}

export default function Unit() {
  const t = useT()
  const { unit, courses } = useLoaderData<typeof loader>()
  return (
    <Page title={t('courses.unit.title')} lead={t('courses.unit.lead')} breadcrumbs={[{ href: '/kursus', label: t('courses.catalogue.title') }]}>
      <UnitList units={[unit]} />
      <Section title={t('courses.unit.courses')}>
        {courses.length === 0 ? (
          <p>{t('courses.unit.courses.none')}</p>
        ) : (
          courses.map(({ slug, title }) => (
            <p key={slug}>
              <a href={`/kursus/${slug}`}>{title[t.locale]}</a>
            </p>
          ))
        )}
      </Section>
    </Page>
  )
}
