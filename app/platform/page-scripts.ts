/**
 * The small modules a page may opt into with `handle.script`. Each is built on its own, hashed,
 * and loaded as one `<script type="module">`; the page must work without it.
 */
export const pageScripts = {
  quiz: 'app/assessment/quiz/quiz-autosave.client.ts',
  'exam-preload': 'app/assessment/exam-day/preload/exam-preload.client.ts',
  evidence: 'app/assessment/evidence/evidence-upload.client.ts',
  pdf: 'app/assessment/evidence/pdf-pages.client.ts',
  'answer-codes': 'app/assessment/late-answers/answer-codes.client.ts',
  issuing: 'app/certificates/issuing/issue-progress.client.ts',
  desk: 'app/assessment/grading/grading-desk.client.ts',
  offline: 'app/verification/offline/verifier.client.ts',
  forget: 'app/people/forget-pages.client.ts',
  fieldwork: 'app/competency/fieldwork.client.ts',
  scan: 'app/verification/scan.client.ts',
  player: 'app/videos/watch/player.client.ts',
  template: 'app/certificates/templates/template-preview.client.ts',
  upload: 'app/videos/upload/video-upload.client.ts',
} as const

export type PageScript = keyof typeof pageScripts
