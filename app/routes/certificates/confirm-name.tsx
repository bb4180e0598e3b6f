import { z } from 'zod'
import { NamePlate } from '#app/certificates/name-plate.tsx'
import { PreviewPicture } from '#app/certificates/preview-picture.tsx'
import { requirePrintableName } from '#app/certificates/require-printable-name.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { confirmPrintedName } from '#app/learning/confirm-name.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('certificates.name.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const { enrolmentId, state, printedName, nameConfirmedAt, batch } = await readEnrolment({ actor, enrolmentId: idParam(params, 'enrolment') })
  return {
    enrolmentId,
    isOpen: state === 'active',
    name: printedName ?? actor.name,
    confirmedAt: nameConfirmedAt,
    timeZone: batch.timeZone,
    batchName: batch.name,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const { name } = await readForm({ request, context }, z.object({ name: z.string().max(200) }))
  await requirePrintableName(name)
  await confirmPrintedName({ actor: signedIn(context), enrolmentId, name })
  return redirect(`/belajar/${enrolmentId}`)
}

export default function ConfirmName() {
  const { enrolmentId, isOpen, name, confirmedAt, timeZone, batchName } = useLoaderData<typeof loader>()
  const t = useT()
  const preview = `/belajar/${enrolmentId}/pratinjau.pdf`
  return (
    <Page
      title={t('certificates.name.title')}
      lead={t('certificates.name.lead')}
      breadcrumbs={[{ href: `/belajar/${enrolmentId}`, label: batchName }]}
    >
      <NamePlate name={name} />
      {isOpen && <PreviewPicture src={`/belajar/${enrolmentId}/pratinjau.svg`} />}
      {confirmedAt && (
        <Banner kind="success" title={t('certificates.name.confirmed', { date: formatDate(confirmedAt, t.locale, timeZone) })}>
          {t(isOpen ? 'certificates.name.confirmed.open' : 'certificates.name.confirmed.closed')}
        </Banner>
      )}
      <LinkButton variant="secondary" icon={isOpen ? 'file' : 'certificate'} href={isOpen ? preview : '/sertifikat'}>
        {t(isOpen ? 'certificates.name.preview' : 'certificates.mine.title')}
      </LinkButton>
      {isOpen && (
        <Form>
          <TextField
            name="name"
            label={t('certificates.name.label')}
            hint={t('certificates.name.hint')}
            defaultValue={name}
            autoComplete="name"
            autoCapitalize="words"
            spellCheck={false}
            maxLength={60}
            required
          />
          <ButtonRow>
            <Button>{t('certificates.name.confirm')}</Button>
            <Button variant="quiet" formAction={preview}>
              {t('certificates.name.preview.typed')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
