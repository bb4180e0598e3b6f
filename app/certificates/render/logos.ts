import type { Logo } from '#app/certificates/templates/template-body.ts'
import type { Page } from './page.ts'
import { drawArt, drawElement, drawPixels } from './sheet.ts'

export function logoArtName(at: number): string {
  return `Logo${at}`
}

/** Each as large as its frame lets it be, in the middle of it. */
export function drawLogos({ sheet, body }: Page): void {
  for (const [at, logo] of body.logos.entries()) {
    const { x, y, width, height } = fitted(logo)
    const box: [number, number, number, number] = [x, sheet.height - y - height, x + width, sheet.height - y]
    drawElement(sheet, { role: 'Figure', alt: `Logo ${logo.label}`, box }, () => {
      if (logo.drawing.form === 'vector') drawArt(sheet, logoArtName(at), { x, y, scale: width / logo.drawing.width })
      else drawPixels(sheet, logoArtName(at), { x, y, width, height })
    })
  }
}

function fitted({ x, y, width, height, drawing }: Logo): { x: number; y: number; width: number; height: number } {
  const scale = Math.min(width / drawing.width, height / drawing.height)
  const [w, h] = [drawing.width * scale, drawing.height * scale]
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h }
}
