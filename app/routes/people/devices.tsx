import { z } from 'zod'
import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { listSessions } from '#app/people/list-sessions.server.ts'
import { revokeOtherSessions } from '#app/people/revoke-other-sessions.server.ts'
import { revokeSession } from '#app/people/revoke-session.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('people.devices.title')} · ${tFor(matches)('ui.brand')}` }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { sessions: await listSessions({ actor: signedIn(context) }) }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), sessionId: z.uuid() }),
  z.object({ intent: z.literal('end-others') }),
])

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const input = await readForm({ request, context }, form)
  if (input.intent === 'end-others') await revokeOtherSessions({ actor })
  else await revokeSession({ actor, sessionId: input.sessionId })
  return redirect(input.intent === 'end' && input.sessionId === actor.sessionId ? '/masuk' : '/akun/perangkat')
}

export default function Devices() {
  const { sessions } = useLoaderData<typeof loader>()
  const t = useT()
  const time = (at: Date) => formatDateTime(at, t.locale, officeZone)
  return (
    <Page title={t('people.devices.title')} lead={t('people.devices.lead')} breadcrumbs={[{ href: '/akun', label: t('people.account.title') }]}>
      {sessions.length > 1 && (
        <Form intent="end-others">
          <Button variant="danger" icon="sign-out">
            {t('people.devices.others')}
          </Button>
        </Form>
      )}
      <Stack>
        {sessions.map((session) => (
          <Card key={session.sessionId} title={session.device} status={session.isThisOne && <Badge tone="success">{t('people.devices.this')}</Badge>}>
            <DataList
              items={[
                { label: t('people.devices.seen'), value: time(session.lastSeenAt) },
                { label: t('people.devices.since'), value: time(session.createdAt) },
              ]}
            />
            <form method="post">
              <input type="hidden" name="intent" value="end" />
              <input type="hidden" name="sessionId" value={session.sessionId} />
              <Button variant="secondary" aria-label={t('people.devices.end.label', { device: session.device })}>
                {t('people.devices.end')}
              </Button>
            </form>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}
