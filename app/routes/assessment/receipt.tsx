import { type CheckedReceipt, readReceipt } from '#app/assessment/attempts/read-receipt.server.ts'
import { HashText } from '#app/assessment/attempts/receipt-section.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Banner } from '#app/ui/banner.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data && tFor(matches)('exam.receipt.title', { code: data.code }) }]

export async function loader({ params }: LoaderFunctionArgs): Promise<CheckedReceipt> {
  return readReceipt({ code: params.code ?? '' })
}

export default function Receipt() {
  const receipt = useLoaderData<typeof loader>()
  const t = useT()
  const { answered, total, isUnchanged } = receipt
  return (
    <Page title={t('exam.receipt.title', { code: receipt.code })}>
      <Stack gap="large">
        <Banner kind={isUnchanged ? 'success' : 'danger'} title={t(isUnchanged ? 'exam.receipt.unchanged' : 'exam.receipt.changed')}>
          {t(isUnchanged ? 'exam.receipt.unchanged.text' : 'exam.receipt.changed.text')}
        </Banner>
        <DataList
          items={[
            { label: t('exam.receipt.paper'), value: receipt.title[t.locale], note: receipt.course[t.locale] },
            {
              label: t(receipt.state === 'expired' ? 'exam.receipt.at.expired' : 'exam.receipt.at'),
              value: formatDateTime(receipt.finishedAt, t.locale, receipt.timeZone),
              note: t('assessment.quiz.attempt', { number: receipt.number }),
            },
            { label: t('exam.receipt.answered'), value: t('exam.receipt.answered.value', { answered, total }) },
            { label: t('exam.receipt.hash'), value: <HashText sha256={receipt.sha256} /> },
          ]}
        />
        <p>{t('exam.receipt.how')}</p>
      </Stack>
    </Page>
  )
}
