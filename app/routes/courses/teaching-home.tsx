import { readTeachingCourses } from '#app/courses/teaching-material.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'decider', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('courses.teaching.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { courses: await readTeachingCourses({ actor: signedIn(context) }) }
}

export default function TeachingHome() {
  const { courses } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('courses.teaching.title')} lead={t('courses.teaching.lead')} width="wide">
      {courses.length === 0 && <Empty title={t('courses.catalogue.empty')}>{t('courses.catalogue.empty.text')}</Empty>}
      <CardGrid>
        {courses.map(({ slug, title, hasGuide, observed, oral, tasks }) => (
          <CardLink key={slug} href={`/pelatih/kursus/${slug}`} title={title[t.locale]}>
            <p>{t('courses.teaching.counts', { observed, oral, tasks })}</p>
            {!hasGuide && <p>{t('courses.teaching.no-guide')}</p>}
          </CardLink>
        ))}
      </CardGrid>
    </Page>
  )
}
