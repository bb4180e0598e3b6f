import type { Clip } from './clip.ts'
import { box, disc, dye, fade, heading, move, paper, path, put, ramp, ring, stepPaper, summaryPage, sway, titlePage, words } from './drawing.ts'
import { bag, bubble, hand, soapBottle, tap, twoHands } from './figures.ts'

const bubbles = [
  [-34, -40, 12],
  [22, -52, 9],
  [54, -14, 13],
  [-58, 6, 8],
  [6, -18, 7],
  [38, 34, 10],
  [-20, 40, 8],
] as const

function lather(at: number): string {
  return bubbles.map(([x, y, r], i) => bubble(x + sway(at + i, 4) * 5, y + sway(at + i * 2, 5) * 4, r * ramp(at, i * 0.25, 1 + i * 0.25))).join('')
}

/** Seconds counted in front of the person who washes along. */
function count(from: number, at: number): string {
  const second = Math.min(from + 10, from + Math.floor(at) + 1)
  return (
    ring(520, 190, 62, (from + at) / 20) +
    words(String(second), { x: 520, y: 204, size: 42 }) +
    words('detik', { x: 520, y: 230, size: 18, fill: dye.quiet })
  )
}

function bucket(content: string): string {
  return (
    path('M210 150h220l-24 150h-172z', { fill: dye.sky, stroke: dye.nila, width: 4 }) +
    content +
    path('M210 150q110-120 220 0', { stroke: dye.nila, width: 4 })
  )
}

