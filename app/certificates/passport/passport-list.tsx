import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Stack } from '#app/ui/layout.tsx'
import css from './passport-list.module.css'
import type { PassportEntry } from './read-passport.server.ts'

/** The certificates of a passport, each with the way to check it. */
export function PassportList({ entries }: { entries: readonly PassportEntry[] }) {
  const t = useT()
  return (
    <Stack>
      {entries.map((entry) => (
        <Card
          key={entry.certificateId}
          title={entry.course[t.locale]}
          eyebrow={entry.number}
          status={<CertificateStateBadge state={entry.state} />}
          footer={<a href={entry.path}>{t('passport.check')}</a>}
        >
          <DataList
            items={[
              { label: t('verification.kind'), value: t(`certificates.kind.${entry.kind}`) },
              { label: t('verification.issuer'), value: entry.issuer },
              entry.hours !== null && { label: t('verification.hours'), value: t('verification.hours.value', { count: entry.hours }) },
              { label: t('certificates.issued'), value: formatDay(entry.issuedOn, t.locale) },
              { label: t('certificates.valid-until'), value: formatDay(entry.validUntil, t.locale) },
              entry.units.length > 0 && {
                label: t('verification.units'),
                value: (
                  <ul className={css.units}>
                    {entry.units.map(({ code, title }) => (
                      <li key={code}>
                        <span className={css.code}>{code}</span> {title[t.locale]}
                      </li>
                    ))}
                  </ul>
                ),
                note: t.locale === 'en' && t('verification.units.translation'),
              },
            ]}
          />
          {entry.isDemo && <p>{t('verification.sample')}</p>}
        </Card>
      ))}
    </Stack>
  )
}
