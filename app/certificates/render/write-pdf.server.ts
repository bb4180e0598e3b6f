import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import { type Art, sharedArt } from './art.ts'
import { type AttachmentKind, type CompiledPdf, compilePdf } from './compile-pdf.server.ts'
import type { FontProgram } from './font-program.ts'
import type { Sheet } from './sheet-contents.ts'
import { finishArtifact } from './sheet-parts.ts'
import { type SealFacts, type StampedPdf, stampPdf } from './stamp-pdf.ts'
import type { Typefaces } from './typefaces.server.ts'
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
  // Fonts of other scripts come on top of those that every file has, so of all fonts only what is shown goes in.
  const isFull = [...rare.keys()].some((face) => face.common.size === 0)
  const own = isFull ? shownGlyphs(sheets) : rare
  const key = `${shared.key} ${sheets.length} ${hasAttachments} ${isSigned} ${[...own].map(([face, glyphs]) => `${face.name}:${[...glyphs].join()}`).join(' ')}`
  const known = compiledParts.get(key)
  if (known) return known
  const made = compilePdf({
    pages: sheets.map(({ width, height }) => ({ width, height })),
    glyphs: isFull ? own : withCommon(rare, faces),
    art: shared.art(),
    attachments: hasAttachments ? shared.files : [],
    isSigned,
    isFull,
  })
  made.catch(() => compiledParts.delete(key))
  if (compiledParts.size >= mostKept) compiledParts.delete(compiledParts.keys().next().value ?? '')
  compiledParts.set(key, made)
  return made
}

type GlyphsByFont = ReadonlyMap<FontProgram, ReadonlyMap<number, string>>

/** Glyphs that not every file has. */
function rareGlyphs(sheets: readonly Sheet[]): GlyphsByFont {
  const runs = sheets.flatMap(({ parts }) => parts.flatMap((part) => part.shared?.rare ?? part.runs))
  return inOrder(runs.map(({ face, rare }) => [face, rare] as const))
}

/** Every glyph that the pages show. */
function shownGlyphs(sheets: readonly Sheet[]): GlyphsByFont {
  const runs = sheets.flatMap(({ parts }) => parts.flatMap((part) => part.runs))
  return inOrder(runs.map(({ face, glyphs }) => [face, glyphs] as const))
}

/** Sorted, so that the order of drawing does not move bytes in a font: fonts by name, glyphs by number. */
function inOrder(found: readonly (readonly [FontProgram, Iterable<readonly [number, string]>])[]): GlyphsByFont {
  const byFont = new Map<FontProgram, Map<number, string>>()
  for (const [face, glyphs] of found) {
    for (const [id, character] of glyphs) byFont.set(face, (byFont.get(face) ?? new Map<number, string>()).set(id, character))
  }
  const fonts = [...byFont].sort(([one], [other]) => (one.name < other.name ? -1 : 1))
  return new Map(fonts.map(([face, glyphs]) => [face, new Map([...glyphs].sort(([a], [b]) => a - b))]))
}

function withCommon(rare: GlyphsByFont, faces: Typefaces): GlyphsByFont {
  return new Map(Object.values(faces).map((face) => [face, new Map([...face.common, ...(rare.get(face) ?? [])].sort(([a], [b]) => a - b))] as const))
}
