import { durationText, kindsText } from '#app/assessment/answer-files/answer-file-texts.ts'
import type { ExplainedQuestion } from '#app/assessment/questions/explained-question.ts'
import type { OpenQuestion } from '#app/assessment/questions/open-question.ts'
import { useT } from '#app/i18n/use-translation.ts'
import css from './print.module.css'

const box = '☐'
const blank = '______________'

/** A question as it is asked on paper: boxes to tick, lines to write on. */
export function PrintedQuestion({ asked }: { asked: OpenQuestion }) {
  return (
    <article className={css.question} lang="id">
      {asked.text !== '' && <p>{asked.text}</p>}
      <Space asked={asked} />
    </article>
  )
}

function Space({ asked }: { asked: OpenQuestion }) {
  const t = useT()
  switch (asked.type) {
    case 'single':
    case 'multiple':
      return <Boxes texts={asked.options.map(({ text }) => text)} />
    case 'truefalse':
      return <Boxes texts={['Benar', 'Salah']} />
    case 'matching':
      return (
        <div className={css.sides}>
          <ul className={css.boxes}>
            {asked.lefts.map(({ key, text }) => (
              <li key={key}>{`____ ${text}`}</li>
            ))}
          </ul>
          <ol type="A" className={css.steps}>
            {asked.rights.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        </div>
      )
    case 'ordering':
      return (
        <ul className={css.boxes}>
          {asked.items.map(({ key, text }) => (
            <li key={key}>{`____ ${text}`}</li>
          ))}
        </ul>
      )
    case 'cloze':
      return <p>{asked.pieces.map((piece) => ('text' in piece ? piece.text : <span key={piece.gap}>{gapText(piece)}</span>))}</p>
    case 'hotspot':
      return (
        <>
          {asked.picture && (
            <img src={asked.picture.src} width={asked.picture.width} height={asked.picture.height} alt={asked.alt} className={css.picture} />
          )}
          <Boxes texts={asked.regions.map(({ letter, label }) => `${letter}. ${label}`)} />
        </>
      )
    case 'calculation':
      return (
        <ol type="a" className={css.steps}>
          {asked.steps.map(({ key, label, unitLabel }) => (
            <li key={key}>{`${label}: ${blank} ${unitLabel ?? ''}`}</li>
          ))}
        </ol>
      )
    case 'numeric':
      return <p>{`${blank} ${asked.unitLabel ?? ''}`}</p>
    case 'shorttext':
      return <p>{blank}</p>
    case 'essay':
      return <div className={css.lines} />
    case 'audio':
      return <HandedIn text={t('assessment.print.audio', { time: durationText(t, asked.seconds) })} />
    case 'file':
      return <HandedIn text={t('assessment.print.file', { kinds: kindsText(t, asked.takes) })} />
  }
}

/** How to hand in what is not written on the paper, and where the trainer notes that it came. */
function HandedIn({ text }: { text: string }) {
  const t = useT()
  return (
    <div className={css.handedIn} lang={t.locale}>
      <p>{text}</p>
      <p>{t('assessment.print.received')}</p>
    </div>
  )
}

function gapText({ options, unitLabel }: { options: readonly { text: string }[]; unitLabel: string | null }): string {
  const choice = options.length > 0 ? ` (${options.map(({ text }) => text).join(' / ')})` : ''
  return `${blank}${unitLabel === null ? '' : ` ${unitLabel}`}${choice}`
}

function Boxes({ texts }: { texts: readonly string[] }) {
  return (
    <ul className={css.boxes}>
      {texts.map((text) => (
        <li key={text}>{`${box} ${text}`}</li>
      ))}
    </ul>
  )
}

/** What is right, in the words of the paper. */
export function PrintedKey({ details }: { details: ExplainedQuestion['details'] }) {
  const t = useT()
  if (!details) return null
  return (
    <article lang="id">
      {details.kind === 'choices' && (
        <p>{right(details.choices.flatMap(({ correct, text, key }) => (correct ? [text ?? (key === 'true' ? 'Benar' : 'Salah')] : [])))}</p>
      )}
      {details.kind === 'parts' && <p>{right(details.parts.map(({ label, right: answer }) => [label, answer].filter(Boolean).join(' → ')))}</p>}
      {details.kind === 'essay' && (
        <ul>
          {details.guide.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <p>
        <span lang={t.locale}>{t('assessment.print.because')}</span> {details.explanation}
      </p>
    </article>
  )
}

function right(texts: readonly string[]): string {
  return texts.join('; ')
}
