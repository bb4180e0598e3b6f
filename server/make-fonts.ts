// Cuts the heading font down to what pages need: `node server/make-fonts.ts` writes public/fonts, which is committed.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const source = fileURLToPath(new URL('../node_modules/@expo-google-fonts/plus-jakarta-sans/', import.meta.url))
const target = fileURLToPath(new URL('../public/fonts/', import.meta.url))

/** Printable ASCII, Latin-1 letters, the Latin Extended-A letters of names, and the marks that we print. */
function repertoire(): string {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x100, 0x107],
    [0x10c, 0x113],
    [0x116, 0x11b],
    [0x11e, 0x11f],
    [0x12a, 0x12b],
    [0x130, 0x131],
    [0x141, 0x144],
    [0x147, 0x148],
    [0x14c, 0x14d],
    [0x150, 0x153],
    [0x158, 0x161],
    [0x16a, 0x16b],
    [0x16e, 0x171],
    [0x178, 0x17e],
  ] as const
  const marks = '–—‘’“”„•…−×→←✓'
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('') + marks
}

mkdirSync(target, { recursive: true })
const whole = readFileSync(`${source}700Bold/PlusJakartaSans_700Bold.ttf`)
const cut = await subsetFont(whole, repertoire(), { targetFormat: 'woff2', keepFeatures: ['ccmp', 'kern', 'liga', 'mark', 'mkmk'] })
writeFileSync(`${target}plus-jakarta-sans.woff2`, cut)
copyFileSync(`${source}LICENSE_FONT`, `${target}OFL.txt`)
console.log(`fonts: plus-jakarta-sans.woff2 ${cut.byteLength} bytes`)
