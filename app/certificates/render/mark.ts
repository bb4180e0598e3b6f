import { gapOfLanguages } from './flow.ts'
import { drawText, drawWatermark, fillRectangle } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { lineWidth } from './text-run.ts'
import type { Typefaces } from './typefaces.server.ts'

export type Mark = 'CONTOH' | 'PRATINJAU'

const marks: Record<Mark, { id: string; en: string }> = {
  CONTOH: { id: 'CONTOH: bukan sertifikat sungguhan', en: 'Sample, not a real certificate' },
  PRATINJAU: { id: 'PRATINJAU: belum diterbitkan', en: 'Preview, not issued' },
}

const red = '#9E2F28'

/** Says on every page, across it and in words at its upper edge, that this is no certificate. */
export function drawMark(sheet: Sheet, mark: Mark, faces: Typefaces, x: number): void {
  const words = marks[mark]
  const size = Math.min(150, (150 * 720) / lineWidth(faces.extrabold, mark, 150, 6))
  drawWatermark(sheet, mark, { face: faces.extrabold, size, colour: red, tracking: 6, degrees: 31 })
  const text = lineWidth(faces.semibold, words.id, 8.5)
  const english = lineWidth(faces.italic, words.en, 7.5)
  fillRectangle(sheet, { x, y: 0, width: text + english + gapOfLanguages + 16, height: 19 }, red)
  drawText(sheet, words.id, { x: x + 8, y: 12.6 }, { face: faces.semibold, size: 8.5, colour: '#FFFFFF' })
  drawText(sheet, words.en, { x: x + 8 + text + gapOfLanguages, y: 12.6 }, { face: faces.italic, size: 7.5, colour: '#FFFFFF' })
}
