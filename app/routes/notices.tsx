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
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('notice.title')} · ${tFor(matches)('ui.brand')}` }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { notices: await listNotices({ actor: signedIn(context) }) }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), noticeId: z.uuid() }),
  z.object({ intent: z.literal('read-all') }),
])

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const input = await readForm({ request, context }, form)
  if (input.intent === 'open') return redirect(await openNotice({ actor, noticeId: input.noticeId }))
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
        <Form intent="read-all">
          <Button variant="secondary" icon="check">
            {t('notice.all-read')}
          </Button>
        </Form>
      )}
      <NoticeList notices={notices} />
    </Page>
  )
}
