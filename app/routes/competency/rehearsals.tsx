import { z } from 'zod'
import { readSchemes } from '#app/competency/read-schemes.server.ts'
import { listRehearsals } from '#app/competency/rehearsal/list-rehearsals.server.ts'
import { PracticeBanner } from '#app/competency/rehearsal/rehearsal-desk.tsx'
import { RehearsalList } from '#app/competency/rehearsal/rehearsal-list.tsx'
import { startRehearsal } from '#app/competency/rehearsal/start-rehearsal.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('rehearsal.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const [own, schemes] = await Promise.all([listRehearsals({ actor: signedIn(context) }), readSchemes({ all: true })])
  return { own, schemes }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { slug } = await readForm({ request, context }, z.object({ slug: z.string().max(100, 'form.required') }))
  const { rehearsalId } = await startRehearsal({ actor: signedIn(context), slug })
  return redirect(`/asesmen/latihan/${rehearsalId}`)
}

export default function Rehearsals() {
  const { own, schemes } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('rehearsal.title')} lead={t('rehearsal.lead')} breadcrumbs={[{ href: '/asesmen', label: t('competency.title') }]}>
      <Stack gap="large">
        <PracticeBanner />
        <RehearsalList own={own} schemes={schemes} />
      </Stack>
    </Page>
  )
}
