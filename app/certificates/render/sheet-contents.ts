import type { RegionName } from '#app/certificates/templates/template-body.ts'
import type { PackedPiece } from './packed-stream.ts'
import type { GlyphRun } from './text-run.ts'

/** What a piece of content is, for readers that do not look (PDF 1.7, 14.8.4). */
type Role = 'H1' | 'H2' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD'

/** One element of the structure. Children are elements, or numbers of marked content on the page. */
export type Element = {
  role: Role
  /** Set where the text is not in Bahasa Indonesia. */
  language?: 'en'
  /** What a figure says, and where it stands: left, bottom, right, top in points from the lower left corner. */
  alt?: string
  box?: [number, number, number, number]
  scope?: 'Row' | 'Column'
  children: (Element | number)[]
}

/** One page while it is drawn. Points; x from the left, y from the top. */
export type Sheet = {
  width: number
  height: number
  /** What was drawn so far, in order; the last is being drawn. */
  parts: Part[]
  part: Part
  /** Elements that are open, the innermost last. */
  open: Element[]
  /** Marked content so far. */
  marks: number
  /** Whether the last operators stand inside an artifact that more drawing may join. */
  inArtifact: boolean
  /** Parts that other pages like this one share with it, by name and place. */
  memory: Map<string, Part>
}

/** Operators that were packed as they were written, and their text for whoever asks. */
export type PackedText = { packed: PackedPiece; text: () => string }

/** A stretch of a page, drawn in one go. */
export type Part = {
  operators: (string | PackedText)[]
  elements: Element[]
  runs: GlyphRun[]
  /** Names of the shared drawings (art.ts) that it shows. */
  art: Set<string>
  /** Regions whose text had to be set smaller than one can read. */
  overfull: Set<RegionName>
  /** Set once it is shared: never to be drawn into again. */
  shared: SharedPart | null
}

type SharedPart = { id: number; packed: PackedPiece; marks: number /** Text with letters that not every file has. */; rare: GlyphRun[] }
