import { z } from 'zod'
import { BadgeCard } from '#app/certificates/badge/badge-card.tsx'
import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { readMyNameProposal } from '#app/certificates/changes/read-name-proposal.server.ts'
import { ChoiceForm } from '#app/certificates/choice-form.tsx'
import { readMyCertificate } from '#app/certificates/read-my-certificates.server.ts'
import { setCertificateChoice } from '#app/certificates/set-certificate-choice.server.ts'
import { formatBytes } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData, useLocation } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: data?.certificate.course[t.locale] ?? t('certificates.mine.title') }]
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const wanted = { actor: signedIn(context), certificateId: idParam(params, 'certificate') }
  const [certificate, { proposal }] = await Promise.all([readMyCertificate(wanted), readMyNameProposal(wanted)])
  return { certificate, hasNewName: proposal !== null }
}

const ticked = z.string().optional().transform(Boolean)
const form = z.object({ name: z.enum(['full', 'masked']), units: ticked, results: ticked, sponsorCopy: ticked })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const certificateId = idParam(params, 'certificate')
  const choice = await readForm({ request, context }, form)
  await setCertificateChoice({ actor: signedIn(context), certificateId, choice })
  return redirect(`/sertifikat/${certificateId}?tersimpan`)
}

export default function MyCertificate() {
  const { certificate, hasNewName } = useLoaderData<typeof loader>()
  const isSaved = useLocation().search === '?tersimpan'
  const t = useT()
  const course = certificate.course[t.locale]
  return (
    <Page
      title={course}
      lead={certificate.number}
      status={<CertificateStateBadge state={certificate.state} />}
      breadcrumbs={[{ href: '/sertifikat', label: t('certificates.mine.title') }]}
    >
      {isSaved && <Banner kind="success" focus title={t('holder.choice.saved')} />}
      {hasNewName && (
        <Banner kind="warning" title={t('certificates.new-name.waits')}>
          <a href={`/sertifikat/${certificate.certificateId}/nama`}>{t('certificates.new-name.open')}</a>
        </Banner>
      )}
      <ButtonRow>
        <LinkButton icon="download" href={`/sertifikat/${certificate.certificateId}/unduh`} download={`Sertifikat-${certificate.number}.pdf`}>
          {t('certificates.download', { size: formatBytes(certificate.pdfBytes, t.locale) })}
        </LinkButton>
      </ButtonRow>
      <BadgeCard {...certificate} course={course} />
      <ChoiceForm choice={certificate.choice} path={certificate.path} />
    </Page>
  )
}
