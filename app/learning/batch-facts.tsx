import type { ReactNode } from 'react'
import { formatDayRange, formatPhone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { type DataItem, DataList } from '#app/ui/data-list.tsx'

type BatchFactsProps = {
  batch: Pick<BatchSummary, 'name' | 'programmeName' | 'sponsorName' | 'startsOn' | 'endsOn' | 'venue' | 'placeName'>
  trainers: readonly { name: string }[]
  /** Facts before and after the usual ones. */
  first?: DataItem
  last?: DataItem
}

/** Which batch, when and where, and who trains it. */
export function BatchFacts({ batch, trainers, first, last }: BatchFactsProps) {
  const t = useT()
  return (
    <DataList
      items={[
        first ?? null,
        { label: t('learning.batch.name'), value: batch.name },
        {
          label: t('learning.batch.programme'),
          value: t('learning.batch.programme.value', { programme: batch.programmeName, sponsor: batch.sponsorName }),
        },
        { label: t('learning.batch.dates'), value: formatDayRange(batch.startsOn, batch.endsOn, t.locale) },
        { label: t('learning.batch.place'), value: batch.venue, note: batch.placeName },
        {
          label: t('learning.batch.trainer', { count: Math.max(1, trainers.length) }),
          value: trainers.map((trainer) => trainer.name).join(', ') || t('learning.batch.no-trainer'),
        },
        last ?? null,
      ]}
    />
  )
}

/** How a learner reaches the trainer; nothing without a number. */
export function TrainerContact({ phone, batchName }: { phone: string | null; batchName: string }): ReactNode {
  const t = useT()
  if (!phone) return null
  const text = encodeURIComponent(t('learning.enrolment.whatsapp.text', { batch: batchName }))
  return (
    <ButtonRow>
      <LinkButton href={`https://wa.me/${phone.replace(/\D/g, '')}?text=${text}`} variant="secondary" icon="share" rel="noopener noreferrer">
        {t('learning.enrolment.whatsapp')}
      </LinkButton>
      <LinkButton href={`tel:${phone}`} variant="quiet" icon="phone">
        {t('learning.enrolment.call', { phone: formatPhone(phone) })}
      </LinkButton>
    </ButtonRow>
  )
}
