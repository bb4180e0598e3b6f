import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DateField, FileField, SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { documentMegabytes, documentTypes, openStages } from './portfolio-rules.ts'
import type { AssessmentView } from './read-assessment.server.ts'

/** The candidate's documents, each with the units that it stands for, and two ways to add one. */
export function PortfolioDesk({ view }: { view: AssessmentView }) {
  const t = useT()
  const isOpen = openStages.includes(view.stage)
  return (
    <Stack gap="large">
      <Banner kind="warning" title={t('competency.simulation')}>
        {t('competency.portfolio.rules')}
      </Banner>
      {view.documents.length > 0 && (
        <Table
          caption={t('competency.portfolio')}
          hideCaption
          rows={view.documents}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('competency.document.name'),
              isHeader: true,
              render: ({ id, name }) => (
                <a href={`/asesmen/${view.applicationId}/dokumen/${id}`} lang="id">
                  {name}
                </a>
              ),
            },
            { key: 'made', label: t('competency.document.made'), render: ({ madeOn }) => formatDay(madeOn, t.locale) },
            { key: 'units', label: t('competency.units'), render: ({ units }) => units.join(', ') || '–' },
            {
              key: 'remove',
              label: t('competency.document.remove'),
              hideLabel: true,
              render: ({ id }) =>
                isOpen && (
                  <Form intent="remove" encType="multipart/form-data">
                    <input type="hidden" name="documentId" value={id} />
                    <Button variant="secondary">{t('competency.document.remove')}</Button>
                  </Form>
                ),
            },
          ]}
        />
      )}
      {!isOpen && <p>{t('competency.portfolio.closed')}</p>}
      {isOpen && (
        <Section title={t('competency.document.add')}>
          <Card headingLevel={3} title={t('competency.document.file')}>
            <Form intent="add" encType="multipart/form-data">
              <DocumentFacts view={view} />
              <FileField
                name="file"
                label={t('competency.document.file')}
                hint={t('competency.document.file.hint', { max: documentMegabytes })}
                accept={documentTypes}
              />
              <Button icon="upload">{t('competency.document.add')}</Button>
            </Form>
          </Card>
          {view.handedIn.length > 0 && (
            <Card headingLevel={3} title={t('competency.document.task')}>
              <Form intent="take" encType="multipart/form-data">
                <SelectField
                  name="submissionId"
                  label={t('competency.document.task.which')}
                  options={view.handedIn.map(({ submissionId, batch, number }) => ({
                    value: submissionId,
                    label: `${batch} (${number})`,
                    lang: 'id',
                  }))}
                  required
                />
                <DocumentFacts view={view} />
                <Button variant="secondary">{t('competency.document.take')}</Button>
              </Form>
            </Card>
          )}
        </Section>
      )}
    </Stack>
  )
}

function DocumentFacts({ view }: { view: AssessmentView }) {
  const t = useT()
  return (
    <>
      <TextField name="name" label={t('competency.document.name')} hint={t('competency.document.name.hint')} maxLength={120} required lang="id" />
      <DateField name="madeOn" label={t('competency.document.made')} required />
      <CheckboxGroup
        name="units"
        label={t('competency.document.units')}
        hint={view.requirements.length > 0 && t('competency.document.units.hint')}
        required={view.requirements.length === 0}
        options={view.units.map(({ code, title }) => ({ value: code, label: `${code} ${title[t.locale]}` }))}
      />
    </>
  )
}
