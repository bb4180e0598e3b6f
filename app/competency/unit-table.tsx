import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { AssessmentView } from './read-assessment.server.ts'
import { instruments } from './unit-form-specs.ts'
import { unitsNotYet, whyAddress } from './why-not-yet.tsx'

type Unit = AssessmentView['units'][number]

/** Unit by unit: what is filled in, and the result of this round and of earlier ones. */
export function UnitTable({ view, unitPage }: { view: AssessmentView; unitPage?: { href: (code: string) => string } | null }) {
  const t = useT()
  const explained = new Set(unitsNotYet(view).map(({ code }) => code))
  const hasInstruments = view.units.some(({ forms }) => instruments.some((kind) => forms[kind]))
  const hasResults = view.units.some(({ result, earlier }) => result !== null || earlier.length > 0)
  return (
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
                render: (unit: Unit) => (
                  <>
                    <UnitResult unit={unit} round={view.round} />
                    {explained.has(unit.code) && (
                      <>
                        {' '}
                        <a href={`#${whyAddress(unit.code)}`}>{t('competency.why.open')}</a>
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
}

/** The result with its round; of a unit that is assessed again, what the rounds before found, when, and who. */
function UnitResult({ unit: { result, open, earlier }, round }: { unit: Unit; round: number }) {
  const t = useT()
  const badge = (one: 'K' | 'BK') => <Badge tone={one === 'K' ? 'success' : 'warning'}>{t(`competency.result.${one}`)}</Badge>
  return (
    <>
      {open && (result === null ? '–' : badge(result))}
      {open && result !== null && round > 1 && <small> {t('competency.round', { number: round })}</small>}
      {earlier.map((record) => (
        <span key={record.round}>
          {open && <br />}
          {open ? t(`competency.result.${record.result}.short`) : badge(record.result)}{' '}
          <small>
            {t('competency.round', { number: record.round })}, {formatDate(record.at, t.locale, officeZone)}
            {record.by !== null && (
              <>
                , <span lang="id">{record.by}</span>
              </>
            )}
          </small>
        </span>
      ))}
    </>
  )
}
