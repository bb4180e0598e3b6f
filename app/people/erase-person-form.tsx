import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Prose } from '#app/ui/prose.tsx'

/** What erasing an account does and does not take away, a box to confirm it, and a button. */
export function ErasePersonForm() {
  const t = useT()
  return (
    <Card title={t('people.person.erase.title')} headingLevel={3}>
      <p>{t('people.person.erase.text')}</p>
      <p>{t('people.person.erase.gone')}</p>
      <WhatStays />
      <Form intent="erase">
        <CheckboxField name="confirm" label={t('people.person.erase.confirm')} />
        <Button variant="danger">{t('people.person.erase.submit')}</Button>
      </Form>
    </Card>
  )
}

/** In the place of the account's data once it was erased. */
export function ErasedPerson({ erasedAt }: { erasedAt: Date }) {
  const t = useT()
  return (
    <Banner title={t('people.erased.since', { date: formatDate(erasedAt, t.locale, officeZone) })}>
      <WhatStays />
    </Banner>
  )
}

const stays = ['1', '2', '3'] as const

function WhatStays() {
  const t = useT()
  return (
    <Prose>
      <p>{t('people.erased.stays')}</p>
      <ul>
        {stays.map((point) => (
          <li key={point}>{t(`people.erased.stays.${point}`)}</li>
        ))}
      </ul>
    </Prose>
  )
}
