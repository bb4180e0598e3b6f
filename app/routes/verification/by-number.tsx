import { z } from 'zod'
import { isCertificateNumber, parseNumber } from '#app/certificates/number.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useActionData, useLoaderData } from '#app/platform/remix.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReceiptForm } from '#app/verification/receipt/receipt-form.tsx'
import type { VerificationAnswer } from '#app/verification/verification-answer.ts'
import { VerificationResult } from '#app/verification/verification-result.tsx'
import { requireNumber, verifyByNumber } from '#app/verification/verify-by-number.server.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: data ? `${t(`verification.state.${data.answer.state}`)} · ${t('verification.title')}` : t('verification.title') }]
}

export async function loader({ params, context }: LoaderFunctionArgs): Promise<{ answer: VerificationAnswer }> {
  const typed = (params.number ?? '').slice(0, 100)
  const parsed = parseNumber(typed)
  if (!('number' in parsed)) return { answer: { state: 'unknown', number: typed, by: 'number' } }
  if (parsed.number !== typed) throw redirect(`/verifikasi/${parsed.number}`)
  return { answer: await verifyByNumber({ number: parsed.number, addressKey: context.addressKey }) }
}

/** Whoever names the holder in full sees the rest; nothing changes, so the answer is the page itself. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { name } = await readForm({ request, context }, z.object({ name: z.string().min(1).max(120) }))
  return { answer: await verifyByNumber({ number: requireNumber(params.number ?? ''), name, addressKey: context.addressKey }), name }
}

export default function ByNumber() {
  const found = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useT()
  const { answer, name } = sent && 'answer' in sent ? sent : { ...found, name: undefined }
  return (
    <Page>
      <VerificationResult answer={answer} />
      {'isMasked' in answer && answer.isMasked && (
        <Section title={t('verification.name.title')} lead={t('verification.name.lead')}>
          <Form>
            <TextField name="name" label={t('verification.name.label')} autoComplete="off" autoCapitalize="words" maxLength={120} required />
            <Button variant="secondary">{t('verification.name.check')}</Button>
          </Form>
        </Section>
      )}
      {answer.number !== null && isCertificateNumber(answer.number) && (
        <ReceiptForm source={{ by: 'number', number: answer.number, ...(name !== undefined && { name }) }} />
      )}
      <LinkButton variant="quiet" href="/verifikasi">
        {t('verification.another')}
      </LinkButton>
    </Page>
  )
}
