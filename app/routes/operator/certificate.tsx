import { z } from 'zod'
import { revocationReasons } from '#app/certificates/certificate-state.ts'
import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { readCertificate } from '#app/certificates/read-certificate.server.ts'
import { revokeCertificate } from '#app/certificates/revoke-certificate.server.ts'
import { formatDateTime, formatDay, formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: data?.certificate.number ?? tFor(matches)('certificates.operator.title') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { certificate: await readCertificate({ actor: signedIn(context), key: { id: idParam(params, 'certificate') } }) }
}

const form = z.object({ reasonClass: z.enum(revocationReasons), sure: z.literal('on') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const certificateId = idParam(params, 'certificate')
  const { reasonClass } = await readForm({ request, context }, form)
  await revokeCertificate({ actor: signedIn(context), certificateId, reasonClass })
  return redirect(`/pengelola/sertifikat/${certificateId}`)
}

export default function Certificate() {
  const { certificate } = useLoaderData<typeof loader>()
  const { facts, state, changes } = certificate
  const t = useT()
  return (
    <Page
      title={certificate.number}
      lead={facts.name}
      status={<CertificateStateBadge state={state} />}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/sertifikat', label: t('certificates.operator.title') },
      ]}
      actions={
        <LinkButton variant="secondary" icon="download" href={`/sertifikat/${certificate.certificateId}/unduh`}>
          {t('certificates.operator.download')}
        </LinkButton>
      }
    >
      <DataList
        items={[
          { label: t('certificates.course'), value: facts.course.title[t.locale] },
          { label: t('certificates.batch'), value: facts.batch.name, note: formatDayRange(facts.batch.startsOn, facts.batch.endsOn, t.locale) },
          { label: t('certificates.issued'), value: formatDay(facts.issuedOn, t.locale) },
          { label: t('certificates.valid-until'), value: formatDay(facts.validUntil, t.locale) },
        ]}
      />
      <Section title={t('certificates.history')}>
        <DataList
          items={changes.map(({ kind, reasonClass, at }) => {
            const reason = revocationReasons.find((known) => known === reasonClass)
            return {
              label: formatDateTime(at, t.locale, facts.batch.timeZone),
              value: t(`certificates.event.${kind as 'issued' | 'suspended' | 'reinstated' | 'revoked' | 'superseded'}`),
              note: reason && t(`certificates.reason.${reason}`),
            }
          })}
        />
      </Section>
      {state !== 'revoked' && state !== 'superseded' && (
        <Section title={t('certificates.revoke.title')} lead={t('certificates.revoke.lead')}>
          <Form>
            <RadioGroup
              name="reasonClass"
              label={t('certificates.revoke.reason')}
              options={revocationReasons.map((reason) => ({ value: reason, label: t(`certificates.reason.${reason}`) }))}
            />
            <CheckboxField name="sure" label={t('certificates.revoke.sure', { number: certificate.number })} />
            <Button variant="danger">{t('certificates.revoke.submit')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
