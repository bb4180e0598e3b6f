// Lists texts that nothing shows and keys that no text stands behind: `node tests/check-messages.ts`.
import { readdirSync, readFileSync } from 'node:fs'
import { catalogue } from '#app/i18n/catalogue.ts'

/** Keys put together at run time, as in t(`learning.state.${state}`), use every key of that shape. One that takes a whole area is listed here. */
const wholeAreas = new Set(['error.', 'offline.'])

const root = new URL('..', import.meta.url).pathname
const keys = Object.keys(catalogue)
const known = new Set(keys)
const areas = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))

const used = new Set<string>()
const missing: string[] = []

for (const path of sourceFiles()) {
  const source = readFileSync(root + path, 'utf8')
  for (const [, , literal = ''] of source.matchAll(/(['"])((?:\\.|(?!\1)[^\n\\])*)\1/g)) if (known.has(literal)) used.add(literal)
  // Where a key is certainly meant: t('…'), translate(locale, '…') and { key: '…' }.
  for (const match of source.matchAll(/(?:\bt\(|\btranslate\([^,()]+(?:\.[^,()]+)*,|\bkey:)\s*['"]([^'"\n]+)['"]/g)) {
    const key = match[1] ?? ''
    if (looksLikeKey(key) && !known.has(key)) report(path, source, match.index, key)
  }
  for (const match of source.matchAll(/(\bt\(\s*)?`([a-z][\w-]*\.[\w.-]*)\$\{[^`]*`/g)) {
    const [template, call, head = ''] = match
    if (!areas.has(head.slice(0, head.indexOf('.')))) continue
    const text = template.slice(template.indexOf('`') + 1, -1)
    const takesWholeArea = /^[\w-]+\.\$\{[^}]*\}$/.test(text)
    const shape = shapeOf(text)
    const fitting = takesWholeArea && !wholeAreas.has(head) ? [] : keys.filter((key) => shape.test(key))
    for (const key of fitting) used.add(key)
    if (call && fitting.length === 0) report(path, source, match.index, text)
  }
}

const unused = keys.filter((key) => !used.has(key))
for (const key of unused) console.error(`unused: ${key}`)
for (const line of missing) console.error(`missing: ${line}`)
console.log(`messages: ${keys.length} keys, ${unused.length} unused, ${missing.length} missing`)
process.exitCode = unused.length + missing.length > 0 ? 1 : 0

/** `key:` also names columns and rows, so only dotted words that begin as an area's keys do count. */
function looksLikeKey(text: string): boolean {
  const area = /^([a-z][a-z-]*)\.[\w.-]+$/.exec(text)?.[1]
  return area !== undefined && areas.has(area)
}

/** `a.${x}.b` as the pattern of the keys it can become. */
function shapeOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.-]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}

function report(path: string, source: string, at: number, key: string): void {
  missing.push(`${key} (${path}:${source.slice(0, at).split('\n').length})`)
}

function sourceFiles(): string[] {
  return ['app', 'server'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith('app/i18n/messages/')),
  )
}
