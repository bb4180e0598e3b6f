import { formatPhone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import type { OneTimeSecret } from './one-time-secret.server.ts'
import css from './one-time-slip.module.css'
import { ParticipantCodeText } from './participant-code-text.tsx'

type Slip = { name: string; phone: string | null; participantCode: string; oneTime: OneTimeSecret }

/** What an operator reads out or copies down for a person: shown this once, since only a hash is stored. */
export function OneTimeSlip({ name, phone, participantCode, oneTime }: Slip) {
  const t = useT()
  return (
    <>
      <Banner kind="success" title={t('people.slip.title', { name })} focus>
        {t('people.slip.once')}
      </Banner>
      <div className={css.slip}>
        <DataList
          items={[
            { label: t('people.name'), value: name },
            phone !== null && { label: t('people.phone'), value: formatPhone(phone) },
            { label: t('people.code'), value: <ParticipantCodeText code={participantCode} /> },
            { label: t(`people.slip.${oneTime.kind}`), value: <span className={css.secret}>{oneTime.secret}</span> },
          ]}
        />
        <ol className={css.steps}>
          <li>{t('people.slip.step.open')}</li>
          <li>{t(phone === null ? 'people.slip.step.code' : 'people.slip.step.phone')}</li>
          <li>{t('people.slip.step.own')}</li>
        </ol>
      </div>
    </>
  )
}
