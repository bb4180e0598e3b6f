import { hash } from 'node:crypto'
import { canonize } from 'rdf-canonize'

/**
 * A node and what is said of it. `iri` is written (`<…>`), null for a blank node; `facts` are the rest of lines whose object
 * is a name or a value; `links` lead to blank nodes. `graph` is where it is said, null for the default graph.
 */
export type DatasetNode = { iri: string | null; facts: readonly string[]; links: { predicate: string; to: DatasetNode }[]; graph: DatasetNode | null }

/**
 * Canonical N-Quads (RDFC-1.0, https://www.w3.org/TR/rdf-canon/). Where the hashes of first degree tell all blank nodes of
 * the default graph apart, as in every credential of ours whose units differ, they alone give the order; all else is left
 * to the library. A test holds both ways together.
 */
export async function canonicalDataset(nodes: readonly DatasetNode[]): Promise<string> {
  const labels = nodes.every(({ graph }) => graph === null) ? firstDegreeLabels(nodes) : null
  if (labels) return writeSorted(nodes, labels)
  return canonize(writeQuads(nodes), { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads' })
}

/** Labels of the blank nodes in the order of their hashes; null when two have the same. */
function firstDegreeLabels(nodes: readonly DatasetNode[]): Map<DatasetNode, string> | null {
  const mentions = new Map<DatasetNode, string[]>()
  for (const { iri, links } of nodes) {
    for (const { predicate, to } of links) {
      const line = `${iri ?? '_:z'} ${predicate}_:a .\n`
      const known = mentions.get(to)
      if (known) known.push(line)
      else mentions.set(to, [line])
    }
  }
  const byDigest = new Map<string, DatasetNode>()
  for (const node of nodes) {
    if (node.iri !== null) continue
    const lines = node.facts.map((fact) => `_:a ${fact}`)
    for (const { predicate, to } of node.links) lines.push(`_:a ${predicate}${to === node ? '_:a' : '_:z'} .\n`)
    lines.push(...(mentions.get(node) ?? []))
    const digest = hash('sha256', lines.sort().join(''))
    if (byDigest.has(digest)) return null
    byDigest.set(digest, node)
  }
  return new Map([...byDigest.keys()].sort().map((digest, at) => [byDigest.get(digest)!, `_:c14n${at}`]))
}

/** A line begins with its subject and a blank, which comes before all that names hold: subjects in order, then their lines. */
function writeSorted(nodes: readonly DatasetNode[], labels: ReadonlyMap<DatasetNode, string>): string {
  const subjects = nodes.map((node) => ({ node, subject: node.iri ?? labels.get(node)! })).sort((a, b) => (a.subject < b.subject ? -1 : 1))
  let text = ''
  for (const { node, subject } of subjects) {
    const rests = [...node.facts, ...node.links.map(({ predicate, to }) => `${predicate}${labels.get(to)!} .\n`)]
    for (const rest of rests.sort()) text += `${subject} ${rest}`
  }
  return text
}

function writeQuads(nodes: readonly DatasetNode[]): string {
  const labels = new Map(nodes.map((node, at) => [node, node.iri ?? `_:b${at}`]))
  const lines = new Set<string>()
  for (const node of nodes) {
    const end = node.graph ? ` ${labels.get(node.graph)!} .\n` : ' .\n'
    for (const fact of node.facts) lines.add(`${labels.get(node)!} ${fact.slice(0, -' .\n'.length)}${end}`)
    for (const { predicate, to } of node.links) lines.add(`${labels.get(node)!} ${predicate}${labels.get(to)!}${end}`)
  }
  return [...lines].join('')
}

const plainText = 'http://www.w3.org/2001/XMLSchema#string'

/** A value as the object of a line. */
export function writeLiteral(value: string, datatype: string): string {
  const text = `"${unprintable.test(value) ? value.replace(new RegExp(unprintable, 'g'), escaped) : value}"`
  return datatype === plainText ? text : `${text}^^<${datatype}>`
}

export function writeIri(value: string): string {
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
