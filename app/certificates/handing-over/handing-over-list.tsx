import { useT } from '#app/i18n/use-translation.ts'
import { Empty } from '#app/ui/empty.tsx'
import css from './handing-over-list.module.css'

/** Who gets which number, with room to sign; made for paper. */
export function HandingOverList({ certificates }: { certificates: { number: string; name: string }[] }) {
  const t = useT()
  if (certificates.length === 0) return <Empty title={t('handover.list.empty')} />
  return (
    <div className={css.sheet}>
      <table className={css.list}>
        <caption className="sr-only">{t('handover.list.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('handover.list.row')}</th>
            <th scope="col">{t('certificates.name')}</th>
            <th scope="col">{t('certificates.number')}</th>
            <th scope="col">{t('handover.list.date')}</th>
            <th scope="col">{t('handover.list.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map(({ number, name }, at) => (
            <tr key={number}>
              <td>{at + 1}</td>
              <th scope="row" lang="id">
                {name}
              </th>
              <td className={css.number}>{number}</td>
              <td />
              <td className={css.signature} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.by}>{t('handover.list.by')}</p>
    </div>
  )
}
