import { useT } from '#app/i18n/use-translation.ts'
import css from './glossary-list.module.css'
import type { GlossaryEntry } from './read-glossary.server.ts'

/** Words under their first letters, each with an address of its own. */
export function GlossaryList({ entries }: { entries: readonly GlossaryEntry[] }) {
  const t = useT()
  const letters = [...Map.groupBy(entries, ({ term }) => term.charAt(0).toUpperCase())]
  return (
    <>
      {letters.length > 1 && (
        <nav aria-label={t('courses.glossary.letters')} className={css.letters}>
          {letters.map(([letter]) => (
            <a key={letter} href={`#huruf-${letter}`}>
              {letter}
            </a>
          ))}
        </nav>
      )}
      {letters.map(([letter, words]) => (
        <section key={letter} className={css.letter} aria-labelledby={`huruf-${letter}`}>
          <h2 id={`huruf-${letter}`}>{letter}</h2>
          <dl>
            {words.map((entry) => (
              <Entry key={entry.key} entry={entry} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function Entry({ entry: { key, term, also, meaning, courses } }: { entry: GlossaryEntry }) {
  const t = useT()
  return (
    <div id={key} className={css.entry}>
      <dt lang="id">{term}</dt>
      <dd>
        <p>{meaning[t.locale]}</p>
        {also.length > 0 && (
          <p className={css.quiet}>
            {t('courses.glossary.also')} <span lang="id">{also.join(', ')}</span>
          </p>
        )}
        <p className={css.quiet}>
          {t('courses.glossary.used-in')}{' '}
          {courses.map(({ slug, title }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <a href={`/kursus/${slug}`}>{title[t.locale]}</a>
            </span>
          ))}
        </p>
      </dd>
    </div>
  )
}
