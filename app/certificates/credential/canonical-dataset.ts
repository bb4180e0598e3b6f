import { hash } from 'node:crypto'
import { canonize, type Quad, type Term } from 'rdf-canonize'

/** A statement whose names and values are written; blank nodes keep their own labels in `subject` and `object`. */
type Line = { subject: string; isSubjectBlank: boolean; predicate: string; object: string; isObjectBlank: boolean }

/**
 * Canonical N-Quads (RDFC-1.0, https://www.w3.org/TR/rdf-canon/) of statements in the default graph. Where the hashes of
 * first degree tell all blank nodes apart, as in every credential of ours whose units differ, they alone give the order;
 * all else is left to the library. A test holds both ways together.
 */
export async function canonicalDataset(quads: readonly Quad[]): Promise<string> {
  const lines = quads.map(lineOf)
  const mentions = new Map<string, Line[]>()
  for (const line of lines) {
    if (line.isSubjectBlank) mention(mentions, line.subject, line)
    if (line.isObjectBlank && line.object !== line.subject) mention(mentions, line.object, line)
  }
  const labels = new Map<string, string>()
  for (const [label, own] of mentions) {
    const digest = hash(
      'sha256',
      own
        .map((line) => written(line, (blank) => (blank === label ? '_:a' : '_:z')))
        .sort()
        .join(''),
    )
    if (labels.has(digest)) return canonize([...quads], { algorithm: 'RDFC-1.0', format: 'application/n-quads' })
    labels.set(digest, label)
  }
  const issued = new Map([...labels.keys()].sort().map((digest, at) => [labels.get(digest)!, `_:c14n${at}`]))
  return lines
    .map((line) => written(line, (blank) => issued.get(blank)!))
    .sort()
    .join('')
}

function mention(mentions: Map<string, Line[]>, label: string, line: Line): void {
  const own = mentions.get(label)
  if (own) own.push(line)
  else mentions.set(label, [line])
}

function written({ subject, isSubjectBlank, predicate, object, isObjectBlank }: Line, name: (label: string) => string): string {
  return `${isSubjectBlank ? name(subject) : subject} ${predicate} ${isObjectBlank ? name(object) : object} .\n`
}

function lineOf({ subject, predicate, object }: Quad): Line {
  return {
    subject: termOf(subject),
    isSubjectBlank: subject.termType === 'BlankNode',
    predicate: termOf(predicate),
    object: termOf(object),
    isObjectBlank: object.termType === 'BlankNode',
  }
}

const plainText = 'http://www.w3.org/2001/XMLSchema#string'

function termOf({ termType, value, datatype }: Term): string {
  if (termType === 'BlankNode') return value
  if (termType === 'NamedNode') return iriOf(value)
  const text = `"${unprintable.test(value) ? value.replace(new RegExp(unprintable, 'g'), escaped) : value}"`
  return datatype === undefined || datatype.value === plainText ? text : `${text}^^${iriOf(datatype.value)}`
}

function iriOf(value: string): string {
  return `<${outsideIri.test(value) ? value.replace(new RegExp(outsideIri, 'g'), codeOf) : value}>`
}

// Written as what may stand there: control characters, and what would end or change the term, are all that is left.
const unprintable = /["\\]|[^ -~\u0080-\uffff]/
const outsideIri = /[<>"{}|^`\\]|[^!-\uffff]/
const short: Record<string, string> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' }

function escaped(sign: string): string {
  return short[sign] ?? codeOf(sign)
}

function codeOf(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
