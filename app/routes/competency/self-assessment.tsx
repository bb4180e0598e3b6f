import { z } from 'zod'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { saveUnitForm } from '#app/competency/save-unit-form.server.ts'
import { UnitForm } from '#app/competency/unit-form.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.unit.code ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const { title, units } = await readAssessment({ actor: signedIn(context), applicationId, parts: ['candidate'] })
  const unit = units.find(({ code }) => code === params.unit)
  if (!unit) throw new AppError('not_found')
  return { applicationId, title, unit }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const values = await readForm({ request, context }, z.looseObject({}))
  await saveUnitForm({ actor: signedIn(context), applicationId, unit: params.unit ?? '', kind: 'self-assessment', values })
  return redirect(`/asesmen/${applicationId}`)
}

export default function UnitOfAssessment() {
  const { applicationId, title, unit } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={unit.title[t.locale]}
      lead={t('competency.self-assessment.lead', { code: unit.code })}
      breadcrumbs={[
        { href: '/asesmen', label: t('competency.title') },
        { href: `/asesmen/${applicationId}`, label: title[t.locale] },
      ]}
    >
      <UnitForm unit={unit} kind="self-assessment" applicationId={applicationId} />
    </Page>
  )
}
