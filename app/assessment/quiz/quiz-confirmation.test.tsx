import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { GivenLocale } from '#app/i18n/use-translation.ts'
import { answerOp, openAttempt } from '#tests/builders/assessment.ts'
import { QuizConfirmation } from './quiz-confirmation.tsx'

test('the last look says how each number is understood, without any script', async () => {
  const { actor, attemptId } = await openAttempt()
  const shown = async () => {
    const attempt = await readAttempt({ actor, attemptId })
    return renderToStaticMarkup(
      <GivenLocale.Provider value="id">
        <QuizConfirmation attempt={attempt} personId={actor.personId} />
      </GivenLocale.Provider>,
    )
  }
  expect(await shown()).not.toContain('Angka Anda')
  await saveAnswers({ actor, attemptId, ops: [answerOp('empat', '2,5 juta', 1)] })
  expect(await shown()).toMatch(/2,5 juta<\/q>.{0,9}Terbaca sebagai 2\.500\.000/)
  await saveAnswers({ actor, attemptId, ops: [answerOp('empat', 'kira-kira banyak', 2)] })
  expect(await shown()).toMatch(/kira-kira banyak<\/q>.{0,9}Belum terbaca sebagai angka/)
})
