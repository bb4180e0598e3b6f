import { z } from 'zod'
import { formatDate, officeZone } from '#app/i18n/format.ts'
import { localeNames, locales } from '#app/i18n/locale.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { changeName } from '#app/people/change-name.server.ts'
import { PersonFacts } from '#app/people/person-facts.tsx'
import { readAccount } from '#app/people/read-account.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('people.account.title')} · ${tFor(matches)('ui.brand')}` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const param = new URL(request.url).searchParams.get('simpan')
  const saved = (['nama', 'rahasia'] as const).find((one) => one === param) ?? null
  return { account: await readAccount({ actor: signedIn(context) }), saved }
}

const form = z.object({ name: z.string().max(1_000, 'form.too_long') })

export async function action({ request, context }: ActionFunctionArgs) {
  const { name } = await readForm({ request, context }, form)
  await changeName({ actor: signedIn(context), name })
  return redirect('/akun?simpan=nama')
}

export default function Account() {
  const { account, saved } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('people.account.title')} lead={t('people.account.lead')}>
      {saved && <Banner kind="success" title={t(`people.account.saved.${saved}`)} focus />}
      <PersonFacts person={account} own />
      <CardGrid>
        <CardLink href="/akun/rahasia" title={t(`people.account.secret.${account.secretKind}`)}>
          <p>{t('people.account.secret.since', { date: formatDate(account.secretChangedAt, t.locale, officeZone) })}</p>
        </CardLink>
        <CardLink href="/akun/perangkat" title={t('people.devices.title')}>
          <p>{t('people.account.devices.text')}</p>
        </CardLink>
        <CardLink href="/privasi" title={t('people.account.privacy')}>
          <p>{account.consent && t('people.account.privacy.agreed', { date: formatDate(account.consent.agreedAt, t.locale, officeZone) })}</p>
        </CardLink>
      </CardGrid>
      <Section title={t('people.account.name.title')} lead={t(account.mayChangeName ? 'people.account.name.text' : 'people.account.name.fixed')}>
        {account.mayChangeName && (
          <Form intent="name">
            <TextField
              name="name"
              label={t('people.name')}
              hint={t('people.name.hint')}
              defaultValue={account.name}
              autoComplete="name"
              autoCapitalize="words"
              spellCheck={false}
            />
            <Button variant="secondary">{t('people.account.name.submit')}</Button>
          </Form>
        )}
      </Section>
      <Section title={t('people.account.language')}>
        <Form action="/bahasa" intent="language">
          <input type="hidden" name="returnTo" value="/akun" />
          <RadioGroup
            name="locale"
            label={t('people.account.language.label')}
            options={locales.map((locale) => ({ value: locale, label: <span lang={locale}>{localeNames[locale]}</span> }))}
            defaultValue={t.locale}
          />
          <Button variant="secondary">{t('people.account.language.submit')}</Button>
        </Form>
      </Section>
    </Page>
  )
}
