import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { DocumentFactsLine } from './document-facts-line.tsx'
import { DocumentFacts, DocumentForm } from './document-form.tsx'
import { openStages } from './portfolio-rules.ts'
import type { AssessmentView } from './read-assessment.server.ts'

/** The candidate's documents, each with the units that it stands for, and two ways to add one. */
export function PortfolioDesk({ view, isSaved }: { view: AssessmentView; isSaved: boolean }) {
  const t = useT()
  const isOpen = openStages.includes(view.stage)
  return (
    <Stack gap="large">
      <Banner kind="warning" title={t('competency.simulation')}>
        {t('competency.portfolio.rules')}
      </Banner>
      {isSaved && (
        <Banner kind="success" title={t('competency.document.saved')} focus>
          {t('competency.document.saved.text')}
        </Banner>
      )}
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
              render: (document) => (
                <>
                  <a href={`/asesmen/${view.applicationId}/dokumen/${document.id}`} lang="id">
                    {document.name}
                  </a>
                  <br />
                  <DocumentFactsLine document={document} />
                </>
              ),
            },
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
            <DocumentForm view={view} />
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
