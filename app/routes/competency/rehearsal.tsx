import { z } from 'zod'
import { dropRehearsal } from '#app/competency/rehearsal/drop-rehearsal.server.ts'
import { readDayLessons } from '#app/competency/rehearsal/read-day-lessons.server.ts'
import { readRehearsal } from '#app/competency/rehearsal/read-rehearsal.server.ts'
import { RehearsalDesk } from '#app/competency/rehearsal/rehearsal-desk.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('rehearsal.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const rehearsal = await readRehearsal({ actor: signedIn(context), rehearsalId: idParam(params, 'rehearsal') })
  return { rehearsal, lessons: await readDayLessons() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm({ request, context }, z.object({ intent: z.literal('drop') }))
  await dropRehearsal({ actor: signedIn(context), rehearsalId: idParam(params, 'rehearsal') })
  return redirect('/asesmen/latihan')
}

export default function Rehearsal() {
  const { rehearsal, lessons } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('rehearsal.of', { title: rehearsal.title[t.locale] })}
      lead={t('rehearsal.lead')}
      width="wide"
      breadcrumbs={[
        { href: '/asesmen', label: t('competency.title') },
        { href: '/asesmen/latihan', label: t('rehearsal.title') },
      ]}
    >
      <RehearsalDesk rehearsal={rehearsal} lessons={lessons} />
    </Page>
  )
}
