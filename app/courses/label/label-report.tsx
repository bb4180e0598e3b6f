import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import type { LabelFinding, LabelReport } from './check-label.ts'
import css from './label-report.module.css'
import { isKota, type NumberGroup, provinces } from './pirt-number.ts'

const tones: Record<LabelFinding['verdict'], BadgeTone> = { fine: 'success', look: 'warning', missing: 'danger' }

/** What the form of a label looks like: first what needs another look, then the rest, then its number group by group. */
export function LabelResult({ report }: { report: LabelReport }) {
  const t = useT()
  const open = report.findings.filter(({ verdict }) => verdict !== 'fine')
  const fine = report.findings.filter(({ verdict }) => verdict === 'fine')
  return (
    <Stack gap="large">
      <Banner
        kind={open.length === 0 ? 'success' : 'warning'}
        title={open.length === 0 ? t('label.result.fine') : t('label.result.look', { count: open.length })}
        focus
      >
        <p>{t('label.limits.text')}</p>
        {open.length > 0 && <p>{t('label.result.next')}</p>}
      </Banner>
      <ul className={css.findings}>
        {[...open, ...fine].map((finding) => (
          <Finding key={finding.part} finding={finding} />
        ))}
      </ul>
      {report.number.form === 'current' && (
        <Section title={t('label.number')} lead={t('label.number.lead')} headingLevel={3}>
          <p className={css.written}>{report.number.written}</p>
          <dl className={css.groups}>
            {report.number.groups.map((group) => (
              <div key={group.name}>
                <dt>
                  <code>{group.digits}</code>
                </dt>
                <dd>
                  <strong>{t(`label.group.${group.name}`)}</strong>
                  <p>{meaningOf(group, t)}</p>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </Stack>
  )
}

function Finding({ finding: { part, verdict, reason, params } }: { finding: LabelFinding }) {
  const t = useT()
  return (
    <li>
      <p className={css.part}>
        <strong>{t(`label.part.${part}`)}</strong>
        <Badge tone={tones[verdict]} icon={verdict === 'look' ? 'search' : undefined}>
          {t(`label.verdict.${verdict}`)}
        </Badge>
      </p>
      {reason !== 'present' && <p>{t(`label.reason.${reason}`, params)}</p>}
    </li>
  )
}

function meaningOf({ name, digits, meaning, isPlausible }: NumberGroup, t: Translate): string {
  const odd = t('label.number.odd')
  if (meaning === null) return odd
  switch (name) {
    case 'packaging':
      return t(`label.packaging.${meaning as '1'}`)
    case 'food':
      return t('label.food', { number: meaning })
    case 'region':
      return t(isKota(digits) ? 'label.region.kota' : 'label.region.kabupaten', { province: provinces[meaning] ?? meaning })
    case 'product':
      return t('label.product', { number: meaning })
    case 'producer':
      return t('label.producer', { number: meaning })
    case 'year':
      return isPlausible ? t('label.year', { year: meaning }) : `${meaning}. ${odd}`
  }
}
