import { DataList } from '#app/ui/data-list.tsx'
import type { FormLine } from './form-lines.ts'

/** The answers of a kept form. */
export function LineList({ lines }: { lines: readonly FormLine[] }) {
  return (
    <DataList
      items={lines.map(({ label, isLabelOwn, value, isOwn }) => ({
        label: isLabelOwn ? <span lang="id">{label}</span> : label,
        value: isOwn ? <span lang="id">{value}</span> : value,
      }))}
    />
  )
}
