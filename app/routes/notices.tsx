import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { listNotices } from '#app/notifications/list-notices.server.ts'
import { markNoticesRead } from '#app/notifications/mark-notices-read.server.ts'
import { NoticeList } from '#app/notifications/notice-list.tsx'
import { openNotice } from '#app/notifications/open-notice.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('notice.title')} · ${tFor(matches)('ui.brand')}` }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { notices: await listNotices({ actor: signedIn(context) }) }
}

const form = z.object({ noticeId: z.uuid().optional() })

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const { noticeId } = await readForm({ request, context }, form)
  if (noticeId) return redirect(await openNotice({ actor, noticeId }))
  await markNoticesRead({ actor })
  return redirect('/kabar')
}

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>()
  const t = useT()
  if (notices.length === 0) {
    return (
      <Page title={t('notice.title')} lead={t('notice.lead')}>
        <Empty title={t('notice.empty')}>{t('notice.empty.text')}</Empty>
      </Page>
    )
  }
  return (
    <Page title={t('notice.title')} lead={t('notice.lead')}>
      {notices.some((notice) => !notice.isRead) && (
        <form method="post">
          <Button variant="secondary" icon="check">
            {t('notice.all-read')}
          </Button>
        </form>
      )}
      <NoticeList notices={notices} />
    </Page>
  )
}
