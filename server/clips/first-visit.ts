import type { Clip } from './clip.ts'
import {
  box,
  disc,
  dye,
  fade,
  heading,
  move,
  paper,
  path,
  put,
  ramp,
  ring,
  stepPaper,
  steps,
  summaryPage,
  sway,
  titlePage,
  words,
} from './drawing.ts'
import { cup, person, speech } from './figures.ts'

/** Opens and closes while somebody talks. */
function talking(at: number, from: number, to: number): number {
  return at > from && at < to ? 0.5 + 0.5 * Math.abs(Math.round(sway(at, 0.8) * 2) / 2) : 0
}

/** The facilitator on the left, Bu Munah on the right, tea between them. */
function room(at: number, facilitator: number, owner: number): string {
  return (
    box(0, 316, 640, 44, { fill: dye.sand }) +
    put(person({ cloth: dye.nila, skin: dye.skinDeep }, facilitator), { x: 138, y: 243 + sway(at, 5) * 1.2, scale: 0.88 }) +
    put(person({ cloth: dye.soga, scarf: dye.daun }, owner), { x: 506, y: 243 - sway(at, 5.6) * 1.2, scale: 0.88 }) +
    box(248, 286, 146, 14, { fill: dye.soga, round: 5 }) +
    box(266, 300, 14, 34, { fill: dye.soga }) +
    box(362, 300, 14, 34, { fill: dye.soga }) +
    put(cup(), { x: 290, y: 270 }) +
    put(cup(), { x: 352, y: 270 })
  )
}

/** A step that shows the two at their tea; how far their mouths are open is from 0 to 1. */
function visit(at: number, [facilitator, owner]: readonly [number, number], step: number, title: string): string {
  return paper() + room(at, facilitator, owner) + heading(step, title, at) + steps(4, step)
}

function says(lines: readonly string[], who: 'left' | 'right', shown: number): string {
  const height = 36 + lines.length * 30
  const text = lines.map((line, i) => words(line, { x: 0, y: -height / 2 + 41 + i * 30, size: 22 })).join('')
  return put(speech(Math.max(...lines.map((line) => line.length)) * 11.6 + 44, height, who) + text, {
    x: who === 'left' ? 226 : 412,
    y: 74 + height / 2 - (1 - shown) * 8,
    opacity: shown,
  })
}

/** Shown from one moment to another. */
function during(at: number, from: number, to: number): number {
  return ramp(at, from, from + 0.6) * (1 - ramp(at, to, to + 0.5))
}

function note(rows: readonly [string, string][], at: number): string {
  return (
    box(96, 78, 448, 228, { fill: dye.sheet, stroke: dye.ink, width: 2.5, round: 4 }) +
    path('M320 78v228M96 124h448', { stroke: dye.ink, width: 2.5 }) +
    words('Fakta', { x: 208, y: 110, size: 25, fill: dye.nila }) +
    words('Tafsir saya', { x: 432, y: 110, size: 25, fill: dye.soga }) +
    rows
      .map(
        ([fact, guess], i) =>
          fade(words(fact, { x: 112, y: 166 + i * 52, size: 19, anchor: 'start' }), ramp(at, 1 + i * 2.2, 1.8 + i * 2.2)) +
          fade(words(guess, { x: 336, y: 166 + i * 52, size: 19, anchor: 'start', fill: dye.quiet }), ramp(at, 2 + i * 2.2, 2.8 + i * 2.2)),
      )
      .join('')
  )
}

