import type { PreviewFacts } from '../certificate-facts.ts'
import type { PrintTemplate, TemplateBody, TextStyleOf } from '../templates/template-body.ts'
import { type Colours, coloursOf } from '../templates/template-colours.ts'
import type { FlowItem } from './flow.ts'
import { newSheet, type Sheet } from './sheet.ts'
import type { Typeface, Typefaces } from './typefaces.server.ts'

/** What exists only once a certificate is issued. */
export type Identity = { number: string /** What the QR code holds. */; code: string; domain: string }

/** What is drawn, and with what: one page of one certificate. */
export type Page = { sheet: Sheet; faces: Typefaces; body: TemplateBody; colours: Colours; facts: PreviewFacts; identity: Identity | null }

export function openPage(template: PrintTemplate, facts: PreviewFacts, identity: Identity | null, faces: Typefaces): Page {
  return { sheet: newSheet(), faces, body: template.body, colours: coloursOf(template.body.palette), facts, identity }
}

type Pair = { id: string; en: string }

/** What text is set with. */
export type Ink = Pick<Page, 'faces' | 'colours'>

/** A label in Bahasa with its quiet English beside it. */
export function pairOf({ faces, colours }: Ink, text: Pair, size: number, before = 0): FlowItem {
  return {
    face: faces.regular,
    text: text.id,
    size,
    floor: size * 0.75,
    colour: colours.ink,
    keep: 'size',
    maxLines: 2,
    leading: 1.3,
    before,
    beside: { face: faces.italic, text: text.en, size: size * 0.88, colour: colours.quiet },
  }
}

/** Text in one of the template's own styles. */
export function styled({ faces, colours }: Page, style: TextStyleOf): { face: Typeface; size: number; colour: Colours['ink'] } {
  return { face: faces[style.face], size: style.size, colour: colours[style.colour] }
}

/** The English under something, in italics. */
export function quietly({ faces, colours }: Ink, text: string, size: number, before = 0): FlowItem {
  return { face: faces.italic, text, size, floor: size * 0.75, colour: colours.quiet, keep: 'size', maxLines: 2, leading: 1.3, before }
}
