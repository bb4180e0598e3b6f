import type { CertificateFacts, PreviewFacts } from '#app/certificates/certificate-facts.ts'
import type { PrintTemplate, TemplateBody, TextStyleOf } from '#app/certificates/templates/template-body.ts'
import { type Colours, coloursOf } from '#app/certificates/templates/template-colours.ts'
import type { FlowItem } from './flow.ts'
import { newSheet } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { sharedPartsOf } from './sheet-parts.ts'
import type { Typeface, Typefaces } from './typefaces.server.ts'

/** What exists only once a certificate is issued. */
export type Identity = { number: string /** What the QR code holds. */; code: string; domain: string }

/** What only one certificate has. */
export type Own = { name: string; results: PreviewFacts['results']; identity: Identity | null }

/** What all certificates of a batch show alike, so that it is drawn once for them. */
type SharedFacts = Omit<PreviewFacts, 'name' | 'results'>

/** What is drawn, and with what: one page. `domain` is null before anything is issued. Nothing in it is of one person only. */
export type Page = { sheet: Sheet; faces: Typefaces; body: TemplateBody; colours: Colours; facts: SharedFacts; domain: string | null }

/** An empty page that shares parts with all pages of that side whose facts differ in nothing but `own`. */
export function openPage(
  template: PrintTemplate,
  facts: PreviewFacts,
  identity: Identity | null,
  faces: Typefaces,
  side: 'front' | 'back',
): { page: Page; own: Own } {
  const domain = identity?.domain ?? null
  const { own, shared, key } = divide(facts)
  const memory = sharedPartsOf(key, `${side} ${template.key} ${JSON.stringify(domain)}`)
  const page = { sheet: newSheet(memory), faces, body: template.body, colours: coloursOf(template.body.palette), facts: shared, domain }
  return { page, own: { ...own, identity } }
}

type Divided = { own: Omit<Own, 'identity'>; shared: SharedFacts; key: string }

const divided = new WeakMap<PreviewFacts, Divided>()

/** A fact that is added belongs to the shared ones, and to their key, until somebody says otherwise here. */
function divide(facts: PreviewFacts): Divided {
  let parts = divided.get(facts)
  if (!parts) {
    const { name, results, number, issuedAt, verification, template, ...shared }: PreviewFacts & Partial<Omit<CertificateFacts, keyof PreviewFacts>> =
      facts
    parts = { own: { name, results }, shared, key: JSON.stringify(shared) }
    divided.set(facts, parts)
  }
  return parts
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