/** A first visit: listen, be silent, keep facts apart from guesses, read back. */
export const firstVisit: Clip = {
  slug: 'kunjungan-pertama',
  title: { id: 'Percakapan kunjungan pertama', en: 'The conversation of a first visit' },
  scenes: [
    {
      seconds: 7,
      lines: [
        { at: 0.5, id: 'Kunjungan pertama bukan pemeriksaan.', en: 'A first visit is not an inspection.' },
        { at: 3.6, id: 'Duduklah dulu. Anda datang untuk mendengar.', en: 'Sit down first. You have come to listen.' },
      ],
      draw: (at) =>
        titlePage(
          ['Kunjungan', 'pertama:', 'mendengar'],
          at,
          put(person({ cloth: dye.soga, scarf: dye.daun }, 0), { x: 540, y: 218, scale: 0.95 }) +
            put(person({ cloth: dye.nila, skin: dye.skinDeep }, 0), { x: 394, y: 232, scale: 0.95 }) +
            box(0, 312, 640, 48, { fill: dye.sand }),
        ),
    },
    {
      seconds: 10,
      lines: [
        { at: 0.4, id: 'Tanyakan kejadian nyata: “Ceritakan pesanan terakhir.”', en: 'Ask about a real event: “Tell me about the last order.”' },
        { at: 5, id: '“Dari awal sampai uangnya masuk, Bu.”', en: '“From the start until the money came in.”' },
      ],
      draw: (at) =>
        visit(at, [talking(at, 1, 8), 0], 1, 'Pertanyaan yang membuka') +
        says(['Ceritakan pesanan', 'terakhir, ya, Bu.'], 'left', during(at, 0.8, 4.6)) +
        says(['Dari awal sampai', 'uangnya masuk.'], 'left', ramp(at, 5, 5.6)),
    },
    {
      seconds: 9,
      lines: [
        { at: 0.4, id: 'Lalu diam. Hitung sampai lima.', en: 'Then be silent. Count to five.' },
        { at: 5, id: 'Jawaban yang penting sering datang terlambat.', en: 'The answer that matters often comes late.' },
      ],
      draw: (at) => {
        const second = Math.min(5, Math.max(0, Math.floor(at - 0.6) + 1))
        return (
          visit(at, [0, 0], 2, 'Diam lima hitungan') +
          ring(320, 172, 54, (at - 0.6) / 5) +
          words(second > 0 ? String(second) : '', { x: 320, y: 188, size: 44, fill: dye.nila })
        )
      },
    },
    {
      seconds: 10,
      lines: [
        { at: 0.4, id: '“Laku 150 butir. Tapi ada yang retak.”', en: '“150 eggs sold. But some were cracked.”' },
        { at: 5, id: '“Dua belas minggu ini. Tidak pernah saya hitung rugi.”', en: '“Twelve this week. I never counted it as a loss.”' },
      ],
      draw: (at) =>
        visit(at, [0, talking(at, 0.8, 9)], 2, 'Dengarkan sampai selesai') +
        says(['Laku 150 butir.', 'Tapi ada yang retak.'], 'right', during(at, 0.8, 4.6)) +
        says(['Dua belas minggu ini.', 'Tidak pernah saya hitung.'], 'right', ramp(at, 5, 5.6)),
    },
    {
      seconds: 12,
      lines: [
        {
          at: 0.4,
          id: 'Catat dalam dua kolom: fakta di kiri, tafsir Anda di kanan.',
          en: 'Write in two columns: facts on the left, your guesses on the right.',
        },
        {
          at: 6,
          id: '12 dari 150 butir retak, yaitu 8 persen. Sebabnya belum tentu.',
          en: '12 of 150 eggs cracked, which is 8 per cent. The cause is not yet known.',
        },
      ],
      draw: (at) =>
        stepPaper(3, 4, 'Fakta bukan tafsir', at) +
        fade(
          note(
            [
              ['12 dari 150 retak (8%)', 'Cara menumpuk?'],
              ['Uang satu dompet', 'Untung belum jelas'],
              ['2 pembeli tanya label', 'Mungkin ada pasar'],
            ],
            at,
          ),
          ramp(at, 0.2, 0.9),
        ),
    },
    {
      seconds: 11,
      lines: [
        {
          at: 0.4,
          id: 'Bacakan catatan Anda: “Apakah saya mencatat dengan benar?”',
          en: 'Read your notes aloud: “Did I write this down correctly?”',
        },
        { at: 5.6, id: '“Betul. Hanya, retaknya waktu di jalan, bukan di rak.”', en: '“Yes. Only, they crack on the road, not on the shelf.”' },
      ],
      draw: (at) =>
        visit(at, [talking(at, 0.8, 4.8), talking(at, 6, 10)], 4, 'Bacakan kembali') +
        says(['Apakah saya', 'mencatat dengan benar?'], 'left', during(at, 0.8, 5)) +
        says(['Betul. Hanya, retaknya', 'waktu di jalan.'], 'right', ramp(at, 5.8, 6.4)),
    },
    {
      seconds: 8,
      lines: [
        {
          at: 0.4,
          id: 'Tafsir Anda tadi keliru. Karena bertanya, kebutuhannya kini jelas.',
          en: 'Your guess was wrong. Because you asked, the need is now clear.',
        },
      ],
      draw: (at) =>
        paper() +
        heading(null, 'Kebutuhannya jelas', at) +
        put(
          disc(0, 0, 70, { fill: dye.cream, stroke: dye.kunyit, width: 3 }) +
            words('cara', { x: 0, y: -4, size: 22 }) +
            words('menumpuk', { x: 0, y: 22, size: 20 }),
          { x: move(at, [0.4, 1.4], [170, 190]), y: 190 },
        ) +
        fade(path('M140 140l100 100', { stroke: dye.mengkudu, width: 9 }), ramp(at, 1.8, 2.4)) +
        fade(path('M276 190h72M332 176l17 14l-17 14', { stroke: dye.ink, width: 6 }), ramp(at, 2.8, 3.4)) +
        fade(
          put(
            disc(0, 0, 72, { fill: dye.leaf, stroke: dye.daun, width: 4 }) +
              words('kemasan', { x: 0, y: -4, size: 24, fill: dye.daun }) +
              words('di jalan', { x: 0, y: 26, size: 24, fill: dye.daun }),
            { x: 450, y: 190 },
          ),
          ramp(at, 3.4, 4.2),
        ),
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Tanyakan kejadian, lalu diam.', en: 'Ask about events, then be silent.' },
        {
          at: 3.4,
          id: 'Pisahkan fakta dari tafsir, dan bacakan sebelum pulang.',
          en: 'Keep facts apart from guesses, and read back before you leave.',
        },
      ],
      draw: (at) => summaryPage(['Tanyakan kejadian, lalu diam', 'Fakta di kiri, tafsir di kanan', 'Bacakan sebelum pulang'], at),
    },
  ],
}
