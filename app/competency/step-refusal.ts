import { AppError, type ErrorCode } from '#app/platform/app-error.ts'
import type { StepRefusal } from './assessment-state.ts'

const codes = {
  stage: 'competency_stage',
  'not-yours': 'not_found',
  'undecided-unit': 'competency_undecided',
  'unknown-unit': 'not_found',
  'appeal-open': 'appeal_open',
  'appeal-late': 'appeal_late',
  'appeal-used': 'appeal_used',
  'nothing-to-appeal': 'appeal_without_bk',
} as const satisfies Record<Exclude<StepRefusal['reason'], 'duty'>, ErrorCode>

const conflicts = {
  candidate: 'duty_candidate',
  trainer: 'duty_trainer',
  office: 'duty_office',
  assessor: 'duty_assessor',
  panel: 'duty_panel',
  decider: 'duty_decider',
  'earlier-assessor': 'duty_earlier_assessor',
} as const satisfies Record<Extract<StepRefusal, { reason: 'duty' }>['conflict'], ErrorCode>

const ownConflicts = {
  candidate: 'own_duty_candidate',
  trainer: 'own_duty_trainer',
  office: 'own_duty_office',
  assessor: 'own_duty_assessor',
  panel: 'own_duty_panel',
  decider: 'own_duty_decider',
  'earlier-assessor': 'duty_earlier_assessor',
} as const satisfies Record<keyof typeof conflicts, ErrorCode>

/** A refused step as the person is told of it. */
export function refusalError(refusal: StepRefusal): AppError {
  if (refusal.reason !== 'duty') return new AppError(codes[refusal.reason])
  return new AppError((refusal.isOwn ? ownConflicts : conflicts)[refusal.conflict])
}
