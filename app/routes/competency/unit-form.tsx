import { z } from 'zod'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { saveUnitForm } from '#app/competency/save-unit-form.server.ts'
import { UnitForm } from '#app/competency/unit-form.tsx'
import { formOfSlug, type UnitFormKind, unitForms } from '#app/competency/unit-form-specs.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'assessor', noindex: true, script: 'fieldwork' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${unitForms[data.kind].code} ${data.unit.code}` : '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const kind = kindOf(params.form)
  const { title, units } = await readAssessment({ actor: signedIn(context), applicationId, parts: ['assessor'] })
  const unit = units.find(({ code }) => code === params.unit)
  if (!unit) throw new AppError('not_found')
  return { applicationId, title, unit, kind }
}

/** What the page's script adds; see saveUnitForm. */
const schema = z.looseObject({ sendingId: z.uuid().optional(), seen: z.union([z.literal(''), z.uuid()]).optional() })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const { sendingId, seen, ...values } = await readForm({ request, context }, schema)
  const sending = sendingId === undefined ? null : { sendingId, seen: seen || null }
  await saveUnitForm({ actor: signedIn(context), applicationId, unit: params.unit ?? '', kind: kindOf(params.form), values, sending })
  return redirect(`/asesor/${applicationId}/unit/${params.unit}`)
}

function kindOf(slug: string | undefined): UnitFormKind {
  const kind = formOfSlug(slug)
  if (!kind) throw new AppError('not_found')
  return kind
}

export default function UnitFormPage() {
  const { applicationId, title, unit, kind } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={`${unitForms[kind].code} ${unitForms[kind].title}`}
      titleLang="id"
      lead={`${unit.code} · ${unit.title[t.locale]}. ${t('competency.simulation.short')}`}
      breadcrumbs={[
        { href: '/asesor', label: t('competency.title') },
        { href: `/asesor/${applicationId}`, label: title[t.locale] },
        { href: `/asesor/${applicationId}/unit/${unit.code}`, label: unit.code },
      ]}
    >
      <UnitForm unit={unit} kind={kind} applicationId={applicationId} />
    </Page>
  )
}
