import { formatDate, formatDay, formatDayRange } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import { type DataItem, DataList } from '#app/ui/data-list.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { tilesOf } from '#app/ui/motif.ts'
import { SidikBand } from '#app/ui/woven-band.tsx'
import { FileChecks } from './file-checks.tsx'
import { PassportResult } from './passport-result.tsx'
import { ReceiptResult } from './receipt/receipt-result.tsx'
import sample from './sample.module.css'
import type { KnownAnswer, PassportAnswer, ReceiptAnswer, ShownDetails, VerificationAnswer } from './verification-answer.ts'
import css from './verification-result.module.css'

/** Files that hold more than one answer are shown in their own way. */
type Collected = PassportAnswer | ReceiptAnswer

const icons: Record<Exclude<VerificationAnswer, Collected>['state'], IconName> = {
  active: 'check-circle',
  not_yet_valid: 'calendar',
  expired: 'clock',
  suspended: 'lock',
  revoked: 'cross',
  superseded: 'undo',
  unknown: 'search',
  altered: 'alert',
  cannot_check: 'info',
}

/** The answer in one look: the state as a word, an icon and a colour; then whose certificate and which course. */
export function VerificationResult({ answer }: { answer: VerificationAnswer }) {
  const t = useT()
  const isKnown = 'name' in answer
  if (answer.state === 'passport') return <PassportResult answer={answer} />
  if (answer.state === 'receipt') return <ReceiptResult answer={answer} />
  return (
    <article className={classNames(css.result, css[answer.state])}>
      {isKnown && answer.isDemo && <p className={sample.sample}>{t('verification.sample')}</p>}
      <div className={css.stamp}>
        <Icon name={icons[answer.state]} />
        <h1>{t(`verification.state.${answer.state}`)}</h1>
        <p className={css.meaning}>
          <Meaning answer={answer} />
        </p>
      </div>
      <div className={css.body}>{isKnown ? <Certificate answer={answer} /> : <NextSteps answer={answer} />}</div>
    </article>
  )
}

function Meaning({ answer }: { answer: Exclude<VerificationAnswer, Collected> }) {
  const t = useT()
  if (answer.state === 'unknown') return <>{t(`verification.unknown.${answer.by}`)}</>
  if (answer.state === 'altered') return <>{t(`verification.altered.${answer.by}`)}</>
  if (answer.state === 'cannot_check') return <>{t(`verification.cannot.${answer.by}`)}</>
  const on = answer.since ? formatDate(answer.since, t.locale, answer.timeZone) : ''
  switch (answer.state) {
    case 'active':
      if (answer.isOriginalCredential) return <>{t('verification.active.credential')}</>
      return <>{t(answer.isOriginalFile ? 'verification.active.file' : 'verification.active.meaning')}</>
    case 'not_yet_valid':
      return <>{t('verification.not_yet_valid.meaning', { date: formatDay(answer.issuedOn, t.locale) })}</>
    case 'expired':
      return <>{t('verification.expired.meaning', { date: formatDay(answer.validUntil, t.locale) })}</>
    case 'suspended':
      return (
        <>
          {t('verification.suspended.meaning', { date: on })} {answer.reason && t(`certificates.reason.${answer.reason}`)}
        </>
      )
    case 'superseded':
      return <>{t('verification.superseded.meaning', { date: on })}</>
    case 'revoked':
      return (
        <>
          {t('verification.revoked.meaning', { date: on })} {answer.reason && t(`certificates.reason.${answer.reason}`)}
        </>
      )
  }
}

