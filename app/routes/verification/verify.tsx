import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { FileForm } from '#app/verification/file-form.tsx'
import { MoreWays } from '#app/verification/more-ways.tsx'
import { largestFile } from '#app/verification/verify-by-file.server.ts'
import { requireNumber } from '#app/verification/verify-by-number.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: t('verification.title') }, { name: 'description', content: t('verification.lead') }]
}

export function loader() {
  return { largestMb: largestFile() / 1_000_000 }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { number } = await readForm({ request, context }, z.object({ number: z.string().max(100) }))
  return redirect(`/verifikasi/${requireNumber(number)}`)
}

export default function Verify() {
  const { largestMb } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('verification.title')} lead={t('verification.lead')}>
      <Section title={t('verification.by-number')}>
        <Form>
          <TextField
            name="number"
            label={t('certificates.number')}
            hint={t('verification.number.hint')}
            placeholder="NK-2026-000123-7QX4"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            required
          />
          <Button icon="search">{t('verification.check')}</Button>
        </Form>
      </Section>
      <Section title={t('verification.by-qr')} lead={t('verification.by-qr.text')}>
        <p>
          <LinkButton variant="secondary" href="/verifikasi/pindai">
            {t('verification.scan.title')}
          </LinkButton>
        </p>
      </Section>
      <Section title={t('verification.by-file')} lead={t('verification.by-file.lead')}>
        <FileForm largestMb={largestMb} />
      </Section>
      <Section title={t('verification.paper')}>
        <p>{t('verification.paper.text')}</p>
      </Section>
      <MoreWays />
    </Page>
  )
}
