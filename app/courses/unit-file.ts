import { z } from 'zod'
import { type ContentProblem, reportTo } from './content-problem.ts'
import { type CompetencyUnit, unitSchema } from './course-body.ts'
import { decode, reportRepeated } from './course-reader.ts'
import { readYaml } from './read-yaml.ts'

/** The competency units of `units.yaml`. */
export function parseUnits(bytes: Uint8Array): { units: CompetencyUnit[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const report = reportTo(problems, 'units.yaml')
  const text = decode(bytes, report)
  const file = text === null ? null : readYaml({ text, schema: z.array(unitSchema), report })
  const units = file?.value ?? []
  reportRepeated(
    units,
    (unit) => `${unit.code} ${unit.kepmenaker}`,
    (index) => report(file!.lineOf([index, 'code']), 'This unit with the same kepmenaker stands here twice. Remove one.'),
  )
  for (const [index, unit] of units.entries()) {
    if (unit.own && unit.kepmenaker !== null)
      report(file!.lineOf([index, 'kepmenaker']), `${unit.code}: a unit of the portal's own has no decree. Write kepmenaker: null, or remove own.`)
  }
  return { units, problems }
}
