import { drawFlow } from './flow.ts'
import { type Page, pairOf } from './page.ts'

/** The head of a column of the second page; takes 18 points. */
export function drawHeading(page: Page, text: { id: string; en: string }, { x, y, width }: { x: number; y: number; width: number }): void {
  const { sheet, faces, colours } = page
  const heading = { ...pairOf(page, text, 12), face: faces.extrabold, colour: colours.primary, role: 'H2', keep: 'line', maxLines: 1 } as const
  drawFlow(sheet, 'units', { x, y, width, height: 18, align: 'left' }, [
    { ...heading, beside: { face: faces.italic, text: text.en, size: 9, colour: colours.quiet } },
  ])
}
