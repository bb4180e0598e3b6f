// biome-ignore-all lint/suspicious/noArrayIndexKey: pages do not hydrate, so no item ever changes places.
import type { ReactNode } from 'react'
import css from './data-list.module.css'

export type DataItem = { label: ReactNode; value: ReactNode; note?: ReactNode }

/** Facts with their names. */
export function DataList({ items }: { items: ReadonlyArray<DataItem | null | false> }) {
  return (
    <dl className={css.list}>
      {items.map(
        (item, index) =>
          item && (
            <div key={index}>
              <dt>{item.label}</dt>
              <dd>
                {item.value}
                {item.note && <small>{item.note}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
