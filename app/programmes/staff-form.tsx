import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import type { BatchRoleName, StaffMember } from './read-batch-staff.server.ts'

/** Who holds a role in the batch, each with a way to take them off, and a way to name another. */
export function StaffForm({ duty, named, eligible }: { duty: BatchRoleName; named: readonly StaffMember[]; eligible: readonly StaffMember[] }) {
  const t = useT()
  const taken = new Set(named.map((member) => member.personId))
  const options = eligible.filter((person) => !taken.has(person.personId)).map((person) => ({ value: person.personId, label: person.name }))
  return (
    <Card title={t(`programmes.staff.${duty}`)} headingLevel={3}>
      {named.length === 0 && <p>{t('programmes.staff.none')}</p>}
      {named.map((member) => (
        <form method="post" key={member.personId}>
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="personId" value={member.personId} />
          <p>{member.name}</p>
          <Button variant="quiet">{t('programmes.staff.remove', { name: member.name })}</Button>
        </form>
      ))}
      {options.length > 0 && (
        <Form intent={`name-${duty}`}>
          <SelectField name="personId" label={t('programmes.role.name')} options={options} required />
          <Button variant="secondary">{t(`programmes.staff.name.${duty}`)}</Button>
        </Form>
      )}
    </Card>
  )
}
