import type { Clip } from './clip.ts'
import { box, dye, fade, heading, move, paper, path, put, ramp, stepPaper, summaryPage, sway, titlePage, words } from './drawing.ts'
import { hand } from './figures.ts'

// Numbers as in the lesson: cloth 110 cm wide, two bags. One centimetre is 1.55 units.
const unit = 1.55
const left = 60
const top = 86

type Piece = { x: number; y: number; w: number; h: number; kind: 'body' | 'strap' | 'purse' }

const fills = { body: dye.nila, strap: dye.soga, purse: dye.daun }
const bodies: Piece[] = [
  { x: 0, y: 0, w: 88, h: 38, kind: 'body' },
  { x: 0, y: 38, w: 88, h: 38, kind: 'body' },
]
/** Plan A: straps across the cloth, behind the bodies. */
const strapsBehind: Piece[] = [0, 1, 2, 3].map((i) => ({ x: 88 + i * 8, y: 0, w: 8, h: 60, kind: 'strap' as const }))
/** Plan B: straps in the strip beside the bodies. */
const strapsBeside: Piece[] = [0, 1, 2, 3].map((i) => ({ x: 0, y: 76 + i * 8, w: 60, h: 8, kind: 'strap' as const }))
const purses: Piece[] = [0, 1].map((i) => ({ x: 60, y: 76 + i * 17, w: 28, h: 17, kind: 'purse' as const }))

function cloth(length: number): string {
  return box(left, top, length * unit, 110 * unit, { fill: dye.cream, stroke: dye.kunyit, width: 3 })
}

/** A piece that comes in from above; `part` 0 to 1. */
function piece({ x, y, w, h, kind }: Piece, part: number): string {
  return fade(
    box(left + x * unit, top + y * unit - (1 - part) * 26, w * unit, h * unit, { fill: fills[kind], stroke: dye.paper, width: 2 }),
    ramp(part, 0, 0.5),
  )
}

function place(pieces: readonly Piece[], at: number, from: number, each = 0.7): string {
  return pieces.map((each_, i) => piece(each_, ramp(at, from + i * each, from + i * each + 0.8))).join('')
}

/** From where a strap lay in plan A to where it lies in plan B. */
function slide(part: number): string {
  return strapsBehind
    .map((from, i) => {
      const to = strapsBeside[i]!
      const mix = (a: number, b: number) => a + (b - a) * ramp(part, i * 0.12, 0.64 + i * 0.12)
      return piece({ x: mix(from.x, to.x), y: mix(from.y, to.y), w: mix(from.w, to.w), h: mix(from.h, to.h), kind: 'strap' }, 1)
    })
    .join('')
}

function ruler(length: number, label: string): string {
  const end = left + length * unit
  return (
    path(`M${left} 276H${end}M${left} 270v12M${end} 270v12`, { stroke: dye.ink, width: 2.5 }) +
    words(label, { x: (left + end) / 2, y: 302, size: 21 })
  )
}

function verdict(text: string, detail: string, fill: string, shown: number): string {
  return fade(words(text, { x: 466, y: 176, size: 48, fill }) + words(detail, { x: 466, y: 212, size: 21, fill: dye.quiet }), shown)
}

function pencil(x: number, y: number): string {
  return put(
    path('M0 0l10-26h0l54-84l18 12l-54 84z', { fill: dye.kunyit, stroke: dye.soga, width: 2.5 }) +
      path('M0 0l5-13l8 5z', { fill: dye.ink }) +
      put(hand(), { x: 62, y: -50, turn: -34, scale: 1.3 }),
    { x, y },
  )
}

