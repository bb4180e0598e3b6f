import { z } from 'zod'
import { applyForAssessment } from '#app/competency/apply-for-assessment.server.ts'
import { AssessmentTable } from '#app/competency/assessment-table.tsx'
import { listAssessments } from '#app/competency/list-assessments.server.ts'
import { readSchemes } from '#app/competency/read-schemes.server.ts'
import { SchemeTerms } from '#app/competency/scheme-terms.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('competency.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const [rows, schemes] = await Promise.all([listAssessments({ actor: signedIn(context), part: 'candidate' }), readSchemes({ all: false })])
  return { rows, schemes }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { slug } = await readForm({ request, context }, z.object({ slug: z.string().max(100, 'form.required') }))
  const { applicationId } = await applyForAssessment({ actor: signedIn(context), slug })
  return redirect(`/asesmen/${applicationId}`)
}

export default function MyAssessments() {
  const { rows, schemes } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('competency.title')} lead={t('competency.candidate.lead')}>
      <Stack gap="large">
        <Banner kind="warning" title={t('competency.simulation')}>
          {t('competency.simulation.text')}
        </Banner>
        <AssessmentTable rows={rows} base="/asesmen" />
        <p>
          <a href="/asesmen/latihan">{t('rehearsal.open')}</a>
        </p>
        <Section title={t('competency.schemes')} lead={schemes.length === 0 ? t('competency.schemes.none') : t('competency.schemes.lead')}>
          {schemes.map((scheme) => (
            <Card key={scheme.slug} headingLevel={3} title={scheme.title[t.locale]}>
              <SchemeTerms scheme={scheme} />
              <Form>
                <input type="hidden" name="slug" value={scheme.slug} />
                <Button>{t('competency.apply')}</Button>
              </Form>
            </Card>
          ))}
        </Section>
      </Stack>
    </Page>
  )
}
