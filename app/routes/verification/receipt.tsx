import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { FileForm } from '#app/verification/file-form.tsx'
import { refusalIn } from '#app/verification/receipt/receipt-refusal.ts'
import { largestFile } from '#app/verification/verify-by-file.server.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('receipt.paper.title') }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { refusal: refusalIn(request.url), largestMb: largestFile() / 1_000_000 }
}

export default function Receipt() {
  const { refusal, largestMb } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('receipt.paper.title')} breadcrumbs={[{ href: '/verifikasi', label: t('verification.title') }]}>
      {refusal && (
        <Banner kind="danger" focus title={t('receipt.refused')}>
          {t(`receipt.refused.${refusal}`)}
        </Banner>
      )}
      <Section title={t('receipt.about.what')}>
        <p>{t('receipt.about.what.text')}</p>
      </Section>
      <Section title={t('receipt.about.check')} lead={t('receipt.about.check.text')}>
        <FileForm largestMb={largestMb} />
        <p>{t('receipt.about.offline')}</p>
      </Section>
    </Page>
  )
}
