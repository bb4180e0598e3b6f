import type { ReactNode } from 'react'
import css from './stat.module.css'

/** A number, what it counts, and how it was counted. Several stand in a StatRow. */
export function Stat({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className={css.stat}>
      <dt>{label}</dt>
      <dd>
        <span className={css.value}>{value}</span>
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}

export function StatRow({ children }: { children: ReactNode }) {
  return <dl className={css.row}>{children}</dl>
}
