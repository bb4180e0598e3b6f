import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import { type Art, sharedArt } from './art.ts'
import { type AttachmentKind, type CompiledPdf, compilePdf } from './compile-pdf.server.ts'
import type { Sheet } from './sheet-contents.ts'
import { finishArtifact } from './sheet-parts.ts'
import { type SealFacts, type StampedPdf, stampPdf } from './stamp-pdf.ts'
import type { TypefaceName, Typefaces } from './typefaces.server.ts'
import type { PdfDescription } from './xmp.ts'

/** What goes into a certificate that was issued: the credential, and the proof that it stands in the register. */
const certificateFiles: readonly AttachmentKind[] = [
  { name: 'credential.json', description: 'Open Badges 3.0', type: 'application/json', relationship: 'Data' },
  { name: 'register.tlog-proof', description: 'C2SP tlog-proof, daftar induk', type: 'text/plain', relationship: 'Supplement' },
]

/** Each template, and names with rare letters, make shared parts of their own; more than these are not kept. */
const mostKept = 48
const compiledParts = new Map<string, Promise<CompiledPdf>>()

type Extras = { attachments?: readonly Uint8Array[]; seal?: SealFacts }

/** What pages of one kind share besides fonts: `key` names it, `art` is asked for once, `files` is what they can carry. */
export type SharedPart = { key: string; art: () => ReadonlyMap<string, Art>; files: readonly AttachmentKind[] }

/** Drawn pages of a certificate as a file, with the compiled part it was made from. With `seal` it still waits for its signature. */
export function writePdf(
  template: PrintTemplate,
  sheets: readonly Sheet[],
  faces: Typefaces,
  description: PdfDescription,
  extras: Extras = {},
): Promise<StampedPdf & { compiled: CompiledPdf }> {
  const shared = { key: template.key, art: () => sharedArt(template.body), files: certificateFiles }
  return writePages(shared, sheets, faces, description, extras)
}

/** The same for pages of any kind. */
export async function writePages(
  shared: SharedPart,
  sheets: readonly Sheet[],
  faces: Typefaces,
  description: PdfDescription,
  extras: Extras = {},
): Promise<StampedPdf & { compiled: CompiledPdf }> {
  for (const sheet of sheets) finishArtifact(sheet)
  const compiled = await compiledFor(shared, sheets, faces, extras.attachments !== undefined, extras.seal !== undefined)
  return { ...stampPdf(compiled, sheets, description, extras), compiled }
}

function compiledFor(
  shared: SharedPart,
  sheets: readonly Sheet[],
  faces: Typefaces,
  hasAttachments: boolean,
  isSigned: boolean,
): Promise<CompiledPdf> {
  const rare = rareGlyphs(sheets)
  const key = `${shared.key} ${sheets.length} ${hasAttachments} ${isSigned} ${[...rare].map(([face, glyphs]) => `${face}:${[...glyphs.keys()].join()}`).join(' ')}`
  const known = compiledParts.get(key)
  if (known) return known
  const made = compilePdf(
    {
      pages: sheets.map(({ width, height }) => ({ width, height })),
      glyphs: allGlyphs(rare, faces),
      art: shared.art(),
      attachments: hasAttachments ? shared.files : [],
      isSigned,
    },
    faces,
  )
  made.catch(() => compiledParts.delete(key))
  if (compiledParts.size >= mostKept) compiledParts.delete(compiledParts.keys().next().value ?? '')
  compiledParts.set(key, made)
  return made
}

/** Glyphs that not every file has, by font, each font's in the order of their numbers. */
function rareGlyphs(sheets: readonly Sheet[]): Map<TypefaceName, Map<number, string>> {
  const rare = new Map<TypefaceName, Map<number, string>>()
  for (const run of sheets.flatMap(({ parts }) => parts.flatMap((part) => part.shared?.rare ?? part.runs))) {
    for (const [id, character] of run.rare) rare.set(run.face, (rare.get(run.face) ?? new Map<number, string>()).set(id, character))
  }
  return new Map([...rare].sort().map(([face, glyphs]) => [face, new Map([...glyphs].sort(([a], [b]) => a - b))]))
}

/** Sorted, so that the order of drawing does not move bytes in the font. */
function allGlyphs(rare: ReadonlyMap<TypefaceName, ReadonlyMap<number, string>>, faces: Typefaces): Map<TypefaceName, ReadonlyMap<number, string>> {
  return new Map(
    Object.values(faces).map(({ name, common }) => [name, new Map([...common, ...(rare.get(name) ?? [])].sort(([a], [b]) => a - b))] as const),
  )
}
