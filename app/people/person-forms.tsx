import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { type GrantedRole, grantedRoles } from '#app/platform/actor.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import type { PersonGrant } from './read-person.server.ts'

type Sponsor = { sponsorId: string; name: string }

/** One change of a person's account: what it does, a box to confirm it, and a button. */
export function ConfirmedAction({ intent, danger = false }: { intent: 'reset' | 'vouch' | 'release'; danger?: boolean }) {
  const t = useT()
  return (
    <Card title={t(`people.person.${intent}.title`)} headingLevel={3}>
      <p>{t(`people.person.${intent}.text`)}</p>
      <Form intent={intent}>
        <CheckboxField name="confirm" label={t(`people.person.${intent}.confirm`)} />
        <Button variant={danger ? 'danger' : 'secondary'}>{t(`people.person.${intent}.submit`)}</Button>
      </Form>
    </Card>
  )
}

/** A role held, with the way to take it back. */
export function HeldRole({ grant, sponsors }: { grant: PersonGrant; sponsors: readonly Sponsor[] }) {
  const t = useT()
  const sponsor = sponsors.find(({ sponsorId }) => sponsorId === grant.sponsorId)?.name
  const role = roleWithSponsor(t(`people.role.${grant.role}`), sponsor)
  return (
    <Card title={role} headingLevel={3} footer={t('people.person.role.since', { date: formatDate(grant.grantedAt, t.locale, officeZone) })}>
      <p>{t(`people.role.${grant.role}.may`)}</p>
      <Form intent={`revoke-${grant.grantId}`}>
        <CheckboxField name="confirm" label={t('people.person.revoke.confirm')} />
        <Button variant="secondary" aria-label={t('people.person.revoke.label', { role })}>
          {t('people.person.revoke.submit')}
        </Button>
      </Form>
    </Card>
  )
}

/** Giving a role; the sponsor's organisation goes with the role of a sponsor only. */
export function GrantRoleForm({ held, sponsors }: { held: readonly PersonGrant[]; sponsors: readonly Sponsor[] }) {
  const t = useT()
  const free = grantedRoles.filter((role: GrantedRole) => role === 'sponsor' || !held.some((grant) => grant.role === role))
  return (
    <Card title={t('people.person.grant.title')} headingLevel={3}>
      <p>{t('people.person.grant.text')}</p>
      <Form intent="grant">
        <SelectField
          name="role"
          label={t('people.person.grant.role')}
          options={free.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        />
        <SelectField
          name="sponsorId"
          label={t('people.person.grant.sponsor')}
          hint={t(sponsors.length > 0 ? 'people.person.grant.sponsor.hint' : 'people.person.grant.sponsor.none')}
          options={sponsors.map(({ sponsorId, name }) => ({ value: sponsorId, label: name }))}
          required={false}
        />
        <CheckboxField name="confirm" label={t('people.person.grant.confirm')} />
        <Button>{t('people.person.grant.submit')}</Button>
      </Form>
    </Card>
  )
}

function roleWithSponsor(role: string, sponsor: string | undefined): string {
  return sponsor ? `${role} · ${sponsor}` : role
}
