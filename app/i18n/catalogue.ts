import { joinMessages, type Messages } from './message.ts'
import { assessmentAnswerFileMessages } from './messages/assessment-answer-files.ts'
import { assessmentBankFilesMessages } from './messages/assessment-bank-files.ts'
import { assessmentBanksMessages } from './messages/assessment-banks.ts'
import { assessmentGradingMessages } from './messages/assessment-grading.ts'
import { assessmentJudgingMessages } from './messages/assessment-judging.ts'
import { assessmentQuizMessages } from './messages/assessment-quiz.ts'
import { assessmentRequirementsMessages } from './messages/assessment-requirements.ts'
import { assessmentStaffMessages } from './messages/assessment-staff.ts'
import { assessmentStatisticsMessages } from './messages/assessment-statistics.ts'
import { assessmentTaskMessages } from './messages/assessment-task.ts'
import { certificatesMessages } from './messages/certificates.ts'
import { competencyMessages } from './messages/competency.ts'
import { competencyContentsMessages } from './messages/competency-contents.ts'
import { competencyDutiesMessages } from './messages/competency-duties.ts'
import { competencyFormsMessages } from './messages/competency-forms.ts'
import { competencyPreparationMessages } from './messages/competency-preparation.ts'
import { competencyRequirementsMessages } from './messages/competency-requirements.ts'
import { competencyStepsMessages } from './messages/competency-steps.ts'
import { coursesMessages } from './messages/courses.ts'
import { dossiersMessages } from './messages/dossiers.ts'
import { errorMessages } from './messages/errors.ts'
import { examMessages } from './messages/exam.ts'
import { formErrorMessages } from './messages/form-errors.ts'
import { handoverMessages } from './messages/handover.ts'
import { holderMessages } from './messages/holder.ts'
import { issuingMessages } from './messages/issuing.ts'
import { labelMessages } from './messages/label.ts'
import { learningMessages } from './messages/learning.ts'
import { notificationsMessages } from './messages/notifications.ts'
import { offlineMessages } from './messages/offline.ts'
import { pairedMessages } from './messages/paired.ts'
import { passportMessages } from './messages/passport.ts'
import { peopleMessages } from './messages/people.ts'
import { playerMessages } from './messages/player.ts'
import { programmesMessages } from './messages/programmes.ts'
import { questionChecksMessages } from './messages/question-checks.ts'
import { receiptMessages } from './messages/receipt.ts'
import { registerMessages } from './messages/register.ts'
import { rehearsalMessages } from './messages/rehearsal.ts'
import { siteMessages } from './messages/site.ts'
import { sponsorsMessages } from './messages/sponsors.ts'
import { templateMessages } from './messages/templates.ts'
import { uiMessages } from './messages/ui.ts'
import { verificationMessages } from './messages/verification.ts'
import { verificationChecksMessages } from './messages/verification-checks.ts'
import { verificationListMessages } from './messages/verification-list.ts'
import { videosMessages } from './messages/videos.ts'

export const catalogue = joinMessages(
  uiMessages,
  errorMessages,
  formErrorMessages,
  siteMessages,
  peopleMessages,
  coursesMessages,
  questionChecksMessages,
  labelMessages,
  playerMessages,
  videosMessages,
  programmesMessages,
  learningMessages,
  assessmentRequirementsMessages,
  assessmentBanksMessages,
  assessmentJudgingMessages,
  assessmentQuizMessages,
  assessmentAnswerFileMessages,
  assessmentTaskMessages,
  assessmentStatisticsMessages,
  assessmentStaffMessages,
  assessmentGradingMessages,
  assessmentBankFilesMessages,
  examMessages,
  competencyMessages,
  competencyContentsMessages,
  competencyDutiesMessages,
  competencyFormsMessages,
  competencyPreparationMessages,
  competencyRequirementsMessages,
  competencyStepsMessages,
  rehearsalMessages,
  dossiersMessages,
  certificatesMessages,
  handoverMessages,
  holderMessages,
  issuingMessages,
  pairedMessages,
  passportMessages,
  registerMessages,
  verificationMessages,
  verificationChecksMessages,
  verificationListMessages,
  receiptMessages,
  offlineMessages,
  notificationsMessages,
  sponsorsMessages,
  templateMessages,
)

export type Catalogue = typeof catalogue
export type MessageKey = keyof Catalogue & string

/** For keys that arrive as plain strings, such as those of an AppError. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue as Messages, key)
}