/** The same two bags cut from 120 cm or from 88 cm of cloth. */
export const cuttingPlan: Clip = {
  slug: 'tata-potong',
  title: { id: 'Menata pola hampir tanpa sisa', en: 'Laying out a pattern with almost nothing left' },
  scenes: [
    {
      seconds: 7,
      lines: [
        { at: 0.5, id: 'Dua tas yang sama. Kainnya 120 cm, atau cukup 88 cm?', en: 'The same two bags. 120 cm of cloth, or only 88?' },
        { at: 4, id: 'Rahasianya bukan gunting, melainkan pensil.', en: 'The secret is not the scissors but the pencil.' },
      ],
      draw: (at) =>
        titlePage(
          ['Menata pola', 'hampir tanpa', 'sisa'],
          at,
          box(376, 100, 210, 190, { fill: dye.sheet, stroke: dye.line, width: 2.5 }) +
            path('M376 138h210M376 176h210M376 214h210M376 252h210M418 100v190M460 100v190M502 100v190M544 100v190', {
              stroke: dye.line,
              width: 1.5,
            }) +
            path(`M396 ${270}h${60 + 90 * ramp(at, 1.2, 3)}`, { stroke: dye.nila, width: 5 }) +
            pencil(456 + 90 * ramp(at, 1.2, 3), 268 + sway(at, 0.9) * 1.2),
        ),
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Gambar kain di kertas kotak. Lebarnya 110 cm.', en: 'Draw the cloth on squared paper. It is 110 cm wide.' },
        { at: 4, id: 'Taruh bagian terbesar lebih dulu: dua badan tas.', en: 'Place the largest parts first: two bag bodies.' },
      ],
      draw: (at) =>
        stepPaper(1, 4, 'Yang terbesar lebih dulu', at) +
        fade(cloth(120), ramp(at, 0.3, 1)) +
        fade(
          path(`M46 ${top}V${top + 110 * unit}M40 ${top}h12M40 ${top + 110 * unit}h12`, { stroke: dye.ink, width: 2.5 }) +
            put(words('110 cm', { x: 0, y: 0, size: 19 }), { x: 34, y: top + 85, turn: -90 }),
          ramp(at, 1, 1.6),
        ) +
        place(bodies, at, 4.2, 1.2) +
        fade(
          words('badan', { x: 128, y: 122, size: 21, fill: dye.sheet }) + words('badan', { x: 128, y: 181, size: 21, fill: dye.sheet }),
          ramp(at, 6, 6.6),
        ),
    },
    {
      seconds: 9,
      lines: [
        { at: 0.4, id: 'Cara pertama: empat tali ditaruh melintang di ujung.', en: 'First way: four straps across the end.' },
        { at: 4.4, id: 'Panjang kain 120 cm. Sisanya 34,8 persen.', en: 'Cloth length 120 cm. Left over: 34.8 per cent.' },
      ],
      draw: (at) =>
        stepPaper(2, 4, 'Tali di ujung', at) +
        cloth(120) +
        place(bodies, 9, 0) +
        place(strapsBehind, at, 0.8, 0.6) +
        fade(ruler(120, '120 cm'), ramp(at, 3.8, 4.4)) +
        verdict('35%', 'menjadi sisa', dye.mengkudu, ramp(at, 4.8, 5.6)),
    },
    {
      seconds: 11,
      lines: [
        { at: 0.4, id: 'Di samping badan ada jalur kosong selebar 34 cm.', en: 'Beside the bodies there is an empty strip of 34 cm.' },
        { at: 4, id: 'Geser keempat tali ke sana: 4 × 8 = 32 cm, muat.', en: 'Slide the four straps there: 4 × 8 = 32 cm, they fit.' },
        { at: 7.6, id: 'Panjang kain kini 88 cm. Sisanya 11,1 persen.', en: 'The cloth is now 88 cm long. Left over: 11.1 per cent.' },
      ],
      draw: (at) => {
        const length = move(at, [6.4, 8], [120, 88])
        return (
          stepPaper(3, 4, 'Tali ke jalur samping', at) +
          cloth(length) +
          place(bodies, 9, 0) +
          slide(ramp(at, 3.4, 6.6)) +
          fade(
            box(left, top + 76 * unit, 88 * unit, 34 * unit, { stroke: dye.daun, width: 4, dash: '9 7' }),
            ramp(at, 1, 1.8) * (1 - ramp(at, 3.6, 4.2)),
          ) +
          ruler(length, `${Math.round(length)} cm`) +
          verdict('11%', 'menjadi sisa', dye.soga, ramp(at, 8, 8.8))
        )
      },
    },
    {
      seconds: 10,
      lines: [
        { at: 0.4, id: 'Masih ada kotak kecil di ujung jalur.', en: 'There is still a small box at the end of the strip.' },
        { at: 3.4, id: 'Dua dompet 17 × 28 cm muat di situ.', en: 'Two purses of 17 × 28 cm fit there.' },
        { at: 6.4, id: 'Sisanya tinggal 1,2 persen.', en: 'Only 1.2 per cent is left over.' },
      ],
      draw: (at) =>
        stepPaper(4, 4, 'Isi celah yang terakhir', at) +
        cloth(88) +
        place(bodies, 9, 0) +
        place(strapsBeside, 9, 0) +
        place(purses, at, 3.2, 1) +
        ruler(88, '88 cm') +
        verdict('1%', 'menjadi sisa', dye.daun, ramp(at, 6.4, 7.2)) +
        fade(words('dan dua dompet', { x: 466, y: 244, size: 21, fill: dye.daun }), ramp(at, 7.4, 8)),
    },
    {
      seconds: 10,
      lines: [
        {
          at: 0.4,
          id: 'Dengan kain Rp90.000 semeter: 108.000 menjadi 79.200 rupiah.',
          en: 'At Rp90,000 a metre: from 108,000 down to 79,200 rupiah.',
        },
        {
          at: 5,
          id: 'Hemat Rp28.800. Harga ini contoh; hitunglah kain Anda sendiri.',
          en: 'That saves Rp28,800. The price is an example; reckon your own cloth.',
        },
      ],
      draw: (at) => {
        const bar = (y: number, width: number, fill: string, label: string, shown: number) =>
          box(60, y, width * shown, 52, { fill, round: 3 }) +
          fade(words(label, { x: 80, y: y + 35, size: 25, anchor: 'start', fill: dye.sheet }), ramp(shown, 0.7, 1))
        return (
          paper() +
          heading(null, 'Berapa rupiah?', at) +
          bar(104, 430, dye.mengkudu, 'Rp108.000', ramp(at, 0.6, 1.8)) +
          bar(176, 430 * (79.2 / 108), dye.daun, 'Rp79.200', ramp(at, 2.4, 3.6)) +
          fade(
            path('M382 202h106M488 194v16', { stroke: dye.ink, width: 2.5 }) +
              words('hemat Rp28.800', { x: 60, y: 284, size: 34, anchor: 'start', fill: dye.daun }),
            ramp(at, 4.8, 5.6),
          )
        )
      },
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Tata di kertas dulu, baru potong.', en: 'Lay it out on paper first, then cut.' },
        {
          at: 3.4,
          id: 'Sisa demi motif yang utuh boleh; sisa karena tergesa jangan.',
          en: 'Waste for the sake of a whole motif is fine; waste from haste is not.',
        },
      ],
      draw: (at) => summaryPage(['Bagian terbesar lebih dulu', 'Isi jalur samping', 'Tata di kertas, baru potong'], at),
    },
  ],
}
