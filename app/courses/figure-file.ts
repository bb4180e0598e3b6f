import { z } from 'zod'
import { figureName, line } from './content-text.ts'
import { decode, filesIn, type Reader } from './course-reader.ts'
import type { FigureRow, FigureTable } from './figure-table.ts'
import { evaluateFormula, FormulaError } from './formula.ts'
import { readYaml } from './read-yaml.ts'

const figureFileSchema = z.strictObject({
  title: line,
  rows: z
    .array(
      z.strictObject({
        key: figureName,
        label: line,
        value: z.number().nullable().default(null),
        formula: line.nullable().default(null),
        unit: line.max(40).nullable().default(null),
        /** Most decimals to show; rupiah are always whole. */
        decimals: z.number().int().min(0).max(6).default(2),
      }),
    )
    .min(1)
    .max(60),
})

/** The worked figures of a course, computed row by row; a formula sees the rows above it. */
export function readFigures({ files, reportIn }: Reader): Record<string, FigureTable> {
  const figures: Record<string, FigureTable> = {}
  for (const [path, bytes] of filesIn(files, 'figures')) {
    const report = reportIn(path)
    const name = path.slice('figures/'.length, -'.yaml'.length)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      report(1, `The name of a figures file must be lower-case letters, digits and hyphens. Rename "${name}".`)
      continue
    }
    const text = decode(bytes, report)
    const file = text === null ? null : readYaml({ text, schema: figureFileSchema, report })
    if (!file) continue
    const values: Record<string, number> = {}
    const rows = file.value.rows.map(({ value: given, ...row }, index): FigureRow => {
      const refuse = (field: string, message: string) => report(file.lineOf(['rows', index, field]), `${row.key}: ${message}`)
      if (Object.hasOwn(values, row.key)) refuse('key', 'This key stands twice. Give each row its own.')
      if ((given === null) === (row.formula === null)) refuse('key', 'A row needs either "value" or "formula". Give exactly one of them.')
      const value = given ?? compute(row.formula, values, (message) => refuse('formula', message))
      values[row.key] = value
      return { ...row, value }
    })
    figures[name] = { title: file.value.title, rows }
  }
  return figures
}

function compute(formula: string | null, values: Record<string, number>, refuse: (message: string) => void): number {
  try {
    return formula === null ? 0 : evaluateFormula(formula, values)
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    refuse(error.message)
    return 0
  }
}
