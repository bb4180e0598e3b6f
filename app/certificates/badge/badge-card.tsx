import { useT } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'
import css from './badge-card.module.css'

/** The badge with its downloads; only words for a certificate that has none. */
export function BadgeCard({ certificateId, course, hasCredential }: { certificateId: string; course: string; hasCredential: boolean }) {
  const t = useT()
  if (!hasCredential) {
    return (
      <Section title={t('holder.badge.title')}>
        <p>{t('holder.badge.none')}</p>
      </Section>
    )
  }
  const address = `/sertifikat/${certificateId}/lencana`
  return (
    <Section title={t('holder.badge.title')} lead={t('holder.badge.lead')}>
      <div className={css.badge}>
        <img src={`${address}/svg`} width={240} height={240} alt={t('holder.badge.alt', { course })} />
        <div className={css.ways}>
          <ButtonRow>
            <LinkButton variant="secondary" icon="download" href={`${address}/png`} download>
              {t('holder.badge.png')}
            </LinkButton>
            <LinkButton variant="secondary" icon="download" href={`${address}/svg`} download>
              {t('holder.badge.svg')}
            </LinkButton>
            <LinkButton variant="secondary" icon="download" href={`${address}/json`} download>
              {t('holder.badge.json')}
            </LinkButton>
          </ButtonRow>
          <p>{t('holder.badge.note')}</p>
        </div>
      </div>
    </Section>
  )
}
