import type { Question } from '#app/courses/question-body.ts'
import { childrenOf, descendantsOf, textOf, type XmlElement } from '#app/platform/xml/read-xml.ts'
import { type XmlOut, xml } from '#app/platform/xml/write-xml.ts'

const packageSpace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const lomSpace = 'http://ltsc.ieee.org/xsd/LOM'
const itemType = 'imsqti_item_xmlv3p0'
const difficulties = ['easy', 'medium', 'difficult'] as const

/** What a package tells about a question beside its item: where it belongs. */
type Placed = Pick<Question, 'covers' | 'unit' | 'element' | 'topic' | 'difficulty'>
export type PackedItem = { href: string; placed: Partial<Placed> }

/** `imsmanifest.xml`: the items in the order of the bank, each with where it belongs, in the terms of IEEE LOM. */
export function writeManifest(bank: string, items: readonly { question: Question; href: string; files: readonly string[] }[]): XmlOut {
  return xml(
    'manifest',
    { xmlns: packageSpace, identifier: `bank-${bank}` },
    xml(
      'metadata',
      {},
      xml('schema', {}, 'QTI Package'),
      xml('schemaversion', {}, '3.0.0'),
      xml('lom', { xmlns: lomSpace }, xml('general', {}, xml('identifier', {}, xml('catalog', {}, 'naik-kelas:bank'), xml('entry', {}, bank)))),
    ),
    xml('organizations'),
    xml(
      'resources',
      {},
      items.map(({ question, href, files }) =>
        xml(
          'resource',
          { identifier: `soal-${question.id}`, type: itemType, href },
          xml('metadata', {}, lom(question)),
          [href, ...files].map((file) => xml('file', { href: file })),
        ),
      ),
    ),
  )
}

function lom({ difficulty, topic, covers, unit, element }: Question): XmlOut {
  return xml(
    'lom',
    { xmlns: lomSpace },
    xml('educational', {}, xml('difficulty', {}, term(difficulties[difficulty - 1]!))),
    classified('discipline', 'topic', [topic]),
    covers.length > 0 && classified('educational objective', 'covers', covers),
    unit !== null && classified('competency', 'unit', [unit]),
    element !== null && classified('competency', 'element', [element]),
  )
}

function term(value: string): XmlOut[] {
  return [xml('source', {}, 'LOMv1.0'), xml('value', {}, value)]
}

function classified(purpose: string, taxonomy: string, ids: readonly string[]): XmlOut {
  const source = xml('source', {}, xml('string', { language: 'x-none' }, `naik-kelas:${taxonomy}`))
  const paths = ids.map((id) => xml('taxonPath', {}, source, xml('taxon', {}, xml('id', {}, id))))
  return xml('classification', {}, xml('purpose', {}, term(purpose)), paths)
}

/** The items of a package in order, with what is told of each. */
export function readManifest(manifest: XmlElement): PackedItem[] {
  return descendantsOf(manifest, 'resource')
    .filter((resource) => (resource.attributes.get('type') ?? '').startsWith('imsqti_item_xml'))
    .map((resource) => ({ href: resource.attributes.get('href') ?? '', placed: placedIn(resource) }))
}

function placedIn(resource: XmlElement): Partial<Placed> {
  const taxa = new Map<string, string[]>()
  for (const path of descendantsOf(resource, 'taxonPath')) {
    const source = childrenOf(path, 'source').map(textOf).join('')
    taxa.set(source, [...(taxa.get(source) ?? []), ...descendantsOf(path, 'id').map(textOf)])
  }
  const of = (taxonomy: string) => taxa.get(`naik-kelas:${taxonomy}`)
  const told = descendantsOf(resource, 'difficulty').map((each) => descendantsOf(each, 'value').map(textOf).join(''))[0]
  const level = difficulties.findIndex((name) => told === name || told === `very ${name}`) + 1
  const [topic] = of('topic') ?? []
  return {
    covers: of('covers') ?? [],
    unit: of('unit')?.[0] ?? null,
    element: of('element')?.[0] ?? null,
    ...(topic === undefined ? {} : { topic }),
    ...(level === 0 ? {} : { difficulty: level as Placed['difficulty'] }),
  }
}
