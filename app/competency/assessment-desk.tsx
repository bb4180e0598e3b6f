import { formatDateTime, formatMoney, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { Table } from '#app/ui/table.tsx'
import { linesOf } from './form-lines.ts'
import { LineList } from './line-list.tsx'
import type { AssessmentView } from './read-assessment.server.ts'
import { StepForm } from './step-form.tsx'
import { instruments } from './unit-form-specs.ts'

type DeskProps = {
  view: AssessmentView
  people?: readonly { personId: string; name: string }[]
  /** The page about one unit, for who fills it in. */
  unitPage?: { href: (code: string) => string } | null
  /** The candidate's page about documents. */
  portfolio?: string
}

/** One assessment: where it stands, what is to do now, unit by unit, and what happened. */
export function AssessmentDesk({ view, people = [], unitPage, portfolio }: DeskProps) {
  const t = useT()
  const units = view.units.filter(({ open }) => open).map(({ code, title }) => ({ code, title: title[t.locale] }))
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
      {view.appeal === 'open' && <Banner title={t('competency.appeal-open')}>{t('competency.appeal-open.text')}</Banner>}
      {view.certificateDue && (
        <Banner kind="success" title={t('competency.competent')}>
          {t('competency.competent.text')}
        </Banner>
      )}
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
          {
            key: 'instruments',
            label: t('competency.instruments'),
            render: ({ forms }) => instruments.filter((kind) => forms[kind]).join(', ') || '–',
          },
          { key: 'documents', label: t('competency.documents'), render: ({ documents }) => String(documents.length) },
          {
            key: 'result',
            label: t('competency.result'),
            render: ({ result }) =>
              result === null ? '–' : <Badge tone={result === 'K' ? 'success' : 'warning'}>{t(`competency.result.${result}`)}</Badge>,
          },
        ]}
      />
      {portfolio !== undefined && (
        <p>
          <a href={portfolio}>{t('competency.portfolio.open', { count: view.documents.length })}</a>
          <br />
          <a href={`/asesmen/${view.applicationId}/kesiapan`}>{t('competency.readiness.open')}</a>
        </p>
      )}
      {view.steps.map((kind, index) => (
        <StepForm key={kind} kind={kind} first={index === 0} choosable={{ people, units, known: { name: view.candidate } }} />
      ))}
      {view.mayAdjust && <StepForm kind="adjustment" first={false} choosable={{ people, units }} />}
      {view.steps.length === 0 && <p>{t('competency.nothing-to-do')}</p>}
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
            <More key={form.id} title={<span lang="id">{[form.code, form.title, form.unit].filter(Boolean).join(' · ')}</span>}>
              <p>
                <a href={`/asesmen/${view.applicationId}/formulir/${form.id}/unduh.pdf`}>{t('competency.form.print')}</a>
              </p>
              <p>{t('competency.form.kept', { edition: form.edition, at: formatDateTime(form.at, t.locale, officeZone) })}</p>
              <LineList lines={linesOf({ kind: form.kind, body: form.body, about: view.units.find(({ code }) => code === form.unit) ?? null, t })} />
            </More>
          ))}
        </Section>
      )}
      {view.history.length > 0 && (
        <Section title={t('competency.history')}>
          <DataList
            items={view.history.map(({ kind, at }) => ({ label: t(`competency.step.${kind}`), value: formatDateTime(at, t.locale, officeZone) }))}
          />
        </Section>
      )}
    </Stack>
  )
}
