/** What a person's list of news can say; each has its text as `notice.kind.<kind>` in app/i18n/messages/notifications.ts. */
const noticeKinds = [
  'seat_given',
  'submission_graded',
  'submission_returned',
  'decision_sent_back',
  'quiz_regraded',
  'answer_judged',
  'certificate_issued',
  'certificate_revoked',
  'certificate_suspended',
  'certificate_reinstated',
  'certificate_superseded',
  'certificate_name_proposed',
  'certificate_name_declined',
  'assessment_turn',
  'assessment_news',
  'secret_reset',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

export function isNoticeKind(kind: string): kind is NoticeKind {
  return noticeKinds.some((known) => known === kind)
}
