import { useT } from '#app/i18n/use-translation.ts'
import { More } from '#app/ui/more.tsx'
import { Prose } from '#app/ui/prose.tsx'
import css from './lesson-references.module.css'
import type { Source } from './source.ts'
import { type GlossaryTerm, meaningId } from './term.ts'

/** What the marked words of a lesson mean; its text leads here. */
export function WordMeanings({ words }: { words: readonly GlossaryTerm[] }) {
  const t = useT()
  if (words.length === 0) return null
  return (
    <section className={css.words} aria-labelledby="arti-kata">
      <h2 id="arti-kata">{t('courses.lesson.words')}</h2>
      <dl>
        {words.map(({ key, term, meaning }) => (
          <div key={key} id={meaningId(key)}>
            <dt lang="id">{term}</dt>
            <dd>{meaning[t.locale]}</dd>
          </div>
        ))}
      </dl>
      <a className={css.glossary} href="/kamus">
        {t('courses.lesson.glossary')}
      </a>
    </section>
  )
}

/** Where a lesson's facts come from, folded to one line. */
export function LessonSources({ sources }: { sources: readonly Source[] }) {
  const t = useT()
  return <SourceList title={t('courses.lesson.sources', { count: sources.length })} sources={sources} />
}

/** Where the facts of the material come from, folded to one line. */
export function CourseSources({ sources }: { sources: readonly Source[] }) {
  const t = useT()
  return <SourceList title={t('courses.sources', { count: sources.length })} sources={sources} />
}

function SourceList({ title, sources }: { title: string; sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <More title={title}>
      <Prose>
        <SourceItems sources={sources} />
      </Prose>
    </More>
  )
}

/** Sources as people cite them: who, what, number, year. */
function SourceItems({ sources }: { sources: readonly Source[] }) {
  const t = useT()
  return (
    <ul>
      {sources.map(({ id, issuer, title, number, year, kind, url }) => {
        const name = issuer === null ? title : `${issuer}: ${title}`
        const details = [
          number,
          number?.includes(String(year)) ? null : year,
          kind === 'secondary' && issuer !== null ? t('courses.source.secondary') : null,
        ]
        return (
          <li key={id}>
            {url === null ? (
              <span lang="id">{name}</span>
            ) : (
              <a href={url} rel="noopener" lang="id">
                {name}
              </a>
            )}
            {details.some((detail) => detail !== null) && ` (${details.filter((detail) => detail !== null).join(', ')})`}
          </li>
        )
      })}
    </ul>
  )
}
