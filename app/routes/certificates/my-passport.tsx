import { z } from 'zod'
import { closePassportLink } from '#app/certificates/passport/close-passport-link.server.ts'
import { listPassportLinks } from '#app/certificates/passport/list-passport-links.server.ts'
import { openPassportLink } from '#app/certificates/passport/open-passport-link.server.ts'
import { passportDays } from '#app/certificates/passport/passport-days.ts'
import { NewPassportLink, PassportLinks } from '#app/certificates/passport/passport-links.tsx'
import { PassportList } from '#app/certificates/passport/passport-list.tsx'
import { readMyPassport } from '#app/certificates/passport/read-passport.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('passport.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const [passport, links] = await Promise.all([readMyPassport({ actor }), listPassportLinks({ actor })])
  return { passport, links, hasFile: passport.entries.some(({ hasCredential }) => hasCredential) }
}

const days = z.coerce.number().pipe(z.literal(passportDays))
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), days }),
  z.object({ intent: z.literal('close'), linkId: z.uuid() }),
])

export function headers({ actionHeaders }: { actionHeaders: Headers }) {
  return actionHeaders
}

/** Answers with a new link, the only time it can be shown. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const input = await readForm({ request, context }, form)
  if (input.intent === 'open')
    return data({ made: await openPassportLink({ actor, days: input.days }) }, { headers: { 'Cache-Control': 'no-store' } })
  await closePassportLink({ actor, linkId: input.linkId })
  return redirect('/sertifikat/paspor#tautan')
}

export default function MyPassport() {
  const { passport, links, hasFile } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const made = answer && 'made' in answer ? answer.made : null
  const t = useT()
  const { entries, leftOut } = passport
  return (
    <Page title={t('passport.title')} lead={t('passport.lead')} breadcrumbs={[{ href: '/sertifikat', label: t('certificates.mine.title') }]}>
      {made && <NewPassportLink {...made} />}
      {entries.length === 0 ? (
        <Empty title={t('passport.empty')} action={<LinkButton href="/belajar">{t('certificates.mine.empty.action')}</LinkButton>}>
          {t('passport.empty.text')}
        </Empty>
      ) : (
        <>
          <PassportLinks links={links} />
          {hasFile && (
            <Section title={t('passport.file.title')} lead={t('passport.file.lead')}>
              <p>
                <LinkButton variant="secondary" icon="download" href="/sertifikat/paspor/berkas" download>
                  {t('passport.file.download')}
                </LinkButton>
              </p>
            </Section>
          )}
          <Section title={t('passport.entries')}>
            <PassportList entries={entries} />
            {leftOut > 0 && <p>{t('passport.left-out', { count: leftOut })}</p>}
          </Section>
        </>
      )}
    </Page>
  )
}
