import { formatDateTime, formatMoney, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Cluster, Section, Stack } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Stage } from './assessment-state.ts'
import { linesOf } from './form-lines.ts'
import { historyItem } from './history-item.tsx'
import { LineList } from './line-list.tsx'
import type { AssessmentView } from './read-assessment.server.ts'
import { RequirementList } from './requirement-list.tsx'
import { StepForm } from './step-form.tsx'
import type { FormKind } from './step-forms.ts'
import type { Study } from './study.ts'
import { instruments } from './unit-form-specs.ts'
import { unitsNotYet, WhyNotYet, whyAddress } from './why-not-yet.tsx'

export type AssessmentDeskProps = {
  view: AssessmentView
  study: Study
  people?: readonly { personId: string; name: string }[]
  /** The page about one unit, for who fills it in. */
  unitPage?: { href: (code: string) => string } | null
  /** The candidate's page about documents. */
  portfolio?: string
}

type Unit = AssessmentView['units'][number]

/** Where the work is done unit by unit, so that the units come before the step that follows from them. */
const unitWorkStages: readonly Stage[] = ['draft', 'repair', 'assigned', 'assessing']

/** One assessment: where it stands, what is to do now, unit by unit, and what happened. */
export function AssessmentDesk({ view, study, people = [], unitPage, portfolio }: AssessmentDeskProps) {
  const t = useT()
  const explained = new Set(unitsNotYet(view).map(({ code }) => code))
  const units = view.units.filter(({ open }) => open).map(({ code, title }) => ({ code, title: title[t.locale] }))
  const application = { requirements: view.requirements.map(({ requirement }) => requirement), documents: view.documents }
  const choosable = { people, units, known: { name: view.candidate }, application }
  const isRare = (kind: FormKind) => kind === 'withdraw' || (kind === 'assign' && view.assessor !== null && !view.isAssessorBarred)
  const now = view.steps.filter((kind) => !isRare(kind))
  // Done only when there is cause, so never what the page asks for first.
  const rare: FormKind[] = [...(view.mayAdjust ? (['adjustment'] as const) : []), ...view.steps.filter(isRare)]
  const isUnitWork = unitWorkStages.includes(view.stage)
  const hasInstruments = view.units.some(({ forms }) => instruments.some((kind) => forms[kind]))
  const hasResults = view.units.some(({ result }) => result !== null)
  const stepForms =
    now.length === 0 ? (
      <p>{t('competency.nothing-to-do')}</p>
    ) : (
      now.map((kind, index) => <StepForm key={kind} kind={kind} first={index === 0} choosable={choosable} />)
    )
  const unitTable = (
    <Table
      caption={t('competency.units')}
      rows={view.units}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'unit',
          label: t('competency.unit'),
          isHeader: true,
          render: ({ code, title, open }) => (
            <>
              {unitPage && open ? <a href={unitPage.href(code)}>{title[t.locale]}</a> : title[t.locale]}
              <br />
              <small>{code}</small>
            </>
          ),
        },
        { key: 'self', label: t('competency.self'), render: ({ forms }) => t(forms['self-assessment'] ? 'competency.filled' : 'competency.empty') },
        ...(hasInstruments
          ? [
              {
                key: 'instruments',
                label: t('competency.instruments'),
                render: ({ forms }: Unit) => instruments.filter((kind) => forms[kind]).join(', ') || '–',
              },
            ]
          : []),
        { key: 'documents', label: t('competency.documents'), render: ({ documents }) => String(documents.length) },
        ...(hasResults
          ? [
              {
                key: 'result',
                label: t('competency.result'),
                render: ({ code, result }: Unit) => (
                  <>
                    {result === null ? '–' : <Badge tone={result === 'K' ? 'success' : 'warning'}>{t(`competency.result.${result}`)}</Badge>}
                    {explained.has(code) && (
                      <>
                        {' '}
                        <a href={`#${whyAddress(code)}`}>{t('competency.why.open')}</a>
                      </>
                    )}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
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
      {view.stage === 'submitted' && <RequirementList view={view} />}
      {isUnitWork && unitTable}
      {!isUnitWork && stepForms}
      <WhyNotYet view={view} study={study} />
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
      {isUnitWork && stepForms}
      {!isUnitWork && unitTable}
      {view.stage !== 'submitted' && <RequirementList view={view} />}
      {rare.map((kind) => (
        <More key={kind} title={t(kind === 'assign' ? 'competency.replace' : `competency.step.${kind}`)} lines="above">
          {kind === 'assign' && <p>{t('competency.replace.text')}</p>}
          <StepForm kind={kind} first={false} choosable={choosable} />
        </More>
      ))}
      {view.forms.length > 0 && (
        <Section
          title={t('competency.forms')}
          action={
            <a href={`/asesmen/${view.applicationId}/berkas.zip`} download>
              {t('competency.pack')}
            </a>
          }
        >
          <p>
            <a href={`/asesmen/${view.applicationId}/berkas.pdf`}>{t('competency.forms.print')}</a>
          </p>
          {view.forms.map((form) => (
            <More
              key={form.id}
              title={
                <>
                  <span lang="id">{[form.code, form.title, form.unit].filter(Boolean).join(' · ')}</span>
                  <br />
                  <small>
                    {t('competency.round', { number: form.round })} · {formatDateTime(form.at, t.locale, officeZone)}
                    {form.by !== null && (
                      <>
                        {' · '}
                        <span lang="id">{form.by}</span>
                      </>
                    )}
                  </small>
                </>
              }
            >
              <p>
                <a href={`/asesmen/${view.applicationId}/formulir/${form.id}/unduh.pdf`}>{t('competency.form.print')}</a>
              </p>
              <p>{t('competency.form.kept', { edition: form.edition, at: formatDateTime(form.at, t.locale, officeZone) })}</p>
              <LineList
                lines={linesOf({
                  kind: form.kind,
                  body: form.body,
                  about: view.units.find(({ code }) => code === form.unit) ?? null,
                  application,
                  t,
                })}
              />
            </More>
          ))}
        </Section>
      )}
      {view.history.length > 0 && (
        <Section title={t('competency.history')}>
          <DataList items={view.history.map((entry) => historyItem(entry, t))} />
        </Section>
      )}
    </Stack>
  )
}
