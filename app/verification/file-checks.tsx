import { formatDate, formatTime, officeZone } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { CheckOutcome, FileCheck } from './file-check.ts'
import css from './file-checks.module.css'

const icons: Record<CheckOutcome, IconName> = { ok: 'check', wrong: 'cross', unchecked: 'info', absent: 'circle' }

/** What was found out about a file, quietly below the answer. `timeZone`: that of the certificate, where it is known. */
export function FileChecks({ checks, timeZone = officeZone }: { checks: readonly FileCheck[]; timeZone?: string }) {
  const t = useT()
  if (checks.length === 0) return null
  return (
    <section className={css.checks}>
      <h2>{t('verification.checks.title')}</h2>
      <ul>
        {checks.map((check) => (
          <li key={check.name} className={classNames(css[check.outcome])}>
            <Icon name={icons[check.outcome]} label={t(`verification.checks.outcome.${check.outcome}`)} />
            <span>{textOf(check, timeZone, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function textOf({ name, at, provider = '', parts = [] }: FileCheck, timeZone: string, t: Translate): string {
  const when = at ? `${formatDate(at, t.locale, timeZone)}, ${formatTime(at, t.locale, timeZone)}` : ''
  return t(`verification.checks.${name}`, { at: when, provider, parts: parts.map((part) => t(`verification.part.${part}`)).join(', ') })
}
