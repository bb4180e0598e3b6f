import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useFormState } from '#app/ui/form-state.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import css from './banks.module.css'
import { PreviewedQuestion } from './question-preview.tsx'
import type { BankDraftView, DraftChangeView } from './read-bank-draft.server.ts'

type DraftProps = { draft: BankDraftView }

/** What the forms of this page post; a draft that was settled meanwhile has other forms than the page that was sent. */
function intentsOf({ isOwn, state }: BankDraftView): RegExp {
  if (state === 'in_review') return isOwn ? /^withdraw$/ : /^(publish|return)$/
  return isOwn && (state === 'draft' || state === 'returned') ? /^(submit|discard|undo:.*)$/ : /^$/
}

/** Why nothing was done, where the form that was sent is not on the page any more. */
export function DraftRefusal({ draft }: DraftProps) {
  const t = useT()
  const { error, values } = useFormState()
  if (!error || intentsOf(draft).test([values.intent ?? ''].flat()[0] ?? '')) return null
  return <Banner kind="danger" title={translate(t.locale, error.key, error.params)} focus />
}

/** What keeps the draft from going on, and what to look at. */
export function DraftFindings({ draft: { problems, advice, changes, events, state } }: DraftProps) {
  const t = useT()
  const last = events.findLast(({ kind }) => kind === 'returned')
  return (
    <Stack>
      {state === 'returned' && last && (
        <Banner kind="warning" title={t('assessment.bank.returned.by', { name: last.by })}>
          <p lang="id">{last.remark}</p>
        </Banner>
      )}
      {changes.some(({ isOvertaken }) => isOvertaken) && <Banner kind="warning" title={t('assessment.bank.overtaken')} />}
      {problems.length > 0 && (
        <Banner kind="warning" title={t('assessment.bank.problems')}>
          <ul>
            {problems.map(({ paper, key, params }) => (
              <li key={`${paper}-${key}-${Object.values(params).join()}`}>{t(key, params)}</li>
            ))}
          </ul>
        </Banner>
      )}
      {advice.length > 0 && (
        <Banner title={t('assessment.bank.advice')}>
          <ul>
            {advice.map(({ key, params }) => (
              <li key={`${key}-${Object.values(params).join()}`}>{t(key, params)}</li>
            ))}
          </ul>
        </Banner>
      )}
    </Stack>
  )
}

/** Every change as the learner will meet it. */
export function DraftChanges({ draft }: DraftProps) {
  const t = useT()
  if (draft.changes.length === 0) return <p>{t('assessment.bank.empty')}</p>
  return draft.changes.map((change, index) => <Change key={change.id} draft={draft} change={change} number={index + 1} />)
}

function Change({ draft: { slug, isOwn, state }, change, number }: DraftProps & { change: DraftChangeView; number: number }) {
  const t = useT()
  const mayEdit = isOwn && (state === 'draft' || state === 'returned')
  return (
    <Section
      id={change.id}
      title={t('assessment.bank.change.number', { number })}
      action={<Badge tone={change.kind === 'removed' ? 'danger' : 'info'}>{t(`assessment.bank.change.${change.kind}`)}</Badge>}
    >
      <div className={css.change}>
        <p>
          {t(`assessment.bank.type.${change.type}`)} · {t(`assessment.bank.difficulty.${change.difficulty as 1 | 2 | 3}`)} ·{' '}
          <span lang="id">
            {change.bank} · {change.topic} · {change.id}
          </span>
        </p>
        <PreviewedQuestion preview={change.preview} name={change.id} number={number} />
        {change.before && (
          <details>
            <summary>{t('assessment.bank.before')}</summary>
            <PreviewedQuestion preview={renamed(change.before)} name={`${change.id}-lama`} number={1000 + number} />
          </details>
        )}
        {mayEdit && (
          <Form intent={`undo:${change.id}`}>
            <ButtonRow>
              {change.kind !== 'removed' && (
                <LinkButton variant="secondary" href={`/pelatih/kursus/${slug}/bank/tulis?soal=${change.id}`}>
                  {t('assessment.bank.edit')}
                </LinkButton>
              )}
              <Button variant="quiet">{t('assessment.bank.undo')}</Button>
            </ButtonRow>
          </Form>
        )}
      </div>
    </Section>
  )
}

/** The same question twice on a page: its fields must not be taken for those of the other. */
function renamed(preview: DraftChangeView['preview']): DraftChangeView['preview'] {
  return { ...preview, open: { ...preview.open, id: `${preview.open.id}-lama` } }
}

/** What the writer or a reviewer may do now. */
export function DraftDesk({ draft: { isOwn, state, problems, changes } }: DraftProps) {
  const t = useT()
  if (isOwn && (state === 'draft' || state === 'returned')) {
    return (
      <Section title={t('assessment.bank.submit')} lead={t('assessment.bank.submit.text')}>
        {changes.length > 0 && problems.length === 0 && (
          <Form intent="submit">
            <TextArea name="remark" label={t('assessment.bank.remark.writer')} required={false} rows={3} maxLength={500} lang="id" />
            <Button>{t('assessment.bank.submit')}</Button>
          </Form>
        )}
        <Form intent="discard">
          <Button variant="quiet">{t('assessment.bank.discard')}</Button>
        </Form>
      </Section>
    )
  }
  if (state !== 'in_review') return null
  if (isOwn) {
    return (
      <Section title={t('assessment.bank.waits')} lead={t('assessment.bank.waits.text')}>
        <Form intent="withdraw">
          <Button variant="secondary">{t('assessment.bank.withdraw')}</Button>
        </Form>
      </Section>
    )
  }
  return (
    <Section title={t('assessment.bank.review')} lead={t('assessment.bank.review.text')}>
      <Form intent="publish">
        <Button>{t('assessment.bank.publish')}</Button>
      </Form>
      <Form intent="return">
        <TextArea name="remark" label={t('assessment.bank.remark')} rows={3} maxLength={500} lang="id" />
        <Button variant="secondary">{t('assessment.bank.return')}</Button>
      </Form>
    </Section>
  )
}

/** Who did what, the newest last. */
export function DraftHistory({ draft: { events } }: DraftProps) {
  const t = useT()
  return (
    <Section title={t('assessment.bank.history')}>
      <ol>
        {events.map(({ id, kind, by, question, remark, at }) => (
          <li key={id}>
            {formatDateTime(at, t.locale, officeZone)}: {t(`assessment.bank.event.${kind as 'saved'}`, { name: by })}{' '}
            {question && <span lang="id">{question}</span>} {remark && <q lang="id">{remark}</q>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
