import type { Region } from '#app/certificates/templates/template-body.ts'
import { fitText } from './fit-text.ts'
import { drawFlow, startOf } from './flow.ts'
import { packBars, textOfBars } from './packed-bars.ts'
import { type Own, type Page, pairOf, quietly } from './page.ts'
import { type QrCode, qrCode } from './qr-code.ts'
import { leastModule } from './qr-size.ts'
import { drawElement, drawText, fillGrid, fillRectangle } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { drawShared } from './sheet-parts.ts'

const wishedSide = 92

/** The QR code at the foot of its region, with the only address to trust beside it; then what stands below all. */
export function drawProof(page: Page, { identity }: Own, drawBelow: () => void): void {
  const { sheet, body } = page
  const region = body.regions.proof
  const bottom = region.y + region.height
  if (!identity) {
    const box = { x: startOf(region, wishedSide), y: bottom - wishedSide, width: wishedSide, height: wishedSide }
    fillRectangle(sheet, box, page.colours.line)
    const label = { face: page.faces.regular, size: 9, colour: page.colours.ink }
    drawText(sheet, 'Kode QR', { x: box.x + wishedSide / 2, y: box.y + wishedSide / 2 + 3, align: 'centre' }, label)
    drawShared(sheet, 'below', drawBelow)
    return
  }
  const code = qrCode(identity.code)
  const module = Math.max(wishedSide / code.modules, leastModule)
  const side = code.modules * module
  if (side > region.height || side > region.width) sheet.part.overfull.add('proof')
  const x = startOf(region, side)
  const y = bottom - side
  const box: [number, number, number, number] = [x, sheet.height - bottom, x + side, sheet.height - y]
  drawElement(sheet, { role: 'Figure', alt: 'Kode QR dengan alamat untuk memeriksa sertifikat ini', box }, () =>
    drawQr(sheet, code, { x, y, module }),
  )
  drawShared(sheet, `address ${code.modules}`, () => {
    drawAddress(page, region, { x, side, bottom }, identity.domain)
    drawBelow()
  })
}

/** Beside the code: on its left, or on its right where the region begins with the code. */
function drawAddress(page: Page, region: Region, { x, side, bottom }: { x: number; side: number; bottom: number }, domain: string): void {
  const { sheet, faces, colours } = page
  const gap = 10
  const isBefore = region.align !== 'left'
  const width = isBefore ? x - gap - region.x : region.x + region.width - x - side - gap
  if (width < 50) {
    sheet.part.overfull.add('proof')
    return
  }
  const box = { x: isBefore ? region.x : x + side + gap, y: bottom - 60, width, height: 50, align: isBefore ? 'right' : 'left' } as const
  const size = fitText({ face: faces.semibold, text: domain, width, size: 9.5, floor: 5, maxLines: 5, keep: 'line' }).size
  const address = { face: faces.semibold, text: domain, size, floor: size * 0.7, colour: colours.primary, keep: 'line', maxLines: 5 } as const
  drawFlow(
    sheet,
    'proof',
    box,
    [
      { ...pairOf(page, { id: 'Periksa keasliannya', en: '' }, 8.5), beside: undefined },
      quietly(page, 'Verify it', 7.5),
      { ...address, leading: 1.2, before: 6 },
    ],
    'bottom',
  )
}

/** One path for all bars: a code has hundreds. */
function drawQr(sheet: Sheet, code: QrCode, { x, y, module }: { x: number; y: number; module: number }): void {
  const size = code.modules * module
  fillRectangle(sheet, { x, y, width: size, height: size }, '#FFFFFF')
  fillGrid(sheet, { x, y, module, modules: code.modules }, { packed: packBars(code), text: () => textOfBars(code) }, '#000000')
}
