import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import css from './rubric.module.css'
import type { SavedComment } from './saved-comments.server.ts'

/** Ticked sentences are added to the comment when it is saved; the script puts them there at once. */
export function SavedComments({ saved }: { saved: readonly SavedComment[] }) {
  const t = useT()
  if (saved.length === 0) return null
  return (
    <Fold title={t('assessment.desk.saved', { count: saved.length })}>
      <ul className={css.saved}>
        {saved.map(({ commentId, text }, index) => (
          <li key={commentId}>
            <label>
              <input type="checkbox" name="saved" value={commentId} />
              <span lang="id">{text}</span>
              {index < 9 && <kbd className={css.key}>⇧{index + 1}</kbd>}
            </label>
          </li>
        ))}
      </ul>
      <p>
        <a href="/pelatih/komentar" target="_blank" rel="noopener">
          {t('assessment.desk.saved.manage')}
        </a>
      </p>
    </Fold>
  )
}

export const rubricKeys = ['levels', 'move', 'saved', 'comment', 'return', 'save'] as const
export const answerKeys = ['points', 'saved', 'comment', 'save'] as const

/** Shown by the script, which is what listens to the keys. Single letters must be possible to switch off (WCAG 2.1.4). */
export function KeyboardHelp({ keys }: { keys: typeof rubricKeys | typeof answerKeys }) {
  const t = useT()
  return (
    <div hidden data-keys-help>
      <Fold title={t('assessment.desk.keys')}>
        <ul className={css.keys}>
          {keys.map((key) => (
            <li key={key}>{t(`assessment.desk.keys.${key}`)}</li>
          ))}
        </ul>
        <label className={css.words}>
          <input type="checkbox" defaultChecked data-keys-on /> {t('assessment.desk.keys.on')}
        </label>
      </Fold>
    </div>
  )
}
