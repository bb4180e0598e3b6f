import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { DoorHelp } from '#app/people/door-help.tsx'
import { readKnownDevice } from '#app/people/known-device.server.ts'
import { landingPath } from '#app/people/landing-path.ts'
import { NewSecretFields } from '#app/people/new-secret-fields.tsx'
import { safeReturnPath } from '#app/people/return-path.ts'
import { signOut } from '#app/people/sign-out.server.ts'
import { signUp } from '#app/people/sign-up.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { PhoneField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('people.sign-up.title')} · ${t('ui.brand')}` }, { name: 'description', content: t('people.sign-up.lead') }]
}

export function loader({ request, context }: LoaderFunctionArgs) {
  return { back: wayBack(request), current: context.actor?.name ?? null }
}

const text = z.string().max(1_000, 'form.too_long').default('')
const form = z.object({ name: text, phone: text, pin: text, password: text, agreed: z.string().optional().transform(Boolean) })

export async function action({ request, context }: ActionFunctionArgs) {
  const input = await readForm({ request, context }, form)
  const knownDevice = readKnownDevice(request.headers.get('cookie') ?? '')
  const { cookie, deviceCookie, roles } = await signUp({ ...input, locale: context.locale, visitor: { ...context, knownDevice } })
  if (context.actor) await signOut({ actor: context.actor })
  const cookies: [string, string][] = [cookie, deviceCookie].map((value) => ['Set-Cookie', value])
  return redirect(wayBack(request) ?? landingPath(roles), { headers: cookies })
}

function wayBack(request: Request): string | null {
  return safeReturnPath(new URL(request.url).searchParams.get('ke'), '') || null
}

export default function SignUp() {
  const { back, current } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('people.sign-up.title')} lead={t('people.sign-up.lead')}>
      {current && <Banner title={t('people.current', { name: current })}>{t('people.sign-up.current')}</Banner>}
      <Form noValidate>
        <TextField name="name" label={t('people.name')} hint={t('people.name.hint')} autoComplete="name" autoCapitalize="words" spellCheck={false} />
        <PhoneField name="phone" label={t('people.phone')} hint={t('people.sign-up.phone.hint')} />
        <NewSecretFields />
        <CheckboxField
          name="agreed"
          label={
            <>
              {t('people.sign-up.agreed')}{' '}
              <a href="/privasi" target="_blank" rel="noopener">
                {t('people.sign-up.agreed.read')}
              </a>
            </>
          }
        />
        <Button>{t('people.sign-up.submit')}</Button>
      </Form>
      <DoorHelp door="sign-up" back={back} />
    </Page>
  )
}
