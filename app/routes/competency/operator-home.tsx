import { z } from 'zod'
import { WaitingAssessments } from '#app/competency/assessment-table.tsx'
import { listAssessments } from '#app/competency/list-assessments.server.ts'
import { payers } from '#app/competency/payers.ts'
import { readSchemes } from '#app/competency/read-schemes.server.ts'
import { PolicyForm } from '#app/competency/scheme-terms.tsx'
import { setSchemePolicy } from '#app/competency/set-scheme-policy.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('competency.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const [rows, schemes] = await Promise.all([listAssessments({ actor: signedIn(context), part: 'office' }), readSchemes({ all: true })])
  return { rows, schemes }
}

const number = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, 'form.required')
  .transform(Number)
const form = z.object({
  intent: z.string().max(100, 'form.required'),
  isOpen: z.literal('on').optional(),
  appealDays: number.refine((days) => days >= 1 && days <= 365, 'form.required'),
  panelDays: number.refine((days) => days >= 1 && days <= 365, 'form.required'),
  validYears: number.refine((years) => years >= 1 && years <= 10, 'form.required'),
  reassessmentRupiah: number,
  payer: z.enum(payers, 'form.required'),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const { intent, isOpen, ...policy } = await readForm({ request, context }, form)
  await setSchemePolicy({ actor: signedIn(context), slug: intent, policy: { ...policy, isOpen: isOpen === 'on' } })
  return redirect('/pengelola/asesmen')
}

export default function OperatorAssessments() {
  const { rows, schemes } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('competency.title')} lead={t('competency.office.lead')} width="wide">
      <Stack gap="large">
        <WaitingAssessments rows={rows} base="/pengelola/asesmen" part="office" />
        <p>
          <a href="/pengelola/asesmen/peserta.xlsx">{t('competency.participants')}</a>
        </p>
        <Section title={t('competency.policy')} lead={t('competency.policy.lead')}>
          {schemes.map((scheme) => (
            <PolicyForm key={scheme.slug} scheme={scheme} />
          ))}
        </Section>
      </Stack>
    </Page>
  )
}
