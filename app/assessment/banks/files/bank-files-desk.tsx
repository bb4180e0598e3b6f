import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FileField, SelectField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ImportProblem } from './import-problem.ts'
import type { BankFiles } from './read-bank-files.server.ts'

/** The banks as files to take along. */
export function BankDownloads({ slug, banks }: BankFiles) {
  const t = useT()
  const at = `/pelatih/kursus/${slug}/berkas-soal`
  return (
    <Section title={t('assessment.bank-files.take')} lead={t('assessment.bank-files.take.lead')}>
      <Table
        caption={t('assessment.bank-files.take')}
        hideCaption
        rows={banks}
        rowKey={({ bank }) => bank}
        columns={[
          { key: 'bank', label: t('assessment.bank-files.bank'), isHeader: true, render: ({ bank }) => <span lang="id">{bank}</span> },
          { key: 'count', label: t('assessment.bank-files.count'), align: 'end', render: ({ questions }) => questions },
          ...(['qti', 'xlsx', 'csv'] as const).map((format) => ({
            key: format,
            label: t(`assessment.bank-files.format.${format}`),
            hideLabel: true,
            render: ({ bank }: { bank: string }) => (
              <a href={`${at}/${bank}/${format}`}>
                {t(`assessment.bank-files.format.${format}`)}
                <span className="sr-only" lang="id">
                  {' '}
                  {bank}
                </span>
              </a>
            ),
          })),
        ]}
      />
    </Section>
  )
}

/** A file of questions for a bank; all of it is taken over or nothing. */
export function BankUpload({ banks }: BankFiles) {
  const t = useT()
  return (
    <Section title={t('assessment.bank-files.bring')} lead={t('assessment.bank-files.bring.lead')} id="unggah">
      <Form encType="multipart/form-data">
        <SelectField
          name="bank"
          label={t('assessment.bank-files.into')}
          options={banks.map(({ bank }) => ({ value: bank, label: bank, lang: 'id' }))}
          required
        />
        <FileField name="file" label={t('assessment.bank-files.file')} hint={t('assessment.bank-files.file.hint')} accept=".zip,.xlsx,.csv" />
        <Button icon="upload">{t('assessment.bank-files.submit')}</Button>
      </Form>
    </Section>
  )
}

/** Everything that is wrong with a file, in the order in which it stands there. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useT()
  return (
    <Banner kind="danger" focus title={t('assessment.bank-files.refused', { count: problems.length })}>
      <p>{t('assessment.bank-files.refused.text')}</p>
      <ul>
        {problems.map((problem) => (
          <li
            key={`${problem.file}-${problem.row}-${problem.column}-${problem.question}-${problem.field}-${problem.key}-${JSON.stringify(problem.params)}`}
          >
            <ProblemPlace problem={problem} />
            {t(problem.key, problem.params)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function ProblemPlace({ problem: { file, line, row, column, question } }: { problem: ImportProblem }) {
  const t = useT()
  return (
    <strong>
      {file !== null && file !== '' && (
        <span lang="id">
          {file}
          {line === null ? '' : `:${line}`}{' '}
        </span>
      )}
      {row !== null && `${t('assessment.bank-files.row', { row })} `}
      {column !== null && <span lang="id">{column} </span>}
      {question !== '' && <span lang="id">{question} </span>}
    </strong>
  )
}
