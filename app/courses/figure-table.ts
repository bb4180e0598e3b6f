import { z } from 'zod'
import { formatMoney, formatNumber } from '#app/i18n/format.ts'
import { figureName, line } from './content-text.ts'

// Worked figures as a course version holds them: computed once, when the course is read.

const figureRowSchema = z.strictObject({
  key: figureName,
  label: line,
  value: z.number(),
  /** How it was computed; null for a figure that is given. */
  formula: line.nullable(),
  /** `rupiah`, `persen` or any other word; null for a bare number. */
  unit: line.nullable(),
  decimals: z.number().int().min(0).max(6),
})

export const figureTableSchema = z.strictObject({ title: line, rows: z.array(figureRowSchema).min(1) })

export type FigureRow = z.output<typeof figureRowSchema>
export type FigureTable = z.output<typeof figureTableSchema>

/** A figure as lesson text writes it: `Rp60.000`, `12,5%`, `25 bungkus`. Lesson text is Bahasa. */
export function formatFigure({ value, unit, decimals }: Pick<FigureRow, 'value' | 'unit' | 'decimals'>): string {
  if (unit === 'rupiah') return formatMoney(value)
  const number = formatNumber(value, 'id', decimals)
  if (unit === 'persen') return `${number}%`
  return unit === null ? number : `${number} ${unit}`
}

/** The row that `<table>.<key>` names. */
export function findFigure(figures: Readonly<Record<string, FigureTable>>, reference: string): FigureRow | undefined {
  const [table = '', key = '', ...rest] = reference.split('.')
  if (rest.length > 0 || !Object.hasOwn(figures, table)) return undefined
  return figures[table]?.rows.find((row) => row.key === key)
}

/** How a row was computed, with the figures in place of their names: `Rp60.000 + Rp35.000`. Null for a given one. */
export function writtenWorking(row: FigureRow, { rows }: FigureTable): string | null {
  if (row.formula === null) return null
  const formula = withoutHundreds(row.formula, rows)
  const written = formula.replace(/[a-z][a-z0-9_]*|\d+(?:\.\d+)?/g, (part) => {
    const named = rows.find(({ key }) => key === part)
    return named ? formatFigure(named) : formatNumber(Number(part), 'id', 6)
  })
  return written
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/\s*\/\s*(?=[\dR(-])/g, ' ÷ ')
    .replace(/(?<=\S)\s*-\s*/g, ' − ')
    .replace(/\s*\+\s*/g, ' + ')
}

/** A figure in percent divided by 100 is written as the percent that it is: `Rp180.000 × 15%`. */
function withoutHundreds(formula: string, rows: readonly FigureRow[]): string {
  return formula.replace(/([a-z][a-z0-9_]*)\s*\/\s*100(?![\d.])/g, (whole, name: string) =>
    rows.some(({ key, unit }) => key === name && unit === 'persen') ? name : whole,
  )
}
