import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { questionTypes } from './author-fields.ts'
import type { BankOverview, DraftState } from './read-bank.server.ts'

const tones: Record<DraftState, BadgeTone> = {
  draft: 'neutral',
  in_review: 'warning',
  returned: 'danger',
  published: 'success',
  discarded: 'neutral',
}

export function DraftBadge({ state }: { state: DraftState }) {
  const t = useT()
  return <Badge tone={tones[state]}>{t(`assessment.bank.state.${state}`)}</Badge>
}

/** The own draft, and what others have sent to be reviewed. */
export function BankDrafts({ bank: { own, waiting, slug } }: { bank: BankOverview }) {
  const t = useT()
  const drafts = [...(own ? [own] : []), ...waiting]
  if (drafts.length === 0) return null
  return (
    <Section title={t('assessment.bank.drafts')}>
      <CardGrid>
        {drafts.map(({ draftId, state, writer, isOwn, changes, at }) => (
          <CardLink
            key={draftId}
            href={`/pelatih/kursus/${slug}/bank/usulan/${draftId}`}
            title={isOwn ? t('assessment.bank.own') : t('assessment.bank.of', { name: writer })}
            status={<DraftBadge state={state} />}
            headingLevel={3}
          >
            <p>
              {t('assessment.bank.changes', { count: changes })} · {formatDateTime(at, t.locale, officeZone)}
            </p>
          </CardLink>
        ))}
      </CardGrid>
    </Section>
  )
}

/** Which type, and for which bank; the form opens by its address. */
export function NewQuestion({ bank: { slug, banks } }: { bank: BankOverview }) {
  const t = useT()
  return (
    <Section title={t('assessment.bank.write')}>
      <form method="get" action={`/pelatih/kursus/${slug}/bank/tulis`}>
        <Stack>
          <SelectField
            name="jenis"
            label={t('assessment.bank.type')}
            placeholder={null}
            options={questionTypes.map((value) => ({ value, label: t(`assessment.bank.type.${value}`) }))}
          />
          <SelectField
            name="bank"
            label={t('assessment.bank.field.bank')}
            placeholder={null}
            options={banks.map((value) => ({ value, label: value, lang: 'id' }))}
          />
          <div>
            <Button variant="secondary">{t('assessment.bank.begin')}</Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

/** Every question, bank by bank, each opening its form. */
export function BankQuestions({ bank: { slug, banks, questions } }: { bank: BankOverview }) {
  const t = useT()
  return banks.map((bank) => (
    <Section
      key={bank}
      title={
        <>
          {t('assessment.bank.bank')} <span lang="id">{bank}</span>
        </>
      }
      id={`bank-${bank}`}
    >
      <Table
        caption={<span lang="id">{bank}</span>}
        hideCaption
        rows={questions.filter((question) => question.bank === bank)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'text',
            label: t('assessment.bank.field.question'),
            isHeader: true,
            render: ({ id, text, isChanged }) => (
              <>
                <a href={`/pelatih/kursus/${slug}/bank/tulis?soal=${id}`} lang="id">
                  {text}
                </a>{' '}
                {isChanged && <Badge tone="info">{t('assessment.bank.is-changed')}</Badge>}
              </>
            ),
          },
          { key: 'type', label: t('assessment.bank.type'), render: ({ type }) => t(`assessment.bank.type.${type}`) },
          { key: 'topic', label: t('assessment.bank.field.topic'), render: ({ topic }) => <span lang="id">{topic}</span> },
          {
            key: 'difficulty',
            label: t('assessment.bank.field.difficulty'),
            render: ({ difficulty }) => t(`assessment.bank.difficulty.${difficulty as 1 | 2 | 3}`),
          },
        ]}
      />
    </Section>
  ))
}

/** What was published so far, the newest first. */
export function BankVersions({ bank: { slug, published } }: { bank: BankOverview }) {
  const t = useT()
  if (published.length === 0) return null
  return (
    <Section title={t('assessment.bank.published')}>
      <Table
        caption={t('assessment.bank.published')}
        hideCaption
        rows={published}
        rowKey={({ draftId }) => draftId}
        columns={[
          {
            key: 'number',
            label: t('assessment.bank.version'),
            isHeader: true,
            render: ({ number, draftId }) => (
              <a href={`/pelatih/kursus/${slug}/bank/usulan/${draftId}`}>{t('assessment.bank.version.number', { number: String(number) })}</a>
            ),
          },
          { key: 'changes', label: t('assessment.bank.content'), render: ({ changes }) => t('assessment.bank.changes', { count: changes }) },
          { key: 'writer', label: t('assessment.bank.writer'), render: ({ writer }) => writer },
          { key: 'reviewer', label: t('assessment.bank.reviewer'), render: ({ reviewer }) => reviewer },
          { key: 'at', label: t('assessment.bank.at'), render: ({ at }) => formatDateTime(at, t.locale, officeZone) },
        ]}
      />
    </Section>
  )
}

/** The papers of the course, for a room without phones. */
export function BankPapers({ bank: { slug, papers } }: { bank: BankOverview }) {
  const t = useT()
  return (
    <Section title={t('assessment.print.papers')} lead={t('assessment.print.papers.lead')}>
      <CardGrid>
        {papers.map(({ key, title }) => (
          <CardLink key={key} href={`/pelatih/kursus/${slug}/cetak/${key}`} title={title[t.locale]} />
        ))}
      </CardGrid>
    </Section>
  )
}
