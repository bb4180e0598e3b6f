import { randomBytes } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib'
import { expect, test } from 'vitest'
import { signCms } from '#app/certificates/seal/cms.ts'
import { verifyList } from '#app/verification/list/verify-list.server.ts'
import { writeListReceipt } from '#app/verification/list/write-list-receipt.server.ts'
import { writeReceipt } from '#app/verification/receipt/write-receipt.server.ts'
import { sampleUnit } from '#tests/builders/certificate-facts.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makeIssuer, makeSealedPdf, proofOfOnlyEntry } from '#tests/builders/sealed-pdf.ts'
import { samplePrint, shippedSlugs } from '#tests/builders/templates.ts'

// Rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that a machine can check, one by one, on sealed files.
// Built to these standards, not certified against them.

const issuer = makeIssuer()
const rare = { name: 'Đặng Thị Ánh Nguyệt', isDemo: true, units: [] }
const aksara = { name: 'Dr. ꦱꦸꦫꦠ ᬇ ᬤᬾᬯ ᬓᭀᬫᬂ, S.Pd.', trainerName: 'ꦏꦿꦶꦱ꧀ꦤ' }
const cases = shippedSlugs.flatMap((slug) => [
  { label: slug, print: samplePrint(slug) },
  { label: `${slug} with rare letters`, print: samplePrint(slug, rare) },
  { label: `${slug} with aksara`, print: samplePrint(slug, aksara) },
])
const samples = await Promise.all(
  cases.map(async ({ label, print }) => ({ label, bytes: (await makeSealedPdf(issuer, print.facts, { template: print.template })).bytes })),
)

type File = { bytes: Uint8Array; text: string; document: PDFDocument; catalog: PDFDict }

const files = await Promise.all(
  [...samples, ...(await receipts())].map(async ({ label, bytes }): Promise<[string, File]> => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    return [label, { bytes, text: Buffer.from(bytes).toString('latin1'), document, catalog: document.catalog }]
  }),
)

/** Receipts of a verification, as pages: of one certificate with rare letters, and of a list that is longer than a page. */
async function receipts(): Promise<{ label: string; bytes: Uint8Array }[]> {
  const { number, operator } = await makeCertificate({ name: rare.name })
  const one = await writeReceipt({ source: { by: 'number', number, name: rare.name }, format: 'pdf', addressKey: number })
  const list = Buffer.from(`Nomor;Nama\n${`${number};${rare.name}\n${number};Budi\nhalo;Dewi\n`.repeat(40)}`)
  const rows = await verifyList({ actor: operator, file: list, tooLarge: false })
  const many = await writeListReceipt({ file: list, rows, format: 'pdf' })
  return [
    { label: 'the receipt of a certificate', bytes: one.bytes },
    { label: 'the receipt of a list', bytes: many.bytes },
  ]
}

const isReceipt = (label: string) => label.startsWith('the receipt')

const rule = test.each(files)

const name = PDFName.of

/** What stands under a path of keys and indexes, references followed. */
function at(start: PDFObject, ...path: (string | number)[]): PDFObject | undefined {
  let value: PDFObject | undefined = start
  for (const step of path) {
    if (value instanceof PDFRawStream) value = value.dict
    if (value instanceof PDFDict && typeof step === 'string') value = value.lookup(name(step))
    else if (value instanceof PDFArray && typeof step === 'number') value = value.lookup(step)
    else return undefined
  }
  return value
}

function list(value: PDFObject | undefined): PDFObject[] {
  return value instanceof PDFArray ? value.asArray().flatMap((_one, index) => value.lookup(index) ?? []) : []
}

