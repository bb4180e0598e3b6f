import { qrSymbol } from '#app/certificates/offline/qr-symbol.ts'

/** Clear space around the code, in modules, as the standard asks. */
const quietZone = 4

/** A square of `modules` with its quiet zone; `eachBar` gives the dark modules in it as horizontal bars from the top left corner, row by row. */
export type QrCode = { modules: number; eachBar: (put: (x: number, y: number, length: number) => void) => void }

/** A QR code of medium error correction. */
export function qrCode(text: string): QrCode {
  const { size, dark } = qrSymbol(text)
  return {
    modules: size + quietZone * 2,
    eachBar: (put) => {
      for (let y = 0, at = 0; y < size; y++) {
        let start = -1
        for (let x = 0; x < size; x++, at++) {
          if (dark[at] === 1) {
            if (start < 0) start = x
          } else if (start >= 0) {
            put(start + quietZone, y + quietZone, x - start)
            start = -1
          }
        }
        if (start >= 0) put(start + quietZone, y + quietZone, size - start)
      }
    },
  }
}
