import type { MessageParams } from '#app/i18n/message.ts'

/**
 * Everything that can go wrong in a way a person can understand, with its HTTP status.
 * The text is the message `error.<code>` in app/i18n/messages/errors.ts.
 */
const errorStatus = {
  /** A field is missing or malformed; `fields` says which and why. */
  invalid_form: 400,
  /** The body is not a form of ours: too many fields, absurd names, wrong type. */
  malformed_body: 400,
  body_too_large: 413,
  foreign_origin: 403,
  not_found: 404,
  forbidden: 403,
  sign_in_required: 401,
  too_many_requests: 429,
  unavailable: 503,
  // people
  phone_taken: 409,
  sign_in_failed: 400,
  sign_in_blocked: 429,
  secret_trivial: 400,
  secret_wrong: 400,
  must_change_secret: 403,
  last_operator: 409,
  withdraw_first: 409,
  phone_vouched: 409,
  name_on_certificate: 409,
  // videos
  video_not_ready: 409,
  video_provider_unreachable: 503,
  video_name_taken: 409,
  video_busy: 409,
  captions_wrong: 400,
  from_content: 409,
  video_unwatched: 409,
  // programmes and learning
  batch_code_unknown: 404,
  batch_code_expired: 409,
  batch_full: 409,
  batch_ended: 409,
  already_enrolled: 409,
  enrolment_closed: 409,
  same_person_two_roles: 409,
  own_trainee: 409,
  // assessment
  attempts_used_up: 409,
  attempt_finished: 409,
  attempt_too_soon: 409,
  paired_not_now: 409,
  exam_not_open: 409,
  exam_over: 409,
  exam_began: 409,
  exam_opened: 409,
  sealed_time_over: 409,
  exam_overlaps: 409,
  start_code_wrong: 400,
  exam_taken: 409,
  answer_file_wrong: 400,
  answer_recording_refused: 400,
  own_answer_file: 409,
  lessons_unfinished: 409,
  photo_too_large: 413,
  photo_unreadable: 400,
  photo_limit: 409,
  file_limit: 409,
  file_missing: 409,
  photo_missing: 400,
  mark_limit: 409,
  voice_unreadable: 400,
  voice_too_large: 413,
  voice_limit: 409,
  submission_locked: 409,
  claimed_by_other: 409,
  grade_stale: 409,
  decision_by_grader: 409,
  requirements_unmet: 409,
  already_decided: 409,
  changed_meanwhile: 409,
  bank_in_review: 409,
  bank_own_review: 409,
  bank_empty: 409,
  bank_papers: 409,
  bank_overtaken: 409,
  name_unconfirmed: 409,
  // competency
  competency_stage: 409,
  competency_undecided: 409,
  self_assessment_missing: 409,
  basic_requirements_unmet: 409,
  unit_unobserved: 409,
  criteria_unmet: 409,
  map_missing: 409,
  form_changed: 409,
  portfolio_empty: 409,
  rehearsal_done: 409,
  document_limit: 409,
  document_unreadable: 400,
  document_too_large: 413,
  document_in_use: 409,
  appeal_open: 409,
  appeal_late: 409,
  appeal_used: 409,
  appeal_without_bk: 409,
  duty_candidate: 409,
  duty_trainer: 409,
  duty_office: 409,
  duty_assessor: 409,
  duty_panel: 409,
  duty_decider: 409,
  duty_earlier_assessor: 409,
  own_duty_candidate: 409,
  own_duty_trainer: 409,
  own_duty_office: 409,
  own_duty_assessor: 409,
  own_duty_panel: 409,
  own_duty_decider: 409,
  // certificates and verification
  certificate_not_active: 409,
  certificate_not_suspended: 409,
  certificate_suspended: 409,
  own_certificate: 409,
  not_a_pdf: 400,
  number_malformed: 400,
  issue_refused: 409,
} as const

export type ErrorCode = keyof typeof errorStatus

export type FieldError = { key: string; params?: MessageParams }

/** An expected failure. Thrown by use-cases, turned into an answer once, by the guard. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: MessageParams
  readonly fields: Record<string, FieldError>

  constructor(code: ErrorCode, options: { params?: MessageParams; fields?: Record<string, FieldError>; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.params = options.params ?? {}
    this.fields = options.fields ?? {}
  }

  get status(): number {
    return errorStatus[this.code]
  }
}

/** True for an AppError of any copy of this module: the server and the page bundle each load their own. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error
}
