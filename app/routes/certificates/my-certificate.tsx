import { BadgeCard } from '#app/certificates/badge/badge-card.tsx'
import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { readMyCertificate } from '#app/certificates/read-my-certificates.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: data?.certificate.course[t.locale] ?? t('certificates.mine.title') }]
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { certificate: await readMyCertificate({ actor: signedIn(context), certificateId: idParam(params, 'certificate') }) }
}

export default function MyCertificate() {
  const { certificate } = useLoaderData<typeof loader>()
  const t = useT()
  const course = certificate.course[t.locale]
  return (
    <Page
      title={course}
      lead={certificate.number}
      status={<CertificateStateBadge state={certificate.state} />}
      breadcrumbs={[{ href: '/sertifikat', label: t('certificates.mine.title') }]}
    >
      <BadgeCard {...certificate} course={course} />
    </Page>
  )
}
