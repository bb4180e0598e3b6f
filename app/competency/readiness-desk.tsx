import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { LessonLinks } from './lesson-links.tsx'
import { openStages } from './portfolio-rules.ts'
import type { AssessmentView } from './read-assessment.server.ts'
import { bestStep, type ElementReadiness, type NextStep, readinessOf } from './readiness.ts'
import { type Study, studyOf } from './study.ts'
import { dimensions, documentRules, unitForms } from './unit-form-specs.ts'

/** What is evidenced, how strongly, what is missing and what to do next, unit by unit. */
export function ReadinessDesk({ view, study, practice }: { view: AssessmentView; study: Study; practice: (code: string) => string }) {
  const t = useT()
  const base = `/asesmen/${view.applicationId}`
  const units = view.units.map(({ code, title, elements, forms, documents }) => ({
    code,
    title,
    readiness: readinessOf({
      elements,
      self: forms['self-assessment']?.body ?? null,
      portfolio: forms['IA.08']?.body ?? null,
      documents: documents.length,
    }),
  }))
  const of = (code: string, key: string) => {
    const element = view.units.find((unit) => unit.code === code)?.elements.find((one) => one.key === key)
    return element ? studyOf(study, element) : { lessons: [], questions: 0 }
  }
  const all = units.reduce((sum, { readiness }) => sum + readiness.elements.length, 0)
  const ready = units.reduce((sum, { readiness }) => sum + readiness.ready, 0)
  const best = bestStep(units)
  const mayAnswer = (unitForms['self-assessment'].stages as readonly string[]).includes(view.stage)
  /** Null where the assessment has gone too far for that page to change anything. */
  const hrefOf = (next: NextStep, code: string, key: string): string | null => {
    if (next === 'learn') return of(code, key).lessons[0]?.href ?? null
    if (next === 'collect') return openStages.includes(view.stage) ? `${base}/portofolio` : null
    return mayAnswer ? `${base}/mandiri/${code}` : null
  }
  const bestLesson = best?.next === 'learn' ? of(best.code, best.key).lessons[0] : undefined
  const bestHref = best && hrefOf(best.next, best.code, best.key)
  return (
    <Stack gap="large">
      <Progress label={t('competency.readiness')} value={ready} max={all} words={t('competency.readiness.sum', { ready, all })} />
      {best ? (
        <Banner
          title={t('competency.readiness.best')}
          action={
            bestHref && (
              <LinkButton href={bestHref}>
                {bestLesson ? t('competency.readiness.read', { title: bestLesson.title }) : t(`competency.next.${best.next}`)}
              </LinkButton>
            )
          }
        >
          {t('competency.readiness.best.text', { code: best.code, element: best.key === 'unit' ? t('competency.unit.whole') : best.key })}
        </Banner>
      ) : (
        <Banner kind="success" title={t('competency.readiness.all')}>
          {t('competency.readiness.all.text')}
        </Banner>
      )}
      <p>{t('competency.readiness.dimensions')}</p>
      {units.map(({ code, title, readiness }) => (
        <Section key={code} title={title[t.locale]} lead={`${code} · ${t('competency.readiness.documents', { count: readiness.documents })}`}>
          <Table
            caption={title[t.locale]}
            hideCaption
            rows={readiness.elements}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'element',
                label: t('competency.element'),
                isHeader: true,
                render: ({ title: own }) => (own === null ? t('competency.unit.whole') : <span lang="id">{own}</span>),
              },
              {
                key: 'said',
                label: t('competency.self'),
                render: ({ said }) => (said === null ? t('competency.empty') : t(`competency.result.${said}`)),
              },
              { key: 'rules', label: 'VATM', render: (one) => <Strength element={one} /> },
              {
                key: 'dimensions',
                label: t('competency.field.unit.dimensions'),
                render: ({ shows }) => dimensions.filter((one) => shows.includes(one)).join(', ') || '–',
              },
              {
                key: 'next',
                label: t('competency.next'),
                render: ({ key, next }) =>
                  next === 'ready' ? (
                    <Badge tone="success">{t('competency.next.ready')}</Badge>
                  ) : (
                    <>
                      <Step next={next} href={next === 'learn' ? null : hrefOf(next, code, key)} />
                      <StudyLinks {...of(code, key)} practice={practice(code)} />
                    </>
                  ),
              },
            ]}
          />
        </Section>
      ))}
    </Stack>
  )
}

function Strength({ element: { rules, isVerified } }: { element: ElementReadiness }) {
  const t = useT()
  if (isVerified) return <Badge tone="success">{t('competency.readiness.verified')}</Badge>
  const missing = documentRules.filter((rule) => !rules.includes(rule))
  return (
    <>
      {rules.join(' ') || '–'}
      {rules.length > 0 && missing.length > 0 && <small> {t('competency.readiness.missing', { rules: missing.join(' ') })}</small>}
    </>
  )
}

/** What to read about an element, and where to practise questions about it. */
function StudyLinks({ lessons, questions, practice }: ReturnType<typeof studyOf> & { practice: string }) {
  const t = useT()
  return (
    <>
      {lessons.length > 0 && <LessonLinks lessons={lessons} />}
      {questions > 0 && <a href={practice}>{t('competency.readiness.practise', { count: questions })}</a>}
    </>
  )
}

function Step({ next, href }: { next: NextStep; href: string | null }) {
  const words = useT()(`competency.next.${next}`)
  return href === null ? words : <a href={href}>{words}</a>
}
