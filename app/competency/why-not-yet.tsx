import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Card } from '#app/ui/card.tsx'
import { Section } from '#app/ui/layout.tsx'
import { LessonLinks } from './lesson-links.tsx'
import css from './lists.module.css'
import type { AssessmentView } from './read-assessment.server.ts'
import { lessonsOn, type Study } from './study.ts'
import { isInstrument } from './unit-form-specs.ts'
import { type UnmetPoint, unmetPoints } from './unmet-points.ts'

type Unit = AssessmentView['units'][number]
type WhyProps = { view: AssessmentView; study: Study }

/** The place on the page that explains the BK of a unit. */
export function whyAddress(code: string): string {
  return `bk-${code}`
}

/** The BK that was told last of a unit, with what was filled in for it; null where the last word is not BK. */
function lastNotYet({ forms }: AssessmentView, unit: Unit) {
  const ofUnit = forms.filter((form) => form.unit === unit.code)
  const record = ofUnit.findLast(({ kind }) => kind === 'record')
  if (record?.body.result !== 'BK') return null
  const filled = ofUnit.filter(({ kind, round }) => isInstrument(kind) && round === record.round)
  const newest = filled.filter(({ kind, id }) => filled.findLast((form) => form.kind === kind)?.id === id)
  return { record, forms: newest.flatMap(({ id, kind, body }) => (isInstrument(kind) ? [{ id, instrument: kind, body }] : [])) }
}

/** Units whose last word is BK. */
export function unitsNotYet(view: AssessmentView): Unit[] {
  return view.units.filter((unit) => lastNotYet(view, unit) !== null)
}

/** From every BK to the comment, the criterion, the evidence and what to read. */
export function WhyNotYet({ view, study }: WhyProps) {
  const t = useT()
  const units = unitsNotYet(view)
  if (units.length === 0) return null
  return (
    <Section title={t('competency.why')} lead={t('competency.why.lead')}>
      {units.map((unit) => (
        <UnitNotYet key={unit.code} unit={unit} view={view} study={study} />
      ))}
    </Section>
  )
}

function UnitNotYet({ unit, view, study }: WhyProps & { unit: Unit }) {
  const t = useT()
  const found = lastNotYet(view, unit)
  if (!found) return null
  const { record, forms } = found
  const points = unmetPoints(forms, unit)
  const ofUnit = lessonsOn(
    study,
    unit.elements.flatMap(({ items }) => items.map(({ ref }) => ref)),
  )
  const note = typeof record.body.note === 'string' ? record.body.note : ''
  return (
    <div id={whyAddress(unit.code)}>
      <Card headingLevel={3} title={unit.title[t.locale]} eyebrow={unit.code}>
        <p>
          {t('competency.why.comment')} {note === '' ? t('competency.why.no-comment') : <span lang="id">{note}</span>}
          <br />
          <small>
            <a href={formAddress(view, record.id)} lang="id">
              {record.code} {record.title}
            </a>
            , {formatDateTime(record.at, t.locale, officeZone)}
          </small>
        </p>
        {points.length === 0 && <p>{t('competency.why.no-points')}</p>}
        {points.length > 0 && (
          <ul className={css.steps}>
            {points.map((point) => (
              <li key={`${point.formId}:${point.about}:${point.documentId}`}>
                <Point point={point} view={view} study={study} />
              </li>
            ))}
          </ul>
        )}
        {points.every(({ refs }) => refs.length === 0) && ofUnit.length > 0 && (
          <>
            <p>{t('competency.why.read')}</p>
            <LessonLinks lessons={ofUnit} />
          </>
        )}
      </Card>
    </div>
  )
}

/** One point: what was not met, where that is written, the evidence, and lessons about it. */
function Point({ point, view, study }: WhyProps & { point: UnmetPoint }) {
  const t = useT()
  const lessons = lessonsOn(study, point.refs)
  return (
    <>
      {point.about === null ? t('competency.unit.whole') : <span lang="id">{point.about}</span>}
      {point.lacks.length > 0 && <> {t('competency.readiness.missing', { rules: point.lacks.join(' ') })}</>}
      {point.answer !== null && (
        <>
          <br />
          {t('competency.why.answer')} <span lang="id">{point.answer}</span>
        </>
      )}
      <br />
      <a href={formAddress(view, point.formId)}>{t('competency.why.form', { instrument: t(`competency.instrument.${point.instrument}`) })}</a>
      {point.documentId !== null && (
        <>
          {' · '}
          <a href={`/asesmen/${view.applicationId}/dokumen/${point.documentId}`}>{t('competency.document.open')}</a>
        </>
      )}
      {lessons.length > 0 && (
        <>
          <br />
          {t('competency.why.read')}
          <LessonLinks lessons={lessons} />
        </>
      )}
    </>
  )
}

function formAddress({ applicationId }: AssessmentView, formId: string): string {
  return `/asesmen/${applicationId}/formulir/${formId}/unduh.pdf`
}
