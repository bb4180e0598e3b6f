import type { z } from 'zod'
import type { Report } from './content-problem.ts'
import { tooMuchMarkdoc } from './content-text.ts'
import { readYaml } from './read-yaml.ts'

type FrontMatterInput<Schema extends z.ZodType> = { text: string; schema: Schema; fields: string; report: Report }

/** A Markdoc file in its two parts. Null when it has no front matter or is too long; `meta` is null when that has problems. */
export function readFrontMatter<Schema extends z.ZodType>({
  text,
  schema,
  fields,
  report,
}: FrontMatterInput<Schema>): { meta: z.output<Schema> | null; source: string; firstLine: number } | null {
  const parts = /^---[^\S\n]*\n([\s\S]*?\n)?---[^\S\n]*(?:\n|$)/.exec(text)
  if (!parts) {
    report(1, `The file must begin with front matter: a line ---, then ${fields}, then a line ---.`)
    return null
  }
  const meta = readYaml({ text: parts[1] ?? '', schema, report, firstLine: 2 })
  const source = text.slice(parts[0].length)
  const firstLine = parts[0].split('\n').length
  if (source.trim() === '') report(firstLine, 'The file has no text. Write it below the front matter.')
  const tooMuch = tooMuchMarkdoc(source)
  if (tooMuch !== null) {
    report(firstLine, `The text ${tooMuch}. Divide it.`)
    return null
  }
  return { meta: meta?.value ?? null, source, firstLine }
}
