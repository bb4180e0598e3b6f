import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Table } from '#app/ui/table.tsx'
import { DeliveriesTable } from '#app/videos/delivery/deliveries-table.tsx'
import { readDeliveries } from '#app/videos/delivery/read-deliveries.server.ts'
import { readLibrary } from '#app/videos/library/read-library.server.ts'
import { formatMoment } from '#app/videos/library/transcript.ts'
import { VideoStateBadge } from '#app/videos/library/video-state-badge.tsx'
import { ChoiceWords } from '#app/videos/watch/choice-words.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('videos.library.title') }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = Number(new URL(request.url).searchParams.get('halaman')) || 1
  const actor = signedIn(context)
  const [library, delivery] = await Promise.all([readLibrary({ actor, page }), readDeliveries({ actor })])
  return { ...library, delivery }
}

export default function Videos() {
  const { videos, page, pages, delivery } = useLoaderData<typeof loader>()
  const t = useT()
  const add = <LinkButton href="/pengelola/video/baru">{t('videos.new.title')}</LinkButton>
  return (
    <Page
      width="wide"
      title={t('videos.library.title')}
      lead={t('videos.library.lead')}
      breadcrumbs={[{ href: '/pengelola', label: t('programmes.home.title') }]}
      actions={videos.length > 0 ? add : undefined}
    >
      <Table
        caption={t('videos.library.title')}
        hideCaption
        rows={videos}
        rowKey={(row) => row.videoId}
        empty={<Empty title={t('videos.library.empty')} action={add} />}
        columns={[
          {
            key: 'title',
            label: t('videos.library.column.title'),
            isHeader: true,
            render: (row) => (
              <a href={`/pengelola/video/${row.videoId}`} lang="id">
                {row.title}
              </a>
            ),
          },
          { key: 'state', label: t('videos.library.column.state'), render: (row) => <VideoStateBadge state={row.state} /> },
          {
            key: 'length',
            label: t('videos.library.column.length'),
            render: (row) => (row.durationMs === null ? '–' : formatMoment(row.durationMs)),
          },
          {
            key: 'sizes',
            label: t('videos.library.column.sizes'),
            render: (row) => (row.choices.length > 0 ? <ChoiceWords choices={row.choices} /> : '–'),
          },
        ]}
      />
      <DeliveriesTable {...delivery} />
      <Pager page={page} pages={pages} hrefOf={(one) => `/pengelola/video?halaman=${one}`} />
    </Page>
  )
}
