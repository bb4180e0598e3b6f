import type { ReactNode } from 'react'
import { formatDateTime, formatMoney, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Cluster, Stack } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { historyItem } from './history-item.tsx'
import { KeptForms } from './kept-forms.tsx'
import { nextUnit, stepsInTurn } from './next-unit.ts'
import type { AssessmentView } from './read-assessment.server.ts'
import { RequirementList } from './requirement-list.tsx'
import { StepForm } from './step-form.tsx'
import type { FormKind } from './step-forms.ts'
import type { Study } from './study.ts'
import { UnitTable } from './unit-table.tsx'
import { unitsNotYet, WhyNotYet } from './why-not-yet.tsx'

export type AssessmentDeskProps = {
  view: AssessmentView
  study: Study
  people?: readonly { personId: string; name: string }[]
  /** The page about one unit, for who fills it in. */
  unitPage?: { href: (code: string) => string } | null
  /** The candidate's page about documents. */
  portfolio?: string
}

/** One assessment: where it stands, the one thing to do now, and folded below it what is done or comes later. */
export function AssessmentDesk({ view, study, people = [], unitPage, portfolio }: AssessmentDeskProps) {
  const t = useT()
  const units = view.units.filter(({ open }) => open).map(({ code, title }) => ({ code, title: title[t.locale] }))
  const application = { requirements: view.requirements.map(({ requirement }) => requirement), documents: view.documents }
  const choosable = { people, units, known: { name: view.candidate }, application }
  const isRare = (kind: FormKind) => kind === 'withdraw' || (kind === 'assign' && view.assessor !== null && !view.isAssessorBarred)
  const steps = view.steps.filter((kind) => !isRare(kind))
  const unit = unitPage ? nextUnit({ ...view, steps }) : null
  const { now, later } = stepsInTurn({ ...view, steps })
  // Done only when there is cause, so never what the page asks for first.
  const rare: FormKind[] = [...(view.mayAdjust ? (['adjustment'] as const) : []), ...view.steps.filter(isRare)]
  const isUnitTableOpen = unit !== null || unitsNotYet(view).length > 0
  const isRequirementTurn = view.stage === 'submitted' || view.stage === 'repair'
  return (
    <Stack gap="large">
      <Banner kind="warning" title={t('competency.simulation')}>
        {t('competency.simulation.text')}
      </Banner>
      <DataList
        items={[
          { label: t('competency.candidate'), value: <span lang="id">{view.candidate}</span> },
          {
            label: t('competency.stage'),
            value: <Badge>{t(`competency.stage.${view.stage}`)}</Badge>,
            note: t('competency.round', { number: view.round }),
          },
          view.assessor !== null && { label: t('competency.assessor'), value: <span lang="id">{view.assessor}</span> },
          {
            label: t('competency.reassessment'),
            value: formatMoney(view.terms.reassessmentRupiah),
            note: t(`competency.payer.${view.terms.payer}`),
          },
          view.appealUntil !== null && { label: t('competency.appeal-until'), value: formatDateTime(view.appealUntil, t.locale, officeZone) },
        ]}
      />
      {view.appeal === 'open' && (
        <Banner kind={view.isAnswerLate ? 'warning' : undefined} title={t('competency.appeal-open')}>
          {t('competency.appeal-open.text')}{' '}
          {view.answerUntil !== null &&
            t(view.isAnswerLate ? 'competency.answer-late' : 'competency.answer-until', {
              at: formatDateTime(view.answerUntil, t.locale, officeZone),
            })}
        </Banner>
      )}
      {view.isAssessorBarred && (
        <Banner kind="warning" title={t('competency.assessor-barred')}>
          {t('competency.assessor-barred.text')}
        </Banner>
      )}
      {view.certificateDue && (
        <Banner kind="success" title={t('competency.competent')}>
          {t('competency.competent.text')}
        </Banner>
      )}
      {isRequirementTurn && <RequirementList view={view} />}
      {unit && unitPage && (
        <Card tone="accent" title={t(`competency.unit-work.${view.stage === 'assigned' || view.stage === 'assessing' ? view.stage : 'draft'}`)}>
          <p>{t('competency.unit-work.done', { done: unit.done, all: unit.all })}</p>
          <p>
            {t('competency.unit-work.next')} <strong>{unit.title[t.locale]}</strong> <small>{unit.code}</small>
          </p>
          <LinkButton href={unitPage.href(unit.code)}>{t('competency.unit-work.open')}</LinkButton>
        </Card>
      )}
      {now !== null && <StepForm kind={now} first={unit === null} choosable={choosable} />}
      {now === null && unit === null && <p>{t('competency.nothing-to-do')}</p>}
      {later.map((kind) => (
        <Later key={kind} kind={kind} isWaiting={unit !== null} until={kind === 'appeal' ? view.appealUntil : null}>
          <StepForm kind={kind} first={false} choosable={choosable} />
        </Later>
      ))}
      {portfolio !== undefined && (
        <Cluster>
          <LinkButton variant="secondary" href={portfolio}>
            {t('competency.portfolio.open', { count: view.documents.length })}
          </LinkButton>
          <LinkButton variant="secondary" href={`/asesmen/${view.applicationId}/kesiapan`}>
            {t('competency.readiness.open')}
          </LinkButton>
        </Cluster>
      )}
      <More title={t('competency.units.count', { count: view.units.length })} open={isUnitTableOpen}>
        <UnitTable view={view} unitPage={unitPage} />
      </More>
      <WhyNotYet view={view} study={study} />
      {!isRequirementTurn && view.requirements.length > 0 && (
        <More title={t('competency.requirements')} lines="above">
          <RequirementList view={view} />
        </More>
      )}
      {rare.map((kind) => (
        <More key={kind} title={t(kind === 'assign' ? 'competency.replace' : `competency.step.${kind}`)} lines="above">
          {kind === 'assign' && <p>{t('competency.replace.text')}</p>}
          <StepForm kind={kind} first={false} choosable={choosable} />
        </More>
      ))}
      <KeptForms view={view} />
      {view.history.length > 0 && (
        <More title={t('competency.history')}>
          <DataList items={view.history.map((entry) => historyItem(entry, t))} />
        </More>
      )}
    </Stack>
  )
}

type LaterProps = { kind: FormKind; isWaiting: boolean; until: Date | null; children: ReactNode }

/** A step that is not the first now: one line that says so, with the form behind it. */
function Later({ kind, isWaiting, until, children }: LaterProps) {
  const t = useT()
  const note =
    until !== null ? t('competency.later.until', { at: formatDateTime(until, t.locale, officeZone) }) : isWaiting && t('competency.later.units')
  return (
    <More
      lines="above"
      title={
        <>
          {t(`competency.step.${kind}`)}
          {note && (
            <>
              <br />
              <small>{note}</small>
            </>
          )}
        </>
      }
    >
      {children}
    </More>
  )
}
