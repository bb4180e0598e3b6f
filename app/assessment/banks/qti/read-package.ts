import { readZip, ZipError, zipNames } from '#app/platform/read-zip.ts'
import { readXml, type XmlElement, XmlError, type XmlFault } from '#app/platform/xml/read-xml.ts'
import { readManifest } from './manifest.ts'
import { type ItemDraft, ItemError, type ItemFault, readItem } from './read-item.ts'

export const mostPackageBytes = 20_000_000
const mostItems = 500
/** Some files of a package are no questions: pictures, style sheets. */
const limits = { entries: 3_000, entryBytes: 1_000_000, totalBytes: 30_000_000 }

export type PackageFault = XmlFault | ItemFault | 'no-zip' | 'no-manifest' | 'no-items' | 'too-many' | 'missing' | 'encoding' | 'id-twice'
/** What keeps a package from being read, and where. */
type PackageProblem = { file: string; line: number | null; fault: PackageFault }
/** A question as the package tells it, with the file it stands in. */
type PackageDraft = { file: string; draft: ItemDraft }
export type ReadPackage = { drafts: PackageDraft[]; problems: PackageProblem[] }

/** All questions of a QTI 3.0 package and all that is wrong with it; nothing in it is trusted, and nothing is fetched. */
export function readPackage(bytes: Uint8Array): ReadPackage {
  const problems: PackageProblem[] = []
  const report = (file: string, fault: PackageFault, line: number | null = null) => problems.push({ file, line, fault })
  const files = unpack(bytes)
  if (typeof files === 'string') return { drafts: [], problems: [{ file: '', line: null, fault: files }] }
  const open = (path: string): XmlElement | null => {
    const content = files.get(path)
    if (content) return parse(path, content, report)
    report(path, 'missing')
    return null
  }
  if (!files.has('imsmanifest.xml')) return { drafts: [], problems: [{ file: 'imsmanifest.xml', line: null, fault: 'no-manifest' }] }
  const manifest = open('imsmanifest.xml')
  const items = manifest ? readManifest(manifest) : []
  if (manifest && items.length === 0) report('imsmanifest.xml', 'no-items')
  if (items.length > mostItems) return { drafts: [], problems: [{ file: 'imsmanifest.xml', line: null, fault: 'too-many' }] }
  const drafts: PackageDraft[] = []
  const seen = new Set<string>()
  for (const { href, placed } of items) {
    const item = open(href)
    const read = item && draftOf(item, href, report)
    if (!read) continue
    if (seen.has(read.id)) report(href, 'id-twice')
    seen.add(read.id)
    drafts.push({ file: href, draft: { ...placed, ...read } })
  }
  return { drafts, problems }
}

function draftOf(item: XmlElement, file: string, report: (file: string, fault: PackageFault, line: number) => void): ItemDraft | null {
  try {
    return readItem(item)
  } catch (error) {
    if (!(error instanceof ItemError)) throw error
    report(file, error.fault, error.line)
    return null
  }
}

function parse(file: string, content: Uint8Array, report: (file: string, fault: PackageFault, line: number | null) => void): XmlElement | null {
  try {
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(content).normalize('NFC'))
  } catch (error) {
    if (error instanceof XmlError) report(file, error.fault, error.line)
    else if (error instanceof TypeError) report(file, 'encoding', null)
    else throw error
    return null
  }
}

/** Whether a file is a ZIP file with a manifest, which no workbook has. */
export function holdsManifest(bytes: Uint8Array): boolean {
  try {
    return zipNames(bytes, limits).includes('imsmanifest.xml')
  } catch {
    return false
  }
}

/** XML files only. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> | 'no-zip' | 'large' {
  try {
    if (bytes.length > mostPackageBytes) return 'large'
    return readZip(bytes, { ...limits, isWanted: (name) => /\.xml$/i.test(name) })
  } catch (error) {
    return error instanceof ZipError && error.fault === 'large' ? 'large' : 'no-zip'
  }
}
