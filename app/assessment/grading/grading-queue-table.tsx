import { formatDateTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Table } from '#app/ui/table.tsx'
import type { QueueItem } from './read-grading-queue.server.ts'
import { deskOf } from './waiting-item.ts'

/** What waits for a grade; a button takes it, unless somebody else has it. */
export function GradingQueueTable({ items }: { items: readonly QueueItem[] }) {
  const t = useT()
  return (
    <Table
      caption={t('assessment.trainer.queue')}
      hideCaption
      rows={items}
      rowKey={({ itemId }) => itemId}
      columns={[
        { key: 'learner', label: t('assessment.trainer.column.learner'), isHeader: true, render: ({ learner }) => learner },
        {
          key: 'item',
          label: t('assessment.trainer.column.item'),
          render: ({ title, number, question }) => (
            <>
              {title[t.locale]}
              {number !== null && number > 1 && ` · ${t('assessment.task.version', { number })}`}
              {question !== null && (
                <>
                  : <span lang="id">{question}</span>
                </>
              )}
            </>
          ),
        },
        { key: 'batch', label: t('assessment.trainer.column.batch'), render: ({ batchName }) => batchName },
        {
          key: 'since',
          label: t('assessment.trainer.column.since'),
          render: ({ since, timeZone }) => formatDateTime(since, t.locale, timeZone),
        },
        {
          key: 'holder',
          label: t('assessment.trainer.column.holder'),
          render: ({ holder }) =>
            holder ? (
              <Badge tone={holder.isActor ? 'info' : 'warning'}>{holder.isActor ? t('assessment.trainer.holder.you') : holder.name}</Badge>
            ) : (
              t('assessment.trainer.holder.none')
            ),
        },
        { key: 'action', label: t('assessment.trainer.column.action'), hideLabel: true, render: (item) => <QueueAction item={item} /> },
      ]}
    />
  )
}

function QueueAction({ item }: { item: QueueItem }) {
  const t = useT()
  const { kind, itemId, learner: name, holder } = item
  const whose = <span className="sr-only"> {t(kind === 'submission' ? 'assessment.trainer.grade.of' : 'assessment.trainer.judge.of', { name })}</span>
  if (holder && !holder.isActor) {
    return (
      <LinkButton variant="quiet" href={deskOf(item)}>
        {t('assessment.trainer.look')}
        {whose}
      </LinkButton>
    )
  }
  return (
    <Form intent={`claim:${kind}:${itemId}`}>
      <Button variant="secondary">
        {t(holder ? 'assessment.trainer.go-on' : 'assessment.trainer.grade')}
        {whose}
      </Button>
    </Form>
  )
}