function Certificate({ answer }: { answer: KnownAnswer }) {
  const t = useT()
  return (
    <>
      <div>
        <p className={css.name}>{answer.name}</p>
        {answer.isMasked && !answer.isMaskedByHolder && <p className={css.quiet}>{t('verification.masked')}</p>}
        {answer.isMaskedByHolder && (
          <p className={css.quiet}>
            {t('verification.masked.holder')} <a href={`/verifikasi/${answer.number}`}>{t('verification.masked.check')}</a>
          </p>
        )}
        <p className={css.course}>{answer.course[t.locale]}</p>
      </div>
      <DataList
        items={[
          { label: t('certificates.number'), value: <span className={css.mono}>{answer.number}</span> },
          { label: t('verification.kind'), value: t(`certificates.kind.${answer.kind}`) },
          { label: t('certificates.issued'), value: formatDay(answer.issuedOn, t.locale) },
          { label: t('certificates.valid-until'), value: formatDay(answer.validUntil, t.locale) },
          { label: t('verification.issuer'), value: answer.issuer },
          answer.supersededBy !== null && {
            label: t('verification.superseded.by'),
            value: <a href={`/verifikasi/${answer.supersededBy}`}>{answer.supersededBy}</a>,
          },
          answer.supersedes !== null && {
            label: t('verification.supersedes'),
            value: <a href={`/verifikasi/${answer.supersedes}`}>{answer.supersedes}</a>,
          },
          ...(answer.details ? detailItems(answer.details, t) : []),
        ]}
      />
      {answer.isOriginalFile && answer.state !== 'active' && <p>{t('verification.file.original')}</p>}
      {answer.isOriginalCredential && answer.state !== 'active' && <p>{t('verification.file.original-credential')}</p>}
      {answer.sidik !== null && (
        <section className={css.sidik}>
          <h2>{t('verification.sidik')}</h2>
          <p className={css.quiet}>{t('verification.sidik.compare')}</p>
          <SidikBand tiles={tilesOf(answer.sidik)} showNames />
        </section>
      )}
      <FileChecks checks={answer.checks} timeZone={answer.timeZone} />
      {answer.kind !== 'competency' && <p className={css.quiet}>{t('verification.not-bnsp')}</p>}
    </>
  )
}

function detailItems(details: ShownDetails, t: Translate): DataItem[] {
  const units = (
    <ul className={css.units}>
      {details.units.map((unit) => (
        <li key={unit.code}>
          <a href={`/unit/${encodeURIComponent(unit.code)}`}>{unit.code}</a> {unit.title[t.locale]} (Kepmenaker {unit.kepmenaker})
        </li>
      ))}
    </ul>
  )
  return [
    ...(details.hours === null ? [] : [{ label: t('verification.hours'), value: t('verification.hours.value', { count: details.hours }) }]),
    { label: t('verification.batch'), value: details.batch, note: formatDayRange(details.startsOn, details.endsOn, t.locale) },
    { label: t('verification.place'), value: details.place },
    details.units.length === 0
      ? { label: t('verification.topic'), value: details.topic[t.locale] }
      : { label: t('verification.units'), value: units, note: t.locale === 'en' && t('verification.units.translation') },
    ...(details.results ? resultItems(details.results, t) : []),
    ...(details.assessment
      ? [
          {
            label: t('verification.results'),
            value: details.assessment.units.map(({ code, result }) => `${code}: ${result}`).join(', '),
            note: t('verification.results.simulated'),
          },
        ]
      : []),
  ]
}

function resultItems({ quiz, task }: NonNullable<ShownDetails['results']>, t: Translate): DataItem[] {
  const lines = [
    quiz && t('verification.results.quiz', { percent: quiz.percent, pass: quiz.passPercent }),
    task && t('verification.results.task', { points: task.points, most: task.maxPoints }),
  ].filter((line) => line !== null)
  return lines.length === 0 ? [] : [{ label: t('verification.results'), value: lines.join(' · '), note: t('verification.results.note') }]
}

function NextSteps({ answer }: { answer: Exclude<VerificationAnswer, KnownAnswer | Collected> }) {
  const t = useT()
  if (answer.state === 'altered') {
    return (
      <>
        <p>{t('verification.altered.next')}</p>
        {answer.number !== null && (
          <p>
            <a href={`/verifikasi/${answer.number}`}>{t('verification.altered.check', { number: answer.number })}</a>
          </p>
        )}
        <FileChecks checks={answer.checks} />
      </>
    )
  }
  if (answer.state === 'cannot_check') {
    return (
      <>
        <p>{t(`verification.cannot.${answer.by}.next`)}</p>
        {answer.number !== null && (
          <p>
            <a href={`/verifikasi/${answer.number}`}>{t('verification.altered.check', { number: answer.number })}</a>
          </p>
        )}
        <FileChecks checks={answer.checks} />
      </>
    )
  }
  return (
    <>
      {answer.number !== null && <p className={css.mono}>{answer.number}</p>}
      <p>{t(`verification.unknown.${answer.by}.next`)}</p>
      <p>{t('verification.unknown.ask')}</p>
    </>
  )
}
