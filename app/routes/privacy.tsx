import { formatDay } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { PhoneLink } from '#app/people/phone-link.tsx'
import { privacyNoticeVersion } from '#app/people/privacy-notice.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [
    { title: `${t('site.privacy.title')} · ${t('ui.brand')}` },
    { name: 'description', content: t('site.privacy.lead') },
    { tagName: 'link', rel: 'canonical', href: data?.canonical },
  ]
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { issuerName, issuerPlace, contactPhone } = await readPortal()
  return { issuerName, issuerPlace, contactPhone, canonical: canonicalUrl(request) }
}

const stored = ['1', '2', '3', '4', '5'] as const
const notStored = ['1', '2', '3', '4'] as const
const seen = ['1', '2', '3', '4', '5', '6', '7'] as const
const stays = ['1', '2', '3'] as const
const rights = ['1', '2', '3', '4', '5'] as const

export default function Privacy() {
  const { issuerName, issuerPlace, contactPhone } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('site.privacy.title')} lead={t('site.privacy.lead')}>
      <Prose>
        <p>
          <small>{t('site.privacy.version', { version: formatDay(privacyNoticeVersion, t.locale) })}</small>
        </p>
        <h2>{t('site.privacy.who')}</h2>
        <p>{t('site.privacy.who.text', { issuer: issuerName, place: issuerPlace })}</p>
        <h2>{t('site.privacy.stored')}</h2>
        <ul>
          {stored.map((point) => (
            <li key={point}>{t(`site.privacy.stored.${point}`)}</li>
          ))}
        </ul>
        <h2>{t('site.privacy.not-stored')}</h2>
        <ul>
          {notStored.map((point) => (
            <li key={point}>{t(`site.privacy.not-stored.${point}`)}</li>
          ))}
        </ul>
        <h2>{t('site.privacy.seen')}</h2>
        <ul>
          {seen.map((point) => (
            <li key={point}>{t(`site.privacy.seen.${point}`)}</li>
          ))}
        </ul>
        <h2>{t('site.privacy.kept')}</h2>
        <p>{t('site.privacy.kept.text')}</p>
        <p>{t('site.privacy.kept.gone')}</p>
        <p>{t('site.privacy.kept.stays')}</p>
        <ul>
          {stays.map((point) => (
            <li key={point}>{t(`site.privacy.kept.stays.${point}`)}</li>
          ))}
        </ul>
        <h2>{t('site.privacy.rights')}</h2>
        <p>{t('site.privacy.rights.text')}</p>
        <ul>
          {rights.map((point) => (
            <li key={point}>{t(`site.privacy.rights.${point}`)}</li>
          ))}
        </ul>
        <p>{t('site.privacy.rights.how')}</p>
        {contactPhone && (
          <p>
            {t('people.contact')} <PhoneLink phone={contactPhone} />
          </p>
        )}
      </Prose>
    </Page>
  )
}
