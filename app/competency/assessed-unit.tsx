import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { DocumentFactsLine } from './document-facts-line.tsx'
import { linesOf } from './form-lines.ts'
import { mapOf } from './instrument-result.ts'
import { LineList } from './line-list.tsx'
import css from './lists.module.css'
import type { AssessmentView } from './read-assessment.server.ts'
import { instruments, slugOfForm, unitForms } from './unit-form-specs.ts'

/** One unit for its assessor: what the candidate said and brought, the map of instruments, and each instrument. */
export function AssessedUnit({ view, unit }: { view: AssessmentView; unit: AssessmentView['units'][number] }) {
  const t = useT()
  const base = `/asesor/${view.applicationId}/unit/${unit.code}`
  const isMapTime = (unitForms.map.stages as readonly string[]).includes(view.stage)
  const mayMap = unit.open && (isMapTime || (view.stage === 'assessing' && !unit.forms.map))
  const mayAssess = view.stage === 'assessing' && unit.open && unit.forms.map !== null
  const map = mapOf(unit.forms.map?.body ?? null, unit.elements)
  const planned = map ? new Set(Object.values(map).flat()) : null
  const self = unit.forms['self-assessment']
  return (
    <Stack gap="large">
      <Section title={t('competency.instruments')} lead={t(planned ? 'competency.instruments.mapped' : 'competency.instruments.unmapped')}>
        {mayMap && (
          <p>
            <a href={`${base}/peta`}>{t(unit.forms.map ? 'competency.map.change' : 'competency.map.draw')}</a>
          </p>
        )}
        <Table
          caption={t('competency.instruments')}
          hideCaption
          rows={instruments.map((kind) => ({ kind, filled: unit.forms[kind] !== null, isPlanned: planned?.has(kind) ?? false }))}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: 'instrument',
              label: t('competency.instrument'),
              isHeader: true,
              render: ({ kind }) => {
                const name = t(`competency.instrument.${kind}`)
                return mayAssess ? <a href={`${base}/${slugOfForm(kind)}`}>{name}</a> : name
              },
            },
            { key: 'planned', label: t('competency.instrument.planned'), render: ({ isPlanned }) => (isPlanned ? t('competency.yes') : '–') },
            {
              key: 'state',
              label: t('competency.instrument.state'),
              render: ({ filled }) => <Badge tone={filled ? 'success' : 'neutral'}>{t(filled ? 'competency.filled' : 'competency.empty')}</Badge>,
            },
          ]}
        />
      </Section>
      {unit.forms.map && (
        <Section title={t('competency.map')}>
          <LineList lines={linesOf({ kind: 'map', body: unit.forms.map.body, about: unit, t })} />
        </Section>
      )}
      <Section title={t('competency.portfolio')} lead={unit.documents.length === 0 ? t('competency.portfolio.none') : undefined}>
        {unit.documents.length > 0 && (
          <ul className={css.list}>
            {unit.documents.map((document) => (
              <li key={document.id}>
                <a href={`/asesmen/${view.applicationId}/dokumen/${document.id}`} lang="id">
                  {document.name}
                </a>
                <br />
                <DocumentFactsLine document={document} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('competency.self')} lead={self ? undefined : t('competency.empty')}>
        {self && <LineList lines={linesOf({ kind: 'self-assessment', body: self.body, about: unit, t })} />}
      </Section>
    </Stack>
  )
}
