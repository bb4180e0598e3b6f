import { z } from 'zod'
import { correctCertificate } from '#app/certificates/changes/correct-certificate.server.ts'
import { CorrectionChanges } from '#app/certificates/changes/correction-changes.tsx'
import { prepareCorrection } from '#app/certificates/changes/prepare-correction.server.ts'
import { NamePlate } from '#app/certificates/name-plate.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('certificates.correct.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { certificateId, before, after, differs } = await prepareCorrection({
    actor: signedIn(context),
    certificateId: idParam(params, 'certificate'),
  })
  return { certificateId, before, after, differs }
}

const form = z.object({ name: z.string().max(200), sure: z.literal('on', 'form.confirm') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { name } = await readForm({ request, context }, form)
  const issued = await correctCertificate({ actor: signedIn(context), certificateId: idParam(params, 'certificate'), name })
  return redirect(`/pengelola/sertifikat/${issued.certificateId}`)
}

export default function CorrectCertificate() {
  const { certificateId, before, after, differs } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('certificates.correct.title')}
      lead={t('certificates.correct.lead')}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/sertifikat', label: t('certificates.operator.title') },
        { href: `/pengelola/sertifikat/${certificateId}`, label: before.number },
      ]}
    >
      <NamePlate name={before.name} />
      <Section title={t('certificates.correct.changes')} lead={t('certificates.correct.changes.lead')}>
        <CorrectionChanges before={before} after={after} differs={differs} />
      </Section>
      <Form>
        <TextField
          name="name"
          label={t('certificates.correct.name')}
          hint={t('certificates.name.hint')}
          defaultValue={before.name}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={60}
          required
        />
        <CheckboxField name="sure" label={t('certificates.correct.sure')} />
        <Button>{t('certificates.correct.submit')}</Button>
      </Form>
    </Page>
  )
}
