import { z } from 'zod'
import { type ContentProblem, reportTo } from './content-problem.ts'
import { bilingual, line } from './content-text.ts'
import type { Bilingual } from './course-body.ts'
import { decode, reportRepeated, type SharedContent } from './course-reader.ts'
import { readYaml, type YamlContent } from './read-yaml.ts'
import { readScheme } from './scheme-file.ts'
import type { Requirement } from './scheme-requirement.ts'
import { sourceSchema } from './source.ts'
import { glossaryTermSchema, termKey } from './term.ts'
import type { CompetencyUnit } from './unit-body.ts'

/** A file of `schemes/`; the slug is its name. */
export type ContentScheme = { slug: string; title: Bilingual; units: CompetencyUnit[]; requirements?: Requirement[] }

/** Reads `sources.yaml`, `glossary.yaml` and `schemes/*.yaml`, given by their paths in the content folder. */
export function parseSharedContent(files: ReadonlyMap<string, Uint8Array>): SharedContent & { schemes: ContentScheme[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const sources = readList({ files, path: 'sources.yaml', schema: sourceSchema, problems, keysOf: ({ id }) => [id] })
  const entries = readList({ files, path: 'glossary.yaml', schema: glossaryEntrySchema, problems, keysOf: ({ term, also }) => formKeys(term, also) })
  const units: CompetencyUnit[] = []
  const schemes: ContentScheme[] = []
  for (const [path, bytes] of files) {
    if (!path.startsWith('schemes/')) continue
    const { requirements, title, ...scheme } = readScheme({ bytes, sources, earlier: units, report: reportTo(problems, path) })
    units.push(...scheme.units)
    if (!title) continue
    const slug = path.slice('schemes/'.length).replace(/\.yaml$/, '')
    // Only where there are some: a scheme without keeps the hash, and so the version, that it has.
    schemes.push({ slug, title, units: scheme.units, ...(requirements.length > 0 && { requirements }) })
  }
  return { units, schemes, sources, glossary: entries.map((entry) => ({ ...entry, key: termKey(entry.term) })), problems }
}

const glossaryEntrySchema = glossaryTermSchema
  .omit({ key: true })
  .extend({ term: line.max(80).refine((term) => termKey(term) !== '', 'needs a letter'), meaning: bilingual })

function formKeys(term: string, also: readonly string[]): string[] {
  return [...new Set([term, ...also].map(termKey))]
}

type ListInput<Schema extends z.ZodType> = {
  files: ReadonlyMap<string, Uint8Array>
  path: string
  schema: Schema
  problems: ContentProblem[]
  /** What no other item of the list may share. */
  keysOf: (item: z.output<Schema>) => string[]
}

/** A file that is one list; a folder without it has an empty one. */
function readList<Schema extends z.ZodType>({ files, path, schema, problems, keysOf }: ListInput<Schema>): z.output<Schema>[] {
  const bytes = files.get(path)
  if (!bytes) return []
  const report = reportTo(problems, path)
  const text = decode(bytes, report)
  const file: YamlContent<z.output<Schema>[]> | null = text === null ? null : readYaml({ text, schema: z.array(schema), report })
  if (!file) return []
  const keys = file.value.flatMap((item, index) => keysOf(item).map((key) => ({ key, index })))
  reportRepeated(
    keys,
    ({ key }) => key,
    (at) => report(file.lineOf([keys[at]?.index ?? 0]), `"${keys[at]?.key}" stands here twice. Keep one.`),
  )
  return file.value
}
