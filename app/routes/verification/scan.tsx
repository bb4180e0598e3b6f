import { readOrigin } from '#app/certificates/read-publisher.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { ScanDesk } from '#app/verification/scan-desk.tsx'

export const handle = { access: 'public', script: 'scan' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('verification.scan.title') }]

export async function loader() {
  return { origin: await readOrigin() }
}

export default function Scan() {
  const { origin } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('verification.scan.title')} lead={t('verification.by-qr.text')}>
      <ScanDesk origin={origin} />
      <p>
        <LinkButton variant="secondary" href="/verifikasi">
          {t('verification.title')}
        </LinkButton>
      </p>
    </Page>
  )
}
