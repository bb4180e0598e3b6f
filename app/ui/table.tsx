// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the table is displayed as blocks, which would take its roles away.
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import css from './table.module.css'

type Column<Row> = {
  key: string
  label: ReactNode
  /** `end` for numbers. */
  align?: 'start' | 'end'
  /** The cell that names the row. */
  isHeader?: boolean
  /** The label is only for screen readers, as over a column of buttons. */
  hideLabel?: boolean
  render: (row: Row) => ReactNode
}

type TableProps<Row> = {
  caption: ReactNode
  hideCaption?: boolean
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of a table without rows. */
  empty?: ReactNode
}

/** A table that becomes one block of label and value per row on a phone; the roles keep it a table for screen readers. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table role="table" className={css.table}>
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={classNames(column.align === 'end' && css.end) || undefined}>
              <span className={column.hideLabel ? 'sr-only' : undefined}>{column.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => {
              const className = classNames(column.align === 'end' && css.end) || undefined
              const value = <span className={css.value}>{column.render(row)}</span>
              if (column.isHeader) {
                return (
                  <th key={column.key} scope="row" role="rowheader" className={className}>
                    {value}
                  </th>
                )
              }
              return (
                <td key={column.key} role="cell" className={className}>
                  {!column.hideLabel && (
                    <span className={css.label} aria-hidden>
                      {column.label}
                    </span>
                  )}
                  {value}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
