import { AssessedUnit } from '#app/competency/assessed-unit.tsx'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'assessor', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.unit.code ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const view = await readAssessment({ actor: signedIn(context), applicationId, parts: ['assessor'] })
  const unit = view.units.find(({ code }) => code === params.unit)
  if (!unit) throw new AppError('not_found')
  return { view, unit }
}

export default function AssessedUnitPage() {
  const { view, unit } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={unit.title[t.locale]}
      lead={`${unit.code}. ${t('competency.simulation.short')}`}
      breadcrumbs={[
        { href: '/asesor', label: t('competency.title') },
        { href: `/asesor/${view.applicationId}`, label: view.title[t.locale] },
      ]}
    >
      <AssessedUnit view={view} unit={unit} />
    </Page>
  )
}
