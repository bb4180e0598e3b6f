import { formatDateTime, formatNumber, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Table } from '#app/ui/table.tsx'
import type { RegisterSummary } from './read-register.server.ts'
import css from './register-page.module.css'

const kinds = ['issued', 'sealed', 'before_register', 'suspended', 'reinstated', 'revoked', 'superseded', 'void', 'key'] as const

/** What the register is, its present state, and how anybody checks it. */
export function RegisterPage({ summary }: { summary: RegisterSummary }) {
  const t = useT()
  const { head, months, verifierKeys, address } = summary
  return (
    <Page title={t('register.title')} lead={t('register.lead')}>
      <Prose>
        <p>{t('register.what')}</p>
        <p>{t('register.private')}</p>
      </Prose>
      <Section title={t('register.now')}>
        {head ? (
          <DataList
            items={[
              { label: t('register.size'), value: formatNumber(head.size, t.locale) },
              { label: t('register.at'), value: formatDateTime(head.at, t.locale, officeZone) },
              { label: t('register.root'), value: <code className={css.code}>{head.root}</code> },
              { label: t('register.witnesses'), value: head.witnesses.length > 0 ? head.witnesses.join(', ') : t('register.witnesses.none') },
            ]}
          />
        ) : (
          <p>{t('register.empty')}</p>
        )}
      </Section>
      {months.length > 0 && (
        <Section title={t('register.months')} lead={t('register.months.lead')}>
          <Table
            caption={t('register.months')}
            hideCaption
            rows={months.flatMap(({ month, counts }) =>
              kinds.filter((kind) => counts[kind]).map((kind) => ({ month, kind, count: counts[kind] ?? 0 })),
            )}
            rowKey={({ month, kind }) => `${month} ${kind}`}
            columns={[
              { key: 'month', label: t('register.month'), isHeader: true, render: ({ month }) => month },
              { key: 'kind', label: t('register.kind'), render: ({ kind }) => t(`register.kind.${kind}`) },
              { key: 'count', label: t('register.count'), align: 'end', render: ({ count }) => formatNumber(count, t.locale) },
            ]}
          />
        </Section>
      )}
      <Section title={t('register.check')}>
        <Prose>
          <p>{t('register.check.how')}</p>
          <pre className={css.code}>
            <code>npm run register -- check {address}</code>
          </pre>
          <p>{t('register.check.keep')}</p>
          <p>{t('register.check.format')}</p>
        </Prose>
        <DataList
          items={[
            ...verifierKeys.map((key, at) => ({
              label: t(at === 0 ? 'register.key' : 'register.key.old'),
              value: <code className={css.code}>{key}</code>,
            })),
            {
              label: t('register.files'),
              value: (
                <ul className={css.files}>
                  {['checkpoint', 'kunci', 'tile/0/000', 'tile/entries/000'].map((name) => (
                    <li key={name}>
                      <code className={css.code}>/daftar-induk/{name}</code>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
