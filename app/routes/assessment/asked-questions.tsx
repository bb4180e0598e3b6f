import { readAskedQuestions } from '#app/assessment/papers/read-asked-questions.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.correction.questions') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const number = new URL(request.url).searchParams.get('versi')
  const which = { course: slugParam(params, 'course'), number: /^[1-9]\d{0,5}$/.test(number ?? '') ? Number(number) : null }
  return readAskedQuestions({ actor: signedIn(context), ...which })
}

export default function AskedQuestions() {
  const { title, slug, number, numbers, questions } = useLoaderData<typeof loader>()
  const t = useT()
  const at = `/pelatih/kursus/${slug}/soal`
  return (
    <Page
      title={t('assessment.correction.questions')}
      lead={t('assessment.correction.questions.lead')}
      width="wide"
      actions={
        <LinkButton variant="secondary" href={`/pelatih/kursus/${slug}/mutu-soal?versi=${number}`}>
          {t('assessment.statistics.title')}
        </LinkButton>
      }
      breadcrumbs={[
        { href: '/pelatih/kursus', label: t('courses.teaching.title') },
        { href: `/pelatih/kursus/${slug}`, label: title[t.locale] },
      ]}
    >
      {numbers.length > 1 && (
        <nav aria-label={t('assessment.correction.versions')}>
          {numbers.map((each) => (
            <span key={each}>
              <a href={`${at}?versi=${each}`} aria-current={each === number ? 'page' : undefined}>
                {t('assessment.correction.version', { number: each })}
              </a>{' '}
            </span>
          ))}
        </nav>
      )}
      <Table
        caption={t('assessment.correction.questions')}
        hideCaption
        rows={questions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'text',
            label: t('assessment.correction.question'),
            isHeader: true,
            render: ({ id, text }) => (
              <a href={`${at}/${id}?versi=${number}`} lang="id">
                {text}
              </a>
            ),
          },
          { key: 'asked', label: t('assessment.correction.asked'), align: 'end', render: ({ asked }) => asked },
          {
            key: 'percent',
            label: t('assessment.correction.percent'),
            align: 'end',
            render: ({ percent }) => (percent === null ? '' : `${percent}%`),
          },
          {
            key: 'corrections',
            label: t('assessment.correction.history'),
            render: ({ corrections }) => corrections > 0 && <Badge tone="warning">{t('assessment.correction.count', { count: corrections })}</Badge>,
          },
        ]}
      />
    </Page>
  )
}
