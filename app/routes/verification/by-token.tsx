import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReceiptForm } from '#app/verification/receipt/receipt-form.tsx'
import { VerificationResult } from '#app/verification/verification-result.tsx'
import { verifyByToken } from '#app/verification/verify-by-token.server.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: data ? `${t(`verification.state.${data.answer.state}`)} · ${t('verification.title')}` : t('verification.title') }]
}

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  return { answer: await verifyByToken({ token }), token }
}

export default function ByToken() {
  const { answer, token } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page>
      <VerificationResult answer={answer} />
      {answer.state !== 'unknown' && <ReceiptForm source={{ by: 'link', token }} />}
      <LinkButton variant="secondary" href="/verifikasi">
        {t('verification.another')}
      </LinkButton>
    </Page>
  )
}
