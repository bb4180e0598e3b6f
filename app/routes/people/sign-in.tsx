import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { DoorHelp } from '#app/people/door-help.tsx'
import { asksToForget, forgetsPages } from '#app/people/forgets-pages.ts'
import { readKnownDevice } from '#app/people/known-device.server.ts'
import { landingPath } from '#app/people/landing-path.ts'
import { safeReturnPath } from '#app/people/return-path.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { signOut } from '#app/people/sign-out.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { PasswordField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = {
  access: 'public',
  noindex: true,
  script: (data) => ((data as { forgets?: boolean } | null)?.forgets ? 'forget' : null),
} satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('people.sign-in.title')} · ${tFor(matches)('ui.brand')}` }]

export function loader({ request, context }: LoaderFunctionArgs) {
  return { back: wayBack(request), current: context.actor?.name ?? null, forgets: asksToForget(request) || forgetsPages(context.actor) }
}

const form = z.object({ who: z.string().max(100, 'form.too_long'), secret: z.string().min(1, 'form.required').max(1_000, 'form.too_long') })

export async function action({ request, context }: ActionFunctionArgs) {
  const input = await readForm({ request, context }, form)
  const knownDevice = readKnownDevice(request.headers.get('cookie') ?? '')
  const { cookie, deviceCookie, roles } = await signIn({ ...input, visitor: { ...context, knownDevice } })
  // On a shared phone the one before does not stay signed in behind the one who came.
  if (context.actor) await signOut({ actor: context.actor })
  const cookies: [string, string][] = [cookie, deviceCookie].map((value) => ['Set-Cookie', value])
  return redirect(wayBack(request) ?? landingPath(roles), { headers: cookies })
}

function wayBack(request: Request): string | null {
  return safeReturnPath(new URL(request.url).searchParams.get('ke'), '') || null
}

export default function SignIn() {
  const { back, current } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('people.sign-in.title')} lead={back ? t('people.sign-in.lead.back') : t('people.sign-in.lead')}>
      {current && <Banner title={t('people.current', { name: current })}>{t('people.sign-in.current')}</Banner>}
      <Form>
        <TextField
          name="who"
          label={t('people.sign-in.who')}
          hint={t('people.sign-in.who.hint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField name="secret" label={t('people.sign-in.secret')} hint={t('people.sign-in.secret.hint')} />
        <Button>{t('people.sign-in.submit')}</Button>
      </Form>
      <DoorHelp door="sign-in" back={back} />
    </Page>
  )
}
