import type { ReactNode } from 'react'
import type { PreloadTexts } from '#app/assessment/exam-day/preload/preload-texts.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Stack } from '#app/ui/layout.tsx'
import type { QuizOverview } from './read-quiz.server.ts'

/** Where the page's script says what this phone keeps of the exam; before the exam opens it shows the form once a paper is kept. */
export function PreloadPlace({ quiz, children }: { quiz: QuizOverview; children: ReactNode }) {
  const t = useT()
  const texts: PreloadTexts = {
    none: t('exam.preload.none'),
    waiting: t('exam.preload.waiting'),
    held: t('exam.preload.held'),
    renewed: t('exam.preload.renewed'),
    unable: t('exam.preload.unable'),
    opening: t('exam.preload.opening'),
    offline: t('exam.preload.offline'),
    wrong: t('exam.preload.wrong'),
  }
  return (
    <div
      data-preload
      data-address={`/belajar/${quiz.enrolmentId}/kuis/bekal`}
      data-person={quiz.personId}
      data-enrolment={quiz.enrolmentId}
      data-texts={JSON.stringify(texts)}
    >
      <Stack>
        <p hidden data-preload-status aria-live="polite" />
        {(quiz.turn === 'start' || quiz.turn === 'resume') && children}
        {quiz.turn === 'exam-before' && (
          <div hidden data-preload-form>
            {children}
          </div>
        )}
      </Stack>
    </div>
  )
}
