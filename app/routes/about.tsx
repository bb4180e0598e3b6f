import { tFor, useT } from '#app/i18n/use-translation.ts'
import { PhoneLink } from '#app/people/phone-link.tsx'
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
    { title: `${t('site.about.title')} · ${t('ui.brand')}` },
    { name: 'description', content: t('site.about.lead') },
    { tagName: 'link', rel: 'canonical', href: data?.canonical },
  ]
}

export async function loader({ request }: LoaderFunctionArgs) {
  return { portal: await readPortal(), canonical: canonicalUrl(request) }
}

const points = ['1', '2', '3'] as const

export default function About() {
  const { portal } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('site.about.title')} lead={t('site.about.lead')}>
      <Prose>
        <h2>{t('site.about.who')}</h2>
        <p>
          {t('site.about.who.text', { issuer: portal.issuerName, place: portal.issuerPlace, signer: portal.signerName, title: portal.signerTitle })}
        </p>
        {portal.isDemo && <p>{t('site.about.who.demo')}</p>}
        {portal.contactPhone && (
          <p>
            {t('people.contact')} <PhoneLink phone={portal.contactPhone} />
          </p>
        )}
        {(['is', 'is-not', 'fair'] as const).map((part) => (
          <div key={part}>
            <h2>{t(`site.about.${part}`)}</h2>
            <ul>
              {points.map((point) => (
                <li key={point}>{t(`site.about.${part}.${point}`)}</li>
              ))}
            </ul>
          </div>
        ))}
      </Prose>
    </Page>
  )
}
