import type { AskedOf, QuestionFiles } from '#app/assessment/questions/asked-question.ts'
import { Box } from '#app/assessment/questions/box.tsx'
import { questionField } from '#app/assessment/quiz/quiz-form.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import { formatBytes } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { AnswerFileShown } from './answer-file-shown.tsx'
import { kindsText, limitsText } from './answer-file-texts.ts'
import type { LiveAnswerFile } from './answer-file-view.ts'
import css from './answer-files.module.css'
import { SealOffer } from './seal-offer.tsx'

/** What a browser offers to choose from; what a file is, is told by its content. */
export const acceptedNames: Record<AnswerFileKind, string> = {
  photo: 'image/jpeg,image/png,image/webp',
  pdf: 'application/pdf,.pdf',
  audio: 'audio/*,.webm,.m4a,.mp3,.ogg,.wav',
  video: 'video/*,.mp4,.mov,.webm',
}

/** The files handed in so far, one of which is the answer, and what the script needs to record or send another one. */
export function AnswerFileField({ question }: { question: AskedOf<'audio' | 'file'> }) {
  const t = useT()
  const { id, files, answer } = question
  const versions = files?.versions ?? []
  return (
    <div className={css.field} id={`berkas-${id}`} data-answer-file={files && JSON.stringify(liveFile(t, question, files))}>
      <div className={css.versions} data-versions hidden={versions.length === 0}>
        <p className={css.label}>{t('assessment.answer-file.versions')}</p>
        {versions.map(({ reference, kind, bytes, fileId }, index) => {
          const label = t('assessment.answer-file.version', {
            number: index + 1,
            kind: t(`assessment.answer-file.kind.${kind}`),
            size: formatBytes(bytes, t.locale),
          })
          return (
            <div key={reference} className={css.version}>
              <Box type="radio" name={questionField(id)} value={reference} checked={answer === reference}>
                {label}
              </Box>
              <AnswerFileShown file={{ fileId, kind }} label={label} />
            </div>
          )
        })}
        <Box type="radio" name={questionField(id)} value="" checked={!versions.some(({ reference }) => reference === answer)}>
          {t('assessment.answer-file.none')}
        </Box>
      </div>
      {files && <VersionRow name={questionField(id)} />}
      {files && <LiveFile question={question} />}
    </div>
  )
}

function liveFile(t: Translate, question: AskedOf<'audio' | 'file'>, { kinds, limits }: QuestionFiles): LiveAnswerFile {
  const seconds = question.type === 'audio' ? question.seconds : null
  const most = seconds === null ? '' : clock(seconds)
  return { kinds: [...kinds], seconds, kindsText: kindsText(t, kinds), limitsText: limitsText(t, kinds, limits), most }
}

/** "1.30": minutes and seconds as the recorder shows them. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`
}

/** A file that arrives while the page is open, for the page's script to fill. */
function VersionRow({ name }: { name: string }) {
  const t = useT()
  return (
    <template data-version-row>
      <div className={css.version}>
        <Box type="radio" name={name} value="" checked={false}>
          {null}
        </Box>
        {/* biome-ignore lint/a11y/useMediaCaption: a learner's own recording, which nobody wrote down */}
        <audio controls preload="none" data-kind="audio" className={css.player} />
        {/* biome-ignore lint/a11y/useMediaCaption: as above */}
        <video controls preload="none" data-kind="video" className={css.video} />
        <a href="." data-kind="photo pdf" className={css.open}>
          {t('assessment.answer-file.open.photo')}
        </a>
      </div>
    </template>
  )
}

/** Shown and filled by the page's script. */
function LiveFile({ question: { id, type, files } }: { question: AskedOf<'audio' | 'file'> }) {
  const t = useT()
  const kinds = files?.kinds ?? []
  return (
    <div className={css.live} data-file-live hidden>
      <div className={css.buttons}>
        <span data-file-record hidden>
          <Button type="button" variant={type === 'audio' ? 'primary' : 'secondary'}>
            {t('assessment.answer-file.record')}
          </Button>
        </span>
        <label className={css.choose}>
          {t('assessment.answer-file.choose')}
          <input type="file" id={`pilih-${id}`} accept={kinds.map((kind) => acceptedNames[kind]).join(',')} />
        </label>
      </div>
      <p className={css.status} data-file-status aria-live="polite" />
      <progress max={100} value={0} hidden aria-label={t('assessment.answer-file.choose')} />
      {/* biome-ignore lint/a11y/useMediaCaption: the learner's own recording */}
      <audio controls hidden data-file-heard className={css.player} aria-label={t('assessment.answer-file.record')} />
      <div className={css.buttons} data-file-kept hidden>
        <a data-file-copy className={css.open} download="jawaban" href={`#berkas-${id}`}>
          {t('assessment.answer-file.copy')}
        </a>
        <Button type="button" variant="quiet">
          {t('assessment.answer-file.cancel')}
        </Button>
      </div>
      <SealOffer />
    </div>
  )
}
