import { tFor } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { MetaFunction } from '#app/platform/remix.ts'
import { VerifierPage } from '#app/verification/offline/verifier-page.tsx'

export const handle = { access: 'public', script: 'offline', manifest: '/periksa/periksa.webmanifest' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('offline.title')} · ${t('ui.brand')}` }, { name: 'description', content: t('offline.lead') }]
}

export default function Offline() {
  return <VerifierPage />
}
