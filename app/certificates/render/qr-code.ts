import { qrSymbol } from '#app/certificates/offline/qr-symbol.ts'

/** Clear space around the code, in modules, as the standard asks. */
const quietZone = 4

/** A square of `modules` with its quiet zone, and the dark modules in it as horizontal bars from the top left corner. */
export type QrCode = { modules: number; bars: { x: number; y: number; length: number }[] }

/** A QR code of medium error correction. */
export function qrCode(text: string): QrCode {
  const rows = qrSymbol(text)
  const bars: QrCode['bars'] = []
  rows.forEach((row, y) => {
    let start = -1
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        bars.push({ x: start + quietZone, y: y + quietZone, length: x - start })
        start = -1
      }
    }
  })
  return { modules: rows.length + quietZone * 2, bars }
}
