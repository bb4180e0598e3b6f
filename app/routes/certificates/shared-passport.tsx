import { PassportList } from '#app/certificates/passport/passport-list.tsx'
import { readSharedPassport } from '#app/certificates/passport/read-shared-passport.server.ts'
import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { data, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('passport.title') }]

const statuses = { open: 200, ended: 410, closed: 410, unknown: 404 }

/** Kept by nobody on the way: the person may close the link at any time. */
export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  return loaderHeaders
}

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const shared = await readSharedPassport({ token })
  const file = shared.state === 'open' && shared.passport.entries.some(({ hasCredential }) => hasCredential) ? `/paspor/${token}/berkas` : null
  return data({ shared, file }, { status: statuses[shared.state], headers: { 'Cache-Control': 'private, no-store' } })
}

export default function SharedPassport() {
  const { shared, file } = useLoaderData<typeof loader>()
  const t = useT()
  const when = (at: Date) => formatDateTime(at, t.locale, officeZone)
  if (shared.state !== 'open') {
    const at = shared.state === 'unknown' ? '' : when(shared.at)
    return (
      <Page title={t(`passport.shared.${shared.state}`)} lead={t(`passport.shared.${shared.state}.next`, { date: at })}>
        <p>
          <LinkButton variant="secondary" href="/verifikasi">
            {t('verification.title')}
          </LinkButton>
        </p>
      </Page>
    )
  }
  const { name, entries } = shared.passport
  return (
    <Page title={name ?? t('passport.title')} titleLang="id" status={t('passport.title')}>
      <p>{t('passport.shared.lead', { count: entries.length, date: when(shared.expiresAt) })}</p>
      <PassportList entries={entries} />
      {file && (
        <Section title={t('passport.file.title')} lead={t('passport.shared.file')}>
          <p>
            <LinkButton variant="secondary" icon="download" href={file}>
              {t('passport.file.download')}
            </LinkButton>
          </p>
        </Section>
      )}
      {!entries.some(({ kind }) => kind === 'competency') && <p>{t('passport.not-bnsp')}</p>}
    </Page>
  )
}
