import { z } from 'zod'
import { formatDate, officeZone } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { erasePerson } from '#app/people/erase-person.server.ts'
import { ErasedPerson, ErasePersonForm } from '#app/people/erase-person-form.tsx'
import { grantRole } from '#app/people/grant-role.server.ts'
import { mayReleasePhone } from '#app/people/may-release-phone.ts'
import { OneTimeSlip } from '#app/people/one-time-slip.tsx'
import { PersonEvents } from '#app/people/person-events.tsx'
import { PersonFacts } from '#app/people/person-facts.tsx'
import { ConfirmedAction, GrantRoleForm, HeldRole } from '#app/people/person-forms.tsx'
import { readPerson } from '#app/people/read-person.server.ts'
import { releasePhone } from '#app/people/release-phone.server.ts'
import { resetSecret } from '#app/people/reset-secret.server.ts'
import { revokeRole } from '#app/people/revoke-role.server.ts'
import { vouchPhone } from '#app/people/vouch-phone.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { grantedRoles } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
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
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readSponsors } from '#app/programmes/read-programmes.server.ts'
import { CardGrid } from '#app/ui/card.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.person.name ?? tFor(matches)('people.list.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const personId = idParam(params, 'person')
  const [person, sponsors] = await Promise.all([readPerson({ actor, personId }), readSponsors({ actor })])
  return { person, sponsors, isSelf: personId === actor.personId }
}

const form = z.object({
  intent: z.string(),
  confirm: z.literal('on', 'form.confirm'),
  role: z.enum(grantedRoles, 'form.required').optional(),
  sponsorId: z.union([z.uuid(), z.literal('')], 'form.required').optional(),
})

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const personId = idParam(params, 'person')
  const { intent, role, sponsorId } = await readForm({ request, context }, form)
  const [, grantId] = /^revoke-([0-9a-f-]{36})$/.exec(intent) ?? []
  // The only time the one-time secret can be shown, so the page answers instead of leading on.
  if (intent === 'reset') return data({ oneTime: await resetSecret({ actor, personId }) }, { headers: { 'Cache-Control': 'no-store' } })
  if (intent === 'vouch') await vouchPhone({ actor, personId, by: 'operator' })
  else if (intent === 'release') await releasePhone({ actor, personId })
  else if (intent === 'erase') await erasePerson({ actor, personId })
  else if (intent === 'grant' && role) await grantRole({ actor, personId, role, sponsorId: sponsorId || null })
  else if (grantId) await revokeRole({ actor, personId, grantId: idParam({ grantId }, 'grantId') })
  else throw new AppError('malformed_body')
  return redirect(`/pengelola/orang/${personId}`)
}

export default function Person() {
  const { person, sponsors, isSelf } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  // Neither nobody's word nor that of a trainer or a batch code settles whose number it is.
  const unsettled = person.phone !== null && mayReleasePhone(person.phoneVouchedBy)
  const crumbs = [
    { href: '/pengelola', label: t('programmes.home.title') },
    { href: '/pengelola/orang', label: t('people.list.title') },
  ]
  const events = (
    <Section title={t('people.person.events.title')}>
      <PersonEvents events={person.events} />
    </Section>
  )
  if (person.erasedAt) {
    return (
      <Page width="wide" title={t('people.erased.name')} breadcrumbs={crumbs}>
        <ErasedPerson erasedAt={person.erasedAt} />
        {events}
      </Page>
    )
  }
  return (
    <Page
      width="wide"
      title={person.name}
      lead={t('people.person.since', { date: formatDate(person.createdAt, t.locale, officeZone) })}
      breadcrumbs={crumbs}
    >
      {answer && 'oneTime' in answer && (
        <OneTimeSlip name={person.name} phone={person.phone} participantCode={person.participantCode} oneTime={answer.oneTime} />
      )}
      <PersonFacts person={person} />
      <Section title={t('people.person.account')}>
        <CardGrid>
          {!isSelf && <ConfirmedAction intent="reset" />}
          {unsettled && <ConfirmedAction intent="vouch" />}
          {unsettled && <ConfirmedAction intent="release" danger />}
        </CardGrid>
      </Section>
      <Section title={t('people.roles')} lead={t('people.person.roles.lead')}>
        <CardGrid>
          {person.grants.map((grant) => (
            <HeldRole key={grant.grantId} grant={grant} sponsors={sponsors} />
          ))}
          <GrantRoleForm held={person.grants} sponsors={sponsors} />
        </CardGrid>
      </Section>
      {person.batches.length > 0 && (
        <Section title={t('people.person.batches')}>
          <Prose>
            <ul>
              {person.batches.map((batch) => (
                <li key={batch.batchId}>
                  <a href={`/pengelola/angkatan/${batch.batchId}`}>{batch.name}</a>
                  {batch.state === 'active' && (
                    <>
                      {' · '}
                      <a href={`/keringanan/${batch.enrolmentId}`}>{t('exam.conditions.title')}</a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      {events}
      {!isSelf && (
        <Section title={t('people.person.erase')}>
          <ErasePersonForm />
        </Section>
      )}
    </Page>
  )
}
