import { readRegisterSummary } from '#app/certificates/register/read-register.server.ts'
import { RegisterPage } from '#app/certificates/register/register-page.tsx'
import { tFor } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('register.title')} · ${t('ui.brand')}` }, { name: 'description', content: t('register.lead') }]
}

export async function loader(_: LoaderFunctionArgs) {
  return readRegisterSummary()
}

export default function Register() {
  return <RegisterPage summary={useLoaderData<typeof loader>()} />
}
