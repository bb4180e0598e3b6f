import { AchievementFacts } from '#app/certificates/achievement-page.tsx'
import { readAchievement } from '#app/certificates/read-achievement.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: `${data?.achievement.name ?? t('certificates.achievement.title')} · ${t('ui.brand')}` }]
}

export async function loader({ params }: LoaderFunctionArgs) {
  return { achievement: await readAchievement({ key: params.achievement ?? '' }) }
}

export default function Achievement() {
  const t = useT()
  const { achievement } = useLoaderData<typeof loader>()
  return (
    <Page
      title={<span lang="id">{achievement.name}</span>}
      lead={t('certificates.achievement.lead')}
      status={achievement.isSample && <Badge tone="warning">{t('certificates.achievement.sample')}</Badge>}
      breadcrumbs={[{ href: '/verifikasi', label: t('verification.title') }]}
    >
      <AchievementFacts achievement={achievement} />
      <LinkButton variant="secondary" href="/verifikasi">
        {t('certificates.achievement.verify')}
      </LinkButton>
    </Page>
  )
}
