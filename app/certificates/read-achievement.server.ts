import { z } from 'zod'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { sampleMark } from './credential/sample-mark.ts'

const schema = z.object({
  name: z.string(),
  description: z.string(),
  criteria: z.object({ narrative: z.string() }),
  alignment: z.array(z.object({ targetCode: z.string(), targetName: z.string(), targetFramework: z.string() })).default([]),
  resultDescription: z.array(z.object({ id: z.string(), name: z.string(), valueMax: z.string(), requiredValue: z.string().optional() })).default([]),
})

/** What credentials about one achievement say of it, for whoever follows its address. Nothing in it is of one person. */
export type AchievementPage = {
  name: string
  isSample: boolean
  description: string
  criteria: string
  units: { code: string; title: string; framework: string; elements: { key: string; title: string }[] }[]
  demands: { name: string; most: string; required: string | null }[]
}

/** Throws `not_found`. */
export async function readAchievement({ key }: { key: string }): Promise<AchievementPage> {
  const row = await db.achievement.findUnique({ where: { key }, select: { document: true } })
  if (!row) throw new AppError('not_found')
  const { name, description, criteria, alignment, resultDescription } = schema.parse(row.document)
  const isSample = name.startsWith(sampleMark)
  return {
    name: isSample ? name.slice(sampleMark.length) : name,
    isSample,
    description,
    criteria: criteria.narrative,
    units: alignment
      .filter(({ targetCode }) => !targetCode.includes('#'))
      .map(({ targetCode: code, targetName: title, targetFramework: framework }) => ({
        code,
        title,
        framework,
        elements: alignment.flatMap((one) =>
          one.targetCode.startsWith(`${code}#`) ? [{ key: one.targetCode.slice(code.length + 1), title: one.targetName }] : [],
        ),
      })),
    demands: resultDescription.map(({ name: label, valueMax, requiredValue }) => ({ name: label, most: valueMax, required: requiredValue ?? null })),
  }
}