function said(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName)
    return value.decodeText().replace(/#([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

function contentOf(value: PDFObject | undefined): Buffer {
  if (!(value instanceof PDFRawStream)) throw new TypeError('expected a stream')
  return value.dict.has(name('Filter')) ? inflateSync(value.contents) : Buffer.from(value.contents)
}

function xmpOf({ catalog }: File): string {
  return contentOf(at(catalog, 'Metadata')).toString('utf8')
}

function fontsOf({ document }: File): PDFDict[] {
  const fonts = at(document.getPage(0).node, 'Resources', 'Font') as PDFDict
  return fonts.keys().map((key) => fonts.lookup(key, PDFDict))
}

const longestNames = ['Đặng Thị Ánh Nguyệt', 'Đặng ꦏꦿꦶꦱ꧀ꦤꦩꦸꦂꦠꦶꦥꦁꦒꦺꦫꦤ꧀ꦢꦶꦥꦤꦒꦫ ᬓ᭄ᬱᬢ᭄ᬭᬶᬬ ᬓᭀᬫᬂ ᬇᬤᬾᬯ']

test.each(shippedSlugs.flatMap((slug) => longestNames.map((name) => [slug, name] as const)))(
  '%s stays below 60 KB signed with RSA, for %s, with twelve units and a proof from among two million entries',
  async (slug, name) => {
    const elements = Array.from({ length: 8 }, (_, i) => ({ key: String(i + 1), title: 'Menyiapkan bahan dan peralatan sesuai prosedur' }))
    const title = { id: 'Melakukan Praktek Penanganan Pangan yang Aman', en: 'Carry out safe and proper food-handling practices' }
    const units = Array.from({ length: 12 }, (_, i) => ({ ...sampleUnit, title, code: `M.70PEN00.0${i + 10}.1`, elements }))
    const { facts, template } = samplePrint(slug, { name, isDemo: true, units })
    const rsa = makeIssuer({ algorithm: 'rsa-2048' })
    // As much room as the issuer keeps (app/certificates/read-issuer.server.ts).
    const withRsa = { ...rsa, room: (await signCms(new Uint8Array(32), rsa.signer)).length + 16 }
    const path = Array.from({ length: 21 }, () => randomBytes(32))
    const logProof = proofOfOnlyEntry(withRsa, randomBytes(32), facts.issuedAt, path)
    expect((await makeSealedPdf(withRsa, facts, { template, logProof })).bytes.length).toBeLessThanOrEqual(60_000)
  },
)

rule('%s begins with its version and four bytes that no text has (A-3 6.1.2)', (_, { bytes, text }) => {
  expect(text).toMatch(/^%PDF-1\.7\n%/)
  expect([...bytes.subarray(10, 14)].every((byte) => byte > 127)).toBe(true)
})

rule('%s has an identifier, no encryption, one revision and nothing behind its end (A-3 6.1.3)', (_, { text }) => {
  expect(text).toMatch(/\/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]/)
  expect(text).not.toContain('/Encrypt')
  expect(text.match(/%%EOF/g)).toHaveLength(1)
  expect(text.endsWith('%%EOF\n')).toBe(true)
})

rule('%s uses no filter but Flate, and no stream outside (A-3 6.1.7)', (_, { document }) => {
  const streams = document.context.enumerateIndirectObjects().flatMap(([, value]) => (value instanceof PDFRawStream ? [value] : []))
  expect(streams.length).toBeGreaterThan(8)
  expect(new Set(streams.map(({ dict }) => said(dict.lookup(name('Filter')))))).toEqual(new Set(['FlateDecode', undefined]))
  expect(streams.filter(({ dict }) => dict.has(name('F')))).toEqual([])
})

rule('%s says what its colours mean: sRGB, with the profile (A-3 6.2.3)', (_, { catalog }) => {
  expect(list(at(catalog, 'OutputIntents'))).toHaveLength(1)
  expect(said(at(catalog, 'OutputIntents', 0, 'S'))).toBe('GTS_PDFA1')
  expect(at(catalog, 'OutputIntents', 0, 'DestOutputProfile', 'N')?.toString()).toBe('3')
  expect(contentOf(at(catalog, 'OutputIntents', 0, 'DestOutputProfile')).toString('latin1', 36, 40)).toBe('acsp')
})

