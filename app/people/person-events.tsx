import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { grantedRoles } from '#app/platform/actor.ts'
import { Table } from '#app/ui/table.tsx'
import type { PersonEvent } from './read-person.server.ts'

/** What was done to an account, when and by whom. */
export function PersonEvents({ events }: { events: readonly PersonEvent[] }) {
  const t = useT()
  return (
    <Table
      caption={t('people.person.events.title')}
      hideCaption
      rows={events}
      rowKey={(event) => event.eventId}
      columns={[
        { key: 'what', label: t('people.person.events.what'), isHeader: true, render: (event) => <EventText event={event} /> },
        { key: 'who', label: t('people.person.events.who'), render: (event) => event.byName ?? t('people.person.events.system') },
        { key: 'when', label: t('people.person.events.when'), render: (event) => formatDateTime(event.at, t.locale, officeZone) },
      ]}
    />
  )
}

function EventText({ event }: { event: PersonEvent }) {
  const t = useT()
  const role = grantedRoles.find((known) => known === event.detail.role)
  return translate(t.locale, `people.event.${event.action}`, { role: role ? t(`people.role.${role}`) : '' })
}
