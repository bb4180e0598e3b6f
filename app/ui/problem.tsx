import { isMessageKey } from '#app/i18n/catalogue.ts'
import { formatPhone } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { MessageParams } from '#app/i18n/message.ts'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { useLocation } from '#app/platform/remix.ts'
import { ButtonRow, LinkButton } from './button.tsx'
import { Page } from './page.tsx'
import css from './problem.module.css'
import { useRootData } from './root-data.ts'

const explained = [400, 403, 404, 405, 413, 429, 500, 503] as const
type Explained = (typeof explained)[number]

/** The nearest status that has words of its own. */
export function explainedStatus(status: number): Explained {
  const known = explained.find((one) => one === status)
  if (known) return known
  return status >= 400 && status < 500 ? 400 : 500
}

/** Codes that say no more than the status does. */
const plainCodes = new Set(['not_found', 'forbidden', 'malformed_body', 'body_too_large', 'unavailable'])

type ProblemProps = {
  status: number
  /** What the guard answered: the code of an AppError and its parameters. */
  reason?: unknown
}

/** A page that could not be shown: what happened, that nothing was lost, what to do. */
export function Problem({ status, reason }: ProblemProps) {
  const t = useT()
  const root = useRootData()
  const { pathname, search } = useLocation()
  const kind = explainedStatus(status)
  const mayRetry = kind === 429 || kind >= 500
  return (
    <Page title={t(`ui.problem.${kind}.title`)} lead={exactReason(reason, t.locale) ?? t(`ui.problem.${kind}.text`)}>
      <ButtonRow>
        {mayRetry && <LinkButton href={pathname + search}>{t('ui.problem.retry')}</LinkButton>}
        <LinkButton href="/" variant={mayRetry ? 'secondary' : 'primary'}>
          {t('ui.problem.home')}
        </LinkButton>
      </ButtonRow>
      {kind !== 404 && root && (
        <div className={css.help}>
          {root.contactPhone && <p>{t('ui.problem.contact', { phone: formatPhone(root.contactPhone) })}</p>}
          {kind >= 500 && <p>{t('ui.problem.reference', { code: root.requestId })}</p>}
        </div>
      )}
    </Page>
  )
}

/** The text of an AppError that knows more than its status. */
function exactReason(reason: unknown, locale: Locale): string | undefined {
  if (typeof reason !== 'object' || reason === null || !('code' in reason)) return undefined
  const key = `error.${reason.code}`
  if (plainCodes.has(String(reason.code)) || !isMessageKey(key)) return undefined
  return translate(locale, key, 'params' in reason ? (reason.params as MessageParams) : {})
}
