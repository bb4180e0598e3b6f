import { z } from 'zod'
import { publicReasons, revocationReasons, suspensionReasons } from '#app/certificates/certificate-state.ts'
import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { CertificateChanges } from '#app/certificates/changes/certificate-changes.tsx'
import { reinstateCertificate } from '#app/certificates/changes/reinstate-certificate.server.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { suspendCertificate } from '#app/certificates/changes/suspend-certificate.server.ts'
import { readCertificate } from '#app/certificates/read-certificate.server.ts'
import { formatDateTime, formatDay, formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: data?.certificate.number ?? tFor(matches)('certificates.operator.title') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { certificate: await readCertificate({ actor: signedIn(context), key: { id: idParam(params, 'certificate') } }) }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('suspend'), restReason: z.enum(suspensionReasons, 'form.required') }),
  z.object({ intent: z.literal('reinstate') }),
  z.object({ intent: z.literal('revoke'), reasonClass: z.enum(revocationReasons, 'form.required'), sure: z.literal('on', 'form.confirm') }),
])

export async function action({ request, context, params }: ActionFunctionArgs) {
  const certificateId = idParam(params, 'certificate')
  const actor = signedIn(context)
  const input = await readForm({ request, context }, form)
  if (input.intent === 'suspend') await suspendCertificate({ actor, certificateId, reasonClass: input.restReason })
  else if (input.intent === 'reinstate') await reinstateCertificate({ actor, certificateId })
  else await revokeCertificate({ actor, certificateId, reasonClass: input.reasonClass })
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
          certificate.supersededBy !== null && { label: t('verification.superseded.by'), value: otherNumber(certificate.supersededBy) },
          certificate.supersedes !== null && { label: t('verification.supersedes'), value: otherNumber(certificate.supersedes) },
        ]}
      />
      <Section title={t('certificates.history')}>
        <DataList
          items={changes.map(({ kind, reasonClass, at }) => {
            const reason = publicReasons.find((known) => known === reasonClass)
            return {
              label: formatDateTime(at, t.locale, facts.batch.timeZone),
              value: t(`certificates.event.${kind as 'issued' | 'suspended' | 'reinstated' | 'revoked' | 'superseded'}`),
              note: reason && t(`certificates.reason.${reason}`),
            }
          })}
        />
      </Section>
      <CertificateChanges certificateId={certificate.certificateId} number={certificate.number} state={state} />
    </Page>
  )
}

function otherNumber(number: string) {
  return <a href={`/verifikasi/${number}`}>{number}</a>
}