rule('%s embeds every font, with the widths of its programs (A-3 6.2.11.4 and 6.2.11.5)', (label, file) => {
  expect(fontsOf(file).length).toBeGreaterThan(0)
  for (const font of fontsOf(file)) {
    expect([said(at(font, 'Subtype')), said(at(font, 'Encoding'))]).toEqual(['Type0', 'Identity-H'])
    const descendant = at(font, 'DescendantFonts', 0)!
    expect(said(at(descendant, 'CIDToGIDMap'))).toBe('Identity')
    const program = fontkit.create(contentOf(at(descendant, 'FontDescriptor', 'FontFile2')))
    const widths = list(at(descendant, 'W'))
    let checked = 0
    for (let i = 0; i + 1 < widths.length; i += 2) {
      const first = (widths[i] as PDFNumber).asNumber()
      for (const [offset, width] of list(widths[i + 1]).entries()) {
        expect(Math.abs((width as PDFNumber).asNumber() - program.getGlyph(first + offset).advanceWidth * (1000 / program.unitsPerEm))).toBeLessThan(
          1,
        )
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(label.endsWith('aksara') ? 0 : 50)
    expect(said(at(font, 'BaseFont'))).toMatch(/^[A-Z]{6}\+/)
  }
})

rule('%s maps every glyph to a character, none to nought or a byte order mark (A-3 6.2.11.7.2)', (label, file) => {
  for (const font of fontsOf(file)) {
    const map = contentOf(at(font, 'ToUnicode')).toString('latin1')
    const targets = [...map.slice(map.indexOf('endcodespacerange')).matchAll(/<[0-9a-f]{4}> (?:<[0-9a-f]{4}> )?<([0-9a-f]+)>/g)].map(
      (match) => match[1],
    )
    expect(targets.length).toBeGreaterThan(label.endsWith('aksara') ? 0 : 20)
    expect(targets.filter((target) => /^(0000|feff|fffe)$/.test(target ?? ''))).toEqual([])
  }
})

rule('%s says in Unicode, with its language, what glyphs in another order spell (A-3 6.2.11.7.3; UA 7.2, 7.21)', (label, { document }) => {
  const operators = document.getPages().map((page) => contentOf(at(page.node, 'Contents')).toString('latin1'))
  const spans = operators.flatMap((one) => [
    ...one.matchAll(/\/Span <<\/Lang \((jv-Java|ban-Bali)\) \/ActualText <feff([0-9a-f]+)> >> BDC (.*?)EMC/g),
  ])
  expect(spans.length > 0).toBe(label.endsWith('aksara'))
  for (const [, language, hex = '', shown] of spans) {
    const text = Buffer.from(hex, 'hex').swap16().toString('utf16le')
    expect(text).toMatch(language === 'jv-Java' ? /^\p{scx=Java}+$/u : /^\p{scx=Bali}+$/u)
    expect(text).not.toMatch(/\p{Co}/u)
    expect(shown).toMatch(language === 'jv-Java' ? /\/Java\w+ / : /\/Bali\w+ /)
  }
  // Nothing of these fonts stands outside of such a span.
  const outside = operators.map((one) => one.replaceAll(/\/Span .*?EMC/g, '')).join('')
  expect(outside).not.toMatch(/\/(Java|Bali)\w+ /)
})

rule('%s runs nothing, and shows no annotation but its signature, which may be printed (A-3 6.3, 6.5)', (_, { document, catalog }) => {
  for (const key of ['OpenAction', 'AA']) expect(catalog.has(name(key))).toBe(false)
  expect(document.context.enumerateIndirectObjects().filter(([, value]) => value instanceof PDFDict && value.has(name('JS')))).toEqual([])
  const annotations = document.getPages().flatMap((page) => list(at(page.node, 'Annots')))
  expect(annotations.map((one) => [said(at(one, 'Subtype')), said(at(one, 'FT')), at(one, 'F')?.toString()])).toEqual([['Widget', 'Sig', '132']])
  expect(at(catalog, 'AcroForm', 'NeedAppearances')).toBeUndefined()
})

rule('%s describes itself unpacked, as part 3 level A, and as its Info does (A-3 6.6.2, 6.6.4)', (_, file) => {
  const { document, catalog } = file
  expect((at(catalog, 'Metadata') as PDFRawStream).dict.has(name('Filter'))).toBe(false)
  const xmp = xmpOf(file)
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  expect(xmp).toContain(`<rdf:li xml:lang="x-default">${document.getTitle()}</rdf:li>`)
  expect(xmp).toContain(`<dc:creator><rdf:Seq><rdf:li>${document.getAuthor()}</rdf:li></rdf:Seq></dc:creator>`)
  expect(xmp).toContain(`<xmp:CreatorTool>${document.getCreator()}</xmp:CreatorTool>`)
  expect(xmp).toContain(`<pdf:Producer>${document.getProducer()}</pdf:Producer>`)
  expect(Date.parse(/<xmp:CreateDate>([^<]+)</.exec(xmp)?.[1] ?? '')).toBe(document.getCreationDate()?.getTime())
  expect(Date.parse(/<xmp:ModifyDate>([^<]+)</.exec(xmp)?.[1] ?? '')).toBe(document.getModificationDate()?.getTime())
})

rule('%s names its attachments with type, date and relationship, from the document (A-3 6.8)', (label, { catalog }) => {
  const expected = isReceipt(label)
    ? [['receipt.json', 'Data']]
    : [
        ['credential.json', 'Data'],
        ['register.tlog-proof', 'Supplement'],
      ]
  const specs = list(at(catalog, 'AF'))
  expect(specs.map((spec) => [said(at(spec, 'UF')), said(at(spec, 'AFRelationship'))])).toEqual(expected)
  for (const spec of specs) {
    expect(said(at(spec, 'F'))).toBe(said(at(spec, 'UF')))
    expect(said(at(spec, 'EF', 'F', 'Subtype'))).toMatch(/^(application\/json|text\/plain)$/)
    expect(said(at(spec, 'EF', 'F', 'Params', 'ModDate'))).toMatch(/^D:\d{14}Z$/)
  }
  expect(
    list(at(catalog, 'Names', 'EmbeddedFiles', 'Names'))
      .map(said)
      .filter(Boolean),
  ).toEqual(expected.map(([file]) => file))
})

rule('%s is marked, in Bahasa, and shows its title (A-3 6.7.2; UA 7.1, 7.2)', (_, { catalog, document }) => {
  expect(at(catalog, 'MarkInfo', 'Marked')).toBe(PDFBool.True)
  expect(said(at(catalog, 'Lang'))).toBe('id-ID')
  expect(at(catalog, 'ViewerPreferences', 'DisplayDocTitle')).toBe(PDFBool.True)
  for (const page of document.getPages()) expect(said(at(page.node, 'Tabs'))).toBe('S')
})

rule('%s declares PDF/UA, and describes the mark as PDF/A wants (UA 5; A-3 6.6.2.3)', (_, file) => {
  const xmp = xmpOf(file)
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>')
})

type Marked = { marks: number[]; outside: string[] }

/** What of a page's content belongs to an element, and what is neither marked nor an artifact. */
function markedContent(operators: string): Marked {
  const found: Marked = { marks: [], outside: [] }
  let depth = 0
  for (const line of operators.split('\n')) {
    const begins = [...line.matchAll(/\/(\w+) (?:<<\/MCID (\d+)>> BDC|BMC|<<\/Lang [^>]+> >> BDC)/g)]
    for (const [, , mark] of begins) if (mark) found.marks.push(Number(mark))
    depth += begins.length
    if (depth === 0 && /(^| )(f|S|B|Do|Tj|TJ|re)( |$)/.test(line)) found.outside.push(line)
    depth -= [...line.matchAll(/\bEMC\b/g)].length
  }
  expect(depth).toBe(0)
  return found
}

rule('%s has every piece of content in one element or among the ornaments (UA 7.1)', (_, { document, catalog }) => {
  for (const [index, page] of document.getPages().entries()) {
    const { marks, outside } = markedContent(contentOf(at(page.node, 'Contents')).toString('latin1'))
    expect(outside).toEqual([])
    expect(marks).toEqual(marks.map((_mark, position) => position))
    const parents = list(at(catalog, 'StructTreeRoot', 'ParentTree', 'Nums'))
    const owners = list(parents[parents.findIndex((one, position) => position % 2 === 0 && (one as PDFNumber).asNumber() === index) + 1])
    expect(owners).toHaveLength(marks.length)
    for (const owner of owners) expect(said(at(owner, 'S'))).toBeDefined()
  }
})

const roles = new Set(['Document', 'H1', 'H2', 'P', 'Figure', 'Table', 'TR', 'TH', 'TD', 'Form'])

type Node = { role: string; element: PDFDict; depth: number }

function elementsOf(catalog: PDFDict): Node[] {
  const found: Node[] = []
  const walk = (value: PDFObject | undefined, depth: number) => {
    const kids = value instanceof PDFArray ? list(value) : [value]
    for (const kid of kids) {
      if (!(kid instanceof PDFDict) || !kid.has(name('S'))) continue
      found.push({ role: said(at(kid, 'S')) ?? '', element: kid, depth })
      walk(at(kid, 'K'), depth + 1)
    }
  }
  walk(at(catalog, 'StructTreeRoot', 'K'), 0)
  return found
}

rule('%s is one document of known elements, headings from the first level on (UA 7.4; A-3 6.7.3)', (_, { catalog }) => {
  const elements = elementsOf(catalog)
  expect(elements.filter(({ depth }) => depth === 0).map(({ role }) => role)).toEqual(['Document'])
  expect(elements.map(({ role }) => role).filter((role) => !roles.has(role))).toEqual([])
  const headings = elements.map(({ role }) => role).filter((role) => /^H\d$/.test(role))
  expect(headings[0]).toBe('H1')
  expect(headings.filter((role) => role === 'H1')).toHaveLength(1)
})

rule('%s says what its figure shows and where, and which way its table heads point (UA 7.3, 7.5)', (label, { catalog }) => {
  const elements = elementsOf(catalog)
  const figures = elements.filter(({ role }) => role === 'Figure')
  expect(figures.length > 0, 'certificates have a QR code').toBe(!isReceipt(label))
  for (const { element } of figures) {
    expect(said(at(element, 'Alt'))).toMatch(/\w{3}/)
    expect(list(at(element, 'A', 'BBox'))).toHaveLength(4)
  }
  for (const { element } of elements.filter(({ role }) => role === 'TH')) expect(said(at(element, 'A', 'Scope'))).toMatch(/^(Row|Column)$/)
  for (const { element } of elements.filter(({ role }) => role === 'TR')) {
    expect(list(at(element, 'K')).every((cell) => /^T[HD]$/.test(said(at(cell, 'S')) ?? ''))).toBe(true)
  }
})

rule('%s puts the field of its signature into a form element, with a label (UA 7.18)', (_, { catalog, document }) => {
  const widget = document.getPage(0).node.lookup(name('Annots'), PDFArray).get(0) as PDFRef
  const form = elementsOf(catalog).find(({ role }) => role === 'Form')?.element
  expect(said(at(form!, 'K', 'Type'))).toBe('OBJR')
  expect((at(form!, 'K') as PDFDict).get(name('Obj'))).toBe(widget)
  const label = said(at(document.context.lookup(widget)!, 'TU'))
  expect(label).toBe('Tanda tangan digital penerbit')
  expect(label).not.toMatch(/segel elektronik|tersertifikasi/i)
})

rule('%s declares the kind of its signature as an extension of PDF 1.7', (_, { catalog }) => {
  expect(at(catalog, 'Extensions', 'ESIC', 'ExtensionLevel')?.toString()).toBe('2')
  expect(said(at(catalog, 'Extensions', 'ESIC', 'BaseVersion'))).toBe('1.7')
})
