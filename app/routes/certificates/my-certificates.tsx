import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { readMyCertificates } from '#app/certificates/read-my-certificates.server.ts'
import { formatBytes, formatDay } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { ShareLink } from '#app/ui/share.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('certificates.mine.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { certificates: await readMyCertificates({ actor: signedIn(context) }) }
}

export default function MyCertificates() {
  const { certificates } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('certificates.mine.title')} lead={certificates.length > 0 && t('certificates.mine.lead')}>
      {certificates.length === 0 && (
        <Empty title={t('certificates.mine.empty')} action={<LinkButton href="/belajar">{t('certificates.mine.empty.action')}</LinkButton>}>
          {t('certificates.mine.empty.text')}
        </Empty>
      )}
      {certificates.length > 0 && (
        <Card title={t('passport.title')} tone="accent" footer={<LinkButton href="/sertifikat/paspor">{t('passport.open')}</LinkButton>}>
          <p>{t('passport.mine')}</p>
        </Card>
      )}
      {certificates.map((certificate) => (
        <Card
          key={certificate.certificateId}
          title={certificate.course[t.locale]}
          eyebrow={certificate.number}
          status={<CertificateStateBadge state={certificate.state} />}
          footer={
            <ButtonRow>
              <LinkButton icon="download" href={`/sertifikat/${certificate.certificateId}/unduh`} download={`Sertifikat-${certificate.number}.pdf`}>
                {t('certificates.download', { size: formatBytes(certificate.pdfBytes, t.locale) })}
              </LinkButton>
              <LinkButton variant="secondary" href={`/sertifikat/${certificate.certificateId}`}>
                {t('holder.open')}
              </LinkButton>
              <ShareLink text={t('certificates.share.text', { course: certificate.course[t.locale] })} url={certificate.url} />
            </ButtonRow>
          }
        >
          {certificate.state !== 'active' && (
            <p>
              {t(`certificates.mine.${certificate.state}`)}{' '}
              {(certificate.state === 'revoked' || certificate.state === 'suspended') &&
                certificate.reason &&
                t(`certificates.reason.${certificate.reason}`)}
            </p>
          )}
          <DataList
            items={[
              { label: t('certificates.name'), value: certificate.name },
              { label: t('certificates.issued'), value: formatDay(certificate.issuedOn, t.locale) },
              { label: t('certificates.valid-until'), value: formatDay(certificate.validUntil, t.locale) },
            ]}
          />
          <p>
            <a href={certificate.path}>{t('certificates.mine.public')}</a>
          </p>
        </Card>
      ))}
    </Page>
  )
}
