import { ExplainedQuestion } from '#app/assessment/quiz/explained-question.tsx'
import { QuestionFrame } from '#app/assessment/quiz/question-frame.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Stack } from '#app/ui/layout.tsx'
import css from './banks.module.css'
import type { QuestionPreview } from './read-bank-draft.server.ts'

/** Beside the form: the question as the learner meets it, once somebody has asked for it. */
export function AuthorPreview({ preview, isWrong }: { preview: QuestionPreview | null; isWrong: boolean }) {
  const t = useT()
  return (
    // A part that scrolls is reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={css.preview} id="pratinjau" tabIndex={0} aria-labelledby="judul-pratinjau">
      <Stack>
        <h2 id="judul-pratinjau">{t('assessment.bank.preview.title')}</h2>
        {preview && <PreviewedQuestion preview={preview} name="pratinjau" />}
        {isWrong && (
          <p>
            <a href="#isi">{t('assessment.bank.preview.wrong')}</a>
          </p>
        )}
        {!preview && !isWrong && <p>{t('assessment.bank.preview.none')}</p>}
      </Stack>
    </section>
  )
}

/** A question as it is asked and as it is explained. `name` tells several of a page apart. */
export function PreviewedQuestion({ preview: { open, explained }, name, number = 1 }: { preview: QuestionPreview; name: string; number?: number }) {
  const t = useT()
  return (
    <Stack>
      {/* A form of its own, so that trying an answer sends nothing. */}
      <form autoComplete="off" aria-label={t('assessment.bank.preview.form')} method="dialog">
        <QuestionFrame question={{ ...open, answer: null }} number={number} total={1} />
      </form>
      <details>
        <summary>{t('assessment.bank.preview.explained')}</summary>
        <ExplainedQuestion question={explained} number={1} total={1} id={`pembahasan-${name}`} />
      </details>
    </Stack>
  )
}
