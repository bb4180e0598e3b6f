import { formatPhone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { ParticipantCodeText } from './participant-code-text.tsx'
import type { SecretKind } from './secret-rules.ts'
import type { VouchedBy } from './vouch-phone.server.ts'

type Facts = {
  name: string
  phone: string | null
  phoneVouchedBy: VouchedBy | null
  participantCode: string
  secretKind: SecretKind
  mustChangeSecret?: boolean
}

/** Name, number and participant code, to the person (`own`) or to an operator. */
export function PersonFacts({ person, own = false }: { person: Facts; own?: boolean }) {
  const t = useT()
  const { phone, phoneVouchedBy: by } = person
  return (
    <DataList
      items={[
        own && { label: t('people.name'), value: person.name },
        phone === null
          ? { label: t('people.phone'), value: t('people.phone.none'), note: own && t('people.phone.none.text') }
          : {
              label: t('people.phone'),
              value: (
                <>
                  {formatPhone(phone)}{' '}
                  {by ? <Badge tone="success">{t('people.phone.vouched')}</Badge> : <Badge tone="warning">{t('people.phone.unvouched')}</Badge>}
                </>
              ),
              note: by
                ? t(own ? `people.phone.vouched.${by}` : `people.phone.vouched.${by}.staff`)
                : own
                  ? t('people.phone.unvouched.text')
                  : t('people.phone.unvouched.staff'),
            },
        { label: t('people.code'), value: <ParticipantCodeText code={person.participantCode} />, note: own && t('people.code.text') },
        !own && {
          label: t('people.person.secret'),
          value: t(`people.person.secret.${person.secretKind}`),
          note: person.mustChangeSecret && t('people.person.secret.once'),
        },
      ]}
    />
  )
}
