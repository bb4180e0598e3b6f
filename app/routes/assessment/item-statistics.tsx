import { ItemStatisticsList, StatisticsGuide } from '#app/assessment/banks/statistics/item-statistics-list.tsx'
import { readItemStatistics } from '#app/assessment/banks/statistics/read-item-statistics.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.statistics.title') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const number = new URL(request.url).searchParams.get('versi')
  const which = { course: slugParam(params, 'course'), number: /^[1-9]\d{0,5}$/.test(number ?? '') ? Number(number) : null }
  return readItemStatistics({ actor: signedIn(context), ...which })
}

export default function ItemStatisticsPage() {
  const { title, slug, number, questions } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.statistics.title')}
      lead={t('assessment.statistics.lead', { number: String(number) })}
      width="wide"
      breadcrumbs={[
        { href: '/pelatih/kursus', label: t('courses.teaching.title') },
        { href: `/pelatih/kursus/${slug}`, label: title[t.locale] },
        { href: `/pelatih/kursus/${slug}/soal`, label: t('assessment.correction.questions') },
      ]}
    >
      <StatisticsGuide />
      <ItemStatisticsList questions={questions} addressOf={(question) => `/pelatih/kursus/${slug}/soal/${question}?versi=${number}`} />
    </Page>
  )
}
