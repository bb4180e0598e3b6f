import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Page } from '#app/ui/page.tsx'
import { ListForm } from '#app/verification/list/list-form.tsx'
import { refusalIn } from '#app/verification/list/list-refusal.ts'

export const handle = { access: ['sponsor', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('verification.list.title') }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { refusal: refusalIn(request.url) }
}

export default function List() {
  const { refusal } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('verification.list.title')}
      lead={t('verification.list.lead')}
      breadcrumbs={[{ href: '/verifikasi', label: t('verification.title') }]}
    >
      {refusal && (
        <Banner kind="danger" focus title={t('verification.list.refused')}>
          {t(`verification.list.${refusal.refusal}`, { minutes: refusal.minutes })}
        </Banner>
      )}
      <ListForm />
    </Page>
  )
}
