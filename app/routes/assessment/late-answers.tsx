import { readLateAttempts } from '#app/assessment/late-answers/read-late-answers.server.ts'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: ['trainer', 'decider'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.late.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { attempts: await readLateAttempts({ actor: signedIn(context) }) }
}

export default function LateAnswers() {
  const { attempts } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('exam.late.title')}
      lead={t('exam.late.lead')}
      width="wide"
      actions={
        <LinkButton variant="secondary" href="/susulan/berkas">
          {t('exam.file.title')}
        </LinkButton>
      }
    >
      <Table
        caption={t('exam.late.title')}
        hideCaption
        rows={attempts}
        rowKey={({ attemptId }) => attemptId}
        empty={<Empty title={t('exam.late.empty')}>{t('exam.late.empty.text')}</Empty>}
        columns={[
          {
            key: 'learner',
            label: t('exam.late.column.learner'),
            isHeader: true,
            render: ({ learner, batchName }) => (
              <span lang="id">
                {learner} · {batchName}
              </span>
            ),
          },
          { key: 'paper', label: t('exam.late.column.paper'), render: ({ title }) => title[t.locale] },
          { key: 'ended', label: t('exam.late.column.ended'), render: ({ finishedAt, timeZone }) => formatDateTime(finishedAt, t.locale, timeZone) },
          { key: 'count', label: t('exam.late.column.count'), align: 'end', render: ({ waiting }) => formatNumber(waiting, t.locale) },
          {
            key: 'open',
            label: t('exam.late.judge'),
            hideLabel: true,
            render: ({ attemptId, learner }) => (
              <a href={`/susulan/${attemptId}`}>
                {t('exam.late.judge')}
                <span className="sr-only"> {t('exam.late.judge.of', { name: learner })}</span>
              </a>
            ),
          },
        ]}
      />
    </Page>
  )
}
