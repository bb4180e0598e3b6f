import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { FileChecks } from '../file-checks.tsx'
import sample from '../sample.module.css'
import type { ReceiptAnswer } from '../verification-answer.ts'
import css from '../verification-result.module.css'

/** The answer for a receipt that somebody sent: that it is real, what it said, and that this is not how it stands now. */
export function ReceiptResult({ answer: { claims, number, checks } }: { answer: ReceiptAnswer }) {
  const t = useT()
  const { answer, question } = claims
  const result = answer.state === undefined ? t('receipt.list') : translate(t.locale, `verification.state.${answer.state}`)
  return (
    <article className={classNames(css.result, css.receipt)}>
      {answer.sample && <p className={sample.sample}>{t('verification.sample')}</p>}
      <div className={css.stamp}>
        <Icon name="info" />
        <h1>{t('verification.state.receipt')}</h1>
        <p className={css.meaning}>{t('receipt.answer.meaning')}</p>
      </div>
      <div className={css.body}>
        <p>{t('receipt.answer.now')}</p>
        <DataList
          items={[
            { label: t('receipt.answer.result'), value: result },
            number !== null && { label: t('certificates.number'), value: <span className={css.mono}>{number}</span> },
            answer.name != null && { label: t('receipt.name'), value: <span lang="id">{answer.name}</span> },
            { label: t('receipt.by'), value: t(question.by === 'number' && question.named ? 'receipt.by.named' : `receipt.by.${question.by}`) },
            'sha256' in question && { label: t('receipt.sha256'), value: question.sha256 },
            ...Object.entries(answer.counts ?? {}).map(([state, count]) => ({
              label: translate(t.locale, `verification.list.state.${state}`),
              value: String(count),
            })),
            { label: t('receipt.checked'), value: formatDateTime(answer.checkedAt, t.locale, officeZone) },
            { label: t('receipt.made'), value: formatDateTime(claims.created, t.locale, officeZone), note: claims.id },
          ]}
        />
        {number !== null && (
          <p>
            <a href={`/verifikasi/${number}`}>{t('receipt.answer.check', { number })}</a>
          </p>
        )}
        <FileChecks checks={checks} />
      </div>
    </article>
  )
}
