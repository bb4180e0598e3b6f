import { GlossaryList } from '#app/courses/glossary-list.tsx'
import { readGlossary } from '#app/courses/read-glossary.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [
    { title: `${t('courses.glossary.title')} · ${t('ui.brand')}` },
    { name: 'description', content: t('courses.glossary.lead') },
    { tagName: 'link', rel: 'canonical', href: data?.canonical },
  ]
}

export async function loader({ request }: LoaderFunctionArgs) {
  return { entries: await readGlossary(), canonical: canonicalUrl(request) }
}

export default function Glossary() {
  const t = useT()
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('courses.glossary.title')}
      lead={t('courses.glossary.lead')}
      breadcrumbs={[{ href: '/kursus', label: t('courses.catalogue.title') }]}
    >
      {entries.length === 0 && <Empty title={t('courses.glossary.empty')}>{t('courses.glossary.empty.text')}</Empty>}
      <GlossaryList entries={entries} />
    </Page>
  )
}
