import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Report } from './content-problem.ts'
import { foreignSignIn, nameOfSign } from './foreign-sign.ts'

type Path = readonly PropertyKey[]

export type YamlContent<Value> = {
  value: Value
  /** The line where the value at a path stands. */
  lineOf: (path: Path) => number
}

type YamlInput<Schema extends z.ZodType> = {
  text: string
  schema: Schema
  report: Report
  /** Fills in what the file does not say itself, before the schema sees it. */
  adapt?: (value: unknown) => unknown
  /** Number of the first line, when the text is a part of a file. */
  firstLine?: number
}

/** Reads YAML by a schema. Null when there are problems, which are then reported with their lines. */
export function readYaml<Schema extends z.ZodType>({
  text,
  schema,
  report,
  adapt,
  firstLine = 1,
}: YamlInput<Schema>): YamlContent<z.output<Schema>> | null {
  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    for (const error of document.errors)
      report(lineAt(error.pos[0]), `This is not valid YAML: ${error.message}. Check colons, quotes and indentation.`)
    return null
  }
  const lineOf = (path: Path) => lineAt(offsetOf(document, path))
  const plain = toPlain(document, report)
  if (plain === undefined) return null
  const foreign = foreignSignIn(plain)
  if (foreign) {
    report(lineOf(foreign.path), `A text holds the invisible sign ${nameOfSign(foreign.sign)}, perhaps written as an escape. Remove it.`)
    return null
  }
  const parsed = schema.safeParse(adapt ? adapt(plain) : plain)
  if (parsed.success) return { value: parsed.data, lineOf }
  for (const issue of parsed.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    report(lineOf(path), explainIssue(issue, document))
  }
  return null
}

function toPlain(document: Document, report: Report): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? null
  } catch (error) {
    report(1, `This YAML cannot be read: ${error instanceof Error ? error.message : error}. Write repeated parts out in full.`)
    return undefined
  }
}

/** The deepest place on the way to `path` that stands in the file; for a key, the key itself. */
function offsetOf(document: Document, path: Path): number {
  let offset = 0
  for (let length = 0; length <= path.length; length += 1) {
    const [parents, last] = [path.slice(0, Math.max(0, length - 1)), path[length - 1]]
    const parent = length === 0 ? undefined : document.getIn(parents, true)
    const pair = isMap(parent) ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(last)) : undefined
    const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(path.slice(0, length), true))
    if (!isNode(node) || !node.range) break
    offset = node.range[0]
  }
  return offset
}

function explainIssue(issue: z.core.$ZodIssue, document: Document): string {
  const where = nameOf(issue.path)
  const present = issue.path.length === 0 || document.hasIn(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.map(quote).join(', ')} ${issue.keys.length > 1 ? 'are not fields' : 'is not a field'} of ${where}. Remove it or check its spelling.`
  }
  if (!present) return `${where} is missing. Add it.`
  if (issue.code === 'invalid_type') {
    const hint = issue.expected === 'string' ? ' Put it in quotes.' : ''
    return `${where} must be ${kinds[issue.expected] ?? issue.expected}.${hint}`
  }
  if (issue.code === 'invalid_value') return `${where} must be ${issue.values.map((value) => quote(String(value))).join(' or ')}.`
  if (issue.code === 'invalid_union') return `${where} has a value that is not known here. Compare docs/content-format.md.`
  if (issue.code === 'too_small') return `${where} is too short or too small: at least ${issue.minimum}.`
  if (issue.code === 'too_big') return `${where} is too long or too big: at most ${issue.maximum}.`
  return `${where} ${/^must|^needs/.test(issue.message) ? issue.message : `is not as expected (${issue.message})`}.`
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named fields',
  record: 'a group of named fields',
}

function quote(text: string): string {
  return `"${text}"`
}

/** `modules[1].title.en`, or "the file" for the whole. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the file'
  return quote(path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join(''))
}
