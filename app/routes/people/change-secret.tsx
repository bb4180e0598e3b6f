import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { changeSecret } from '#app/people/change-secret.server.ts'
import { landingPath } from '#app/people/landing-path.ts'
import { NewSecretFields } from '#app/people/new-secret-fields.tsx'
import { mustHavePassword } from '#app/people/secret-rules.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('people.secret.title')} · ${tFor(matches)('ui.brand')}` }]

export function loader({ context }: LoaderFunctionArgs) {
  const { roles, mustChangeSecret } = signedIn(context)
  return { passwordOnly: mustHavePassword(roles), mustChangeSecret }
}

const text = z.string().max(1_000, 'form.too_long').default('')
const form = z.object({ currentSecret: text, pin: text, password: text })

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const { currentSecret, pin, password } = await readForm({ request, context }, form)
  await changeSecret({ actor, current: currentSecret, pin, password })
  return redirect(actor.mustChangeSecret ? landingPath(actor.roles) : '/akun?simpan=rahasia')
}

export default function ChangeSecret() {
  const { passwordOnly, mustChangeSecret } = useLoaderData<typeof loader>()
  const t = useT()
  const crumbs = mustChangeSecret ? [] : [{ href: '/akun', label: t('people.account.title') }]
  return (
    <Page title={t(passwordOnly ? 'people.secret.title.password' : 'people.secret.title')} breadcrumbs={crumbs}>
      {mustChangeSecret && (
        <Banner title={t('people.secret.must')}>{t(passwordOnly ? 'people.secret.must.password' : 'people.secret.must.pin')}</Banner>
      )}
      <Form noValidate>
        <PasswordField
          name="currentSecret"
          label={t(mustChangeSecret ? 'people.secret.current.once' : 'people.secret.current')}
          hint={mustChangeSecret ? t('people.secret.current.once.hint') : undefined}
        />
        <NewSecretFields passwordOnly={passwordOnly} />
        <p>{t('people.secret.elsewhere')}</p>
        <Button>{t('people.secret.submit')}</Button>
      </Form>
    </Page>
  )
}
