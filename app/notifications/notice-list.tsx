import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { NoticeLine } from './list-notices.server.ts'
import type { NoticeKind } from './notice-kinds.ts'
import css from './notice-list.module.css'

const icons: Record<NoticeKind, IconName> = {
  assessment_turn: 'alert',
  assessment_news: 'info',
  seat_given: 'check-circle',
  submission_graded: 'check-circle',
  submission_returned: 'undo',
  decision_sent_back: 'undo',
  quiz_regraded: 'info',
  answer_judged: 'info',
  certificate_issued: 'certificate',
  certificate_revoked: 'alert',
  certificate_suspended: 'lock',
  certificate_reinstated: 'check-circle',
  certificate_superseded: 'certificate',
  certificate_name_proposed: 'alert',
  certificate_name_declined: 'undo',
  secret_reset: 'lock',
}

/** Each line is a form, so that opening it marks it as read on a phone without script. */
export function NoticeList({ notices }: { notices: readonly NoticeLine[] }) {
  const t = useT()
  return (
    <ul className={css.list}>
      {notices.map((notice) => (
        <li key={notice.noticeId}>
          <form method="post">
            <input type="hidden" name="intent" value="open" />
            <button className={classNames(css.line, !notice.isRead && css.unread)} type="submit" name="noticeId" value={notice.noticeId}>
              <Icon name={icons[notice.kind]} />
              <span>
                <span className={css.text}>{t(`notice.kind.${notice.kind}`)}</span>
                <span className={css.meta}>
                  {formatDateTime(notice.createdAt, t.locale, officeZone)}
                  {!notice.isRead && (
                    <Badge tone="info" icon="bell">
                      {t('notice.unread')}
                    </Badge>
                  )}
                </span>
              </span>
              <Icon name="chevron-right" />
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
