import { z } from 'zod'
import { quizFormSchema } from '#app/assessment/quiz/quiz-form.ts'
import { readRehearsedUnit } from '#app/competency/rehearsal/read-rehearsal.server.ts'
import { heardAnswers } from '#app/competency/rehearsal/rehearsal-parts.ts'
import { RehearsedUnitDesk } from '#app/competency/rehearsal/rehearsed-unit.tsx'
import { saveHeardAnswer, saveRehearsedUnit } from '#app/competency/rehearsal/save-rehearsed-unit.server.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.unit.code ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const rehearsalId = idParam(params, 'rehearsal')
  return { unit: await readRehearsedUnit({ actor: signedIn(context), rehearsalId, unit: params.unit ?? '' }) }
}

const heardIntent = 'heard:'
const heardForm = z.object({ intent: z.string().startsWith(heardIntent).max(100), heard: z.enum(heardAnswers, 'form.required') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), rehearsalId: idParam(params, 'rehearsal'), unit: params.unit ?? '' }
  const form = await readForm({ request, context }, z.union([heardForm, quizFormSchema]))
  const compared = heardForm.safeParse(form)
  if (compared.success) await saveHeardAnswer({ ...own, oral: compared.data.intent.slice(heardIntent.length), heard: compared.data.heard })
  else await saveRehearsedUnit({ ...own, form: quizFormSchema.parse(form) })
  return redirect(`/asesmen/latihan/${own.rehearsalId}/${own.unit}`)
}

export default function RehearsedUnitPage() {
  const { unit } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={unit.title[t.locale]}
      lead={t('rehearsal.unit.lead', { code: unit.code })}
      breadcrumbs={[
        { href: '/asesmen/latihan', label: t('rehearsal.title') },
        { href: `/asesmen/latihan/${unit.rehearsalId}`, label: unit.scheme[t.locale] },
      ]}
    >
      <RehearsedUnitDesk unit={unit} />
    </Page>
  )
}