/** Six steps of washing hands, in the time that they take, and the seal that keeps clean what clean hands packed. */
export const handWashing: Clip = {
  slug: 'cuci-tangan',
  title: { id: 'Cuci tangan enam langkah, lalu segel yang rapat', en: 'Wash your hands in six steps, then seal tightly' },
  scenes: [
    {
      seconds: 6,
      lines: [
        { at: 0.5, id: 'Tangan yang tampak bersih belum tentu bersih.', en: 'Hands that look clean may not be clean.' },
        { at: 3.4, id: 'Mari cuci tangan bersama, enam langkah.', en: 'Let us wash our hands together, in six steps.' },
      ],
      draw: (at) =>
        titlePage(['Cuci tangan', 'enam langkah,', 'segel yang rapat'], at, put(twoHands(30, sway(at, 3) * 3) + lather(at), { x: 500, y: 190 })),
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Satu. Basahi kedua tangan dengan air mengalir.', en: 'One. Wet both hands under running water.' },
        { at: 4.4, id: 'Tidak ada keran? Ember berkeran pun bisa.', en: 'No tap? A bucket with a tap will do.' },
      ],
      draw: (at) =>
        stepPaper(1, 6, 'Basahi', at) +
        put(tap(at, 190), { x: 330, y: 112, scale: 1.1 }) +
        put(hand(), { x: move(at, [0.5, 2.2], [170, 292]), y: 212 + sway(at, 4) * 4, turn: 74, scale: 1.7 }) +
        put(hand(dye.skinDeep), { x: move(at, [2, 3.6], [520, 366]), y: 236 - sway(at, 4) * 4, turn: -74, scale: 1.7, mirror: true }),
    },
    {
      seconds: 7,
      lines: [
        {
          at: 0.4,
          id: 'Dua. Ambil sabun secukupnya. Sabun melepas minyak, air saja tidak.',
          en: 'Two. Take enough soap. Soap loosens grease; water alone does not.',
        },
      ],
      draw: (at) =>
        stepPaper(2, 6, 'Ambil sabun', at) +
        put(soapBottle(ramp(at, 1.5, 2) - ramp(at, 2.4, 3)), { x: 400, y: 190, scale: 1.4 }) +
        put(hand(), { x: move(at, [0.4, 1.5], [200, 312]), y: 258, turn: 84, scale: 1.7 }) +
        fade(disc(364, move(at, [2, 3], [116, 246]), 10, { fill: dye.leaf, stroke: dye.daun, width: 2.5 }), ramp(at, 1.9, 2.1)),
    },
    {
      seconds: 10,
      lines: [
        { at: 0.4, id: 'Tiga. Gosok telapak, lalu punggung tangan.', en: 'Three. Rub the palms, then the backs of the hands.' },
        { at: 5, id: 'Hitung bersama: menggosok paling sedikit 20 detik.', en: 'Count along: rub for at least 20 seconds.' },
      ],
      draw: (at) =>
        stepPaper(3, 6, 'Gosok telapak, punggung', at) +
        put(twoHands(34, sway(at, 1.6) * 16) + lather(at), { x: 250, y: 200, scale: 1.15 }) +
        count(0, at),
    },
    {
      seconds: 10,
      lines: [
        {
          at: 0.4,
          id: 'Empat. Gosok sela jari, ibu jari, dan ujung kuku.',
          en: 'Four. Rub between the fingers, the thumbs and the tips of the nails.',
        },
        { at: 5, id: 'Inilah bagian yang paling sering terlupa.', en: 'These are the parts most often forgotten.' },
      ],
      draw: (at) =>
        stepPaper(4, 6, 'Sela jari, ibu jari, kuku', at) +
        put(
          put(hand(dye.skinDeep), { x: 38 + sway(at, 1.8) * 8, y: -2, turn: -96, scale: 1.6 }) +
            put(hand(), { x: -38 - sway(at, 1.8) * 8, y: 12, turn: 96, scale: 1.6 }) +
            lather(at + 3),
          { x: 250, y: 196, scale: 1.15 },
        ) +
        count(10, at),
    },
    {
      seconds: 7,
      lines: [
        { at: 0.4, id: 'Lima. Bilas dengan air mengalir sampai tidak licin.', en: 'Five. Rinse under running water until nothing is slippery.' },
      ],
      draw: (at) =>
        stepPaper(5, 6, 'Bilas', at) +
        put(tap(at, 200), { x: 330, y: 108, scale: 1.1 }) +
        put(twoHands(30, sway(at, 2.4) * 8), { x: 330, y: 226, scale: 0.95 }) +
        fade(put(lather(2), { x: 330, y: move(at, [0.5, 4], [222, 280]) }), 1 - ramp(at, 1.5, 3.8)),
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Enam. Keringkan dengan lap bersih.', en: 'Six. Dry them with a clean towel.' },
        { at: 3.6, id: 'Lap tangan bukan lap meja, bukan lap wajan.', en: 'The towel for hands is not the cloth for tables or pans.' },
      ],
      draw: (at) =>
        stepPaper(6, 6, 'Keringkan', at) +
        path('M190 104H450', { stroke: dye.soga, width: 11 }) +
        path(`M232 104h176v${166 + sway(at, 3) * 3}q-22 14-44 0t-44 0t-44 0t-44 0z`, { fill: dye.sky }) +
        path('M232 132h176M232 246h176', { stroke: dye.nila, width: 5 }) +
        put(hand(), { x: 244 + sway(at, 2) * 10, y: 214, turn: 52, scale: 1.6 }) +
        put(hand(dye.skinDeep), { x: 396 - sway(at, 2) * 10, y: 214, turn: -52, scale: 1.6, mirror: true }),
    },
    {
      seconds: 8,
      lines: [
        {
          at: 0.4,
          id: 'Tangan bersih, baru mengemas. Bersihkan remah di mulut kemasan.',
          en: 'Pack only with clean hands. Wipe crumbs from the mouth of the bag.',
        },
        { at: 4.4, id: 'Tekan alat segel dua kali, jangan tergesa.', en: 'Press the sealer twice, without haste.' },
      ],
      draw: (at) => {
        const press = ramp(at, 3.6, 4.4) - ramp(at, 5, 5.6) + ramp(at, 6, 6.6) - ramp(at, 7.2, 7.8)
        return (
          paper() +
          heading(null, 'Lalu segel', at) +
          put(bag(at > 4.6), { x: 320, y: 220, scale: 1.35 }) +
          box(236, 106 + press * 14, 168, 26, { fill: dye.nila, round: 6 }) +
          box(236, 156 - press * 5, 168, 16, { fill: dye.ink, round: 5, opacity: 0.9 }) +
          path(`M400 ${118 + press * 14}h70q20 0 24 20`, { stroke: dye.nila, width: 14 })
        )
      },
    },
    {
      seconds: 9,
      lines: [
        { at: 0.4, id: 'Uji lima bungkus: tekan pelan di dalam ember berisi air.', en: 'Test five bags: press them gently under water in a bucket.' },
        { at: 4.6, id: 'Keluar gelembung? Segelnya bocor. Segel lagi.', en: 'Bubbles? The seal leaks. Seal it again.' },
      ],
      draw: (at) =>
        paper() +
        heading(null, 'Uji di ember', at) +
        bucket(
          put(bag(true), { x: 320, y: move(at, [0.6, 2.6], [108, 226]), scale: 0.95 }) +
            path('M222 182q25-8 49 0t49 0t49 0t49 0l-16 116h-164z', { fill: '#4F77B8', opacity: 0.28 }) +
            [0, 1, 2, 3].map((i) => fade(bubble(352 + i * 9, 214 - ((at * 22 + i * 17) % 46), 4 + i), at > 3.4 ? 1 : 0)).join(''),
        ) +
        fade(
          words('bocor', { x: 520, y: 206, size: 30, fill: dye.mengkudu }) + path('M470 196h-74', { stroke: dye.mengkudu, width: 3.5 }),
          ramp(at, 4.4, 5.2),
        ),
    },
    {
      seconds: 7,
      lines: [
        { at: 0.4, id: 'Sabun, gosokan 20 detik, dan air mengalir.', en: 'Soap, 20 seconds of rubbing, and running water.' },
        { at: 3.4, id: 'Tangan bersih mengemas, segel rapat menjaga.', en: 'Clean hands pack; a tight seal keeps.' },
      ],
      draw: (at) => summaryPage(['Sabun dan air mengalir', 'Gosok 20 detik, ingat ibu jari', 'Lap bersih, lalu segel rapat'], at),
    },
  ],
}
