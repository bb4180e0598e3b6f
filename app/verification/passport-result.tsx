import { formatDate, formatDay, formatTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Table } from '#app/ui/table.tsx'
import { FileChecks } from './file-checks.tsx'
import sample from './sample.module.css'
import type { PassportAnswer } from './verification-answer.ts'
import css from './verification-result.module.css'

const tones: Record<NonNullable<PassportAnswer['entries'][number]['state']>, BadgeTone> = {
  active: 'success',
  not_yet_valid: 'neutral',
  expired: 'neutral',
  suspended: 'warning',
  revoked: 'danger',
  superseded: 'info',
}

/** The answer for a file with several certificates: whether the file is real, and how each stands now. */
export function PassportResult({ answer }: { answer: PassportAnswer }) {
  const t = useT()
  const count = answer.entries.filter(({ state }) => state === 'active').length
  const total = answer.entries.length
  const when = `${formatDate(answer.madeAt, t.locale, officeZone)}, ${formatTime(answer.madeAt, t.locale, officeZone)}`
  return (
    <article className={classNames(css.result, count === total ? css.active : css.expired)}>
      {answer.isDemo && <p className={sample.sample}>{t('verification.sample')}</p>}
      <div className={css.stamp}>
        <Icon name={count === total ? 'check-circle' : 'info'} />
        <h1>{t('verification.state.passport')}</h1>
        <p className={css.meaning}>{t(count === total ? 'verification.passport.all' : 'verification.passport.some', { count, total })}</p>
      </div>
      <div className={css.body}>
        <div>
          <p className={css.name}>{answer.holder}</p>
          <p className={css.quiet}>{t('verification.passport.made', { date: when })}</p>
        </div>
        <Table
          caption={t('passport.entries')}
          rows={answer.entries}
          rowKey={(row) => row.number}
          columns={[
            {
              key: 'number',
              label: t('certificates.number'),
              isHeader: true,
              render: (row) => (
                <a href={`/verifikasi/${row.number}`} className={css.mono}>
                  {row.number}
                </a>
              ),
            },
            { key: 'course', label: t('certificates.course'), render: (row) => row.course?.[t.locale] ?? '–' },
            {
              key: 'state',
              label: t('certificates.state'),
              render: (row) =>
                row.state === null ? (
                  <Badge tone="neutral">{t('verification.state.cannot_check')}</Badge>
                ) : (
                  <Badge tone={tones[row.state]}>{t(`verification.state.${row.state}`)}</Badge>
                ),
            },
            { key: 'until', label: t('certificates.valid-until'), render: (row) => formatDay(row.validUntil, t.locale) },
          ]}
        />
        <FileChecks checks={answer.checks} />
      </div>
    </article>
  )
}
