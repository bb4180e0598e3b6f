import type { readSchemes } from '#app/competency/read-schemes.server.ts'
import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import type { listRehearsals } from './list-rehearsals.server.ts'

type RehearsalListProps = { own: Awaited<ReturnType<typeof listRehearsals>>; schemes: Awaited<ReturnType<typeof readSchemes>> }

/** The rehearsals of a person, and the schemes that they can practise. */
export function RehearsalList({ own, schemes }: RehearsalListProps) {
  const t = useT()
  return (
    <>
      <Section title={t('rehearsal.schemes')} lead={schemes.length === 0 ? t('rehearsal.schemes.none') : undefined}>
        {schemes.map(({ slug, title, units }) => (
          <Card key={slug} headingLevel={3} title={title[t.locale]} eyebrow={t('rehearsal.scheme.units', { count: units.length })}>
            <Form>
              <input type="hidden" name="slug" value={slug} />
              <div>
                <Button variant="secondary">
                  {t('rehearsal.start')} <span className="sr-only">{t('rehearsal.start.named', { title: title[t.locale] })}</span>
                </Button>
              </div>
            </Form>
          </Card>
        ))}
      </Section>
      <Section title={t('rehearsal.own')} lead={t('rehearsal.own.lead')}>
        <Table
          caption={t('rehearsal.own')}
          hideCaption
          rows={own}
          rowKey={({ rehearsalId }) => rehearsalId}
          empty={<Empty title={t('rehearsal.own.none')}>{t('rehearsal.own.none.text')}</Empty>}
          columns={[
            {
              key: 'scheme',
              label: t('competency.scheme'),
              isHeader: true,
              render: ({ rehearsalId, title }) => <a href={`/asesmen/latihan/${rehearsalId}`}>{title[t.locale]}</a>,
            },
            { key: 'begun', label: t('rehearsal.begun'), render: ({ createdAt }) => formatDate(createdAt, t.locale, officeZone) },
            { key: 'done', label: t('competency.units'), render: ({ done, units }) => t('rehearsal.progress', { done, all: units }) },
          ]}
        />
      </Section>
    </>
  )
}
