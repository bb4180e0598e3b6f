import type { Clip } from './clip.ts'
import { box, disc, dye, fade, heading, move, paper, path, put, ramp, stepPaper, summaryPage, sway, titlePage, words } from './drawing.ts'
import { bag, cup, hand, phone } from './figures.ts'

/** A table seen from above with a window on its left; `board` brings the white board, 0 to 1. */
function table(at: number, board: number, camera: number): string {
  const ray = (y: number) =>
    path(`M84 ${y}H${250}`, { stroke: dye.kunyit, width: 6, dash: '18 12', shift: -at * 26 }) +
    path(`M236 ${y - 9}l15 9l-15 9`, { stroke: dye.kunyit, width: 6 })
  const back = (y: number) =>
    path(`M${500} ${y}H410`, { stroke: dye.kunyit, width: 4, dash: '10 9', shift: -at * 20 }) +
    path(`M421 ${y - 6}l-11 6l11 6`, { stroke: dye.kunyit, width: 4 })
  return (
    box(46, 84, 24, 222, { fill: dye.nila, round: 3 }) +
    box(51, 92, 14, 98, { fill: dye.sky }) +
    box(51, 200, 14, 98, { fill: dye.sky }) +
    box(214, 92, 250, 186, { fill: dye.sand, stroke: dye.soga, width: 3, round: 8 }) +
    ray(130) +
    ray(185) +
    ray(240) +
    path('M372 150h44v72h-44z', { fill: dye.soga, opacity: 0.32 * (1 - board) }) +
    box(292, 146, 80, 80, { fill: dye.kunyit, stroke: dye.soga, width: 3, round: 6 }) +
    box(340, 146, 32, 80, { fill: dye.soga, opacity: 0.55 * (1 - board * 0.85) }) +
    disc(314, 172, 9, { fill: dye.paper, stroke: dye.soga, width: 2 }) +
    disc(336, 202, 9, { fill: dye.paper, stroke: dye.soga, width: 2 }) +
    put(box(-8, -98, 18, 196, { fill: dye.sheet, stroke: dye.ink, width: 2.5, round: 2 }), {
      x: 620 - board * 98,
      y: 186,
      opacity: ramp(board, 0, 0.15),
    }) +
    fade(back(164) + back(208), ramp(board, 0.75, 1)) +
    fade(box(300, 284, 64, 22, { fill: dye.ink, round: 6 }) + disc(332, 284, 6, { fill: dye.sky, stroke: dye.sheet, width: 2 }), camera)
  )
}

/** A photo of the bag: `light` 0 is the kitchen lamp, 1 the window. */
function photo(light: number): string {
  return (
    box(-92, -92, 184, 184, { fill: '#A98E58', stroke: dye.ink, width: 3, round: 4 }) +
    fade(box(-90, -90, 180, 180, { fill: '#F4EEE2', round: 3 }), light) +
    put(bag(true), { y: 8, scale: 1.25 }) +
    fade(box(-90, -90, 180, 180, { fill: '#4A2E12', opacity: 0.5 }), 1 - light) +
    fade(path('M-20 -70l34 -16l-6 34z', { fill: '#FFFFFF', opacity: 0.9 }), 1 - light)
  )
}

/** Taking a photo of a product beside a window, with nothing to buy but a white board. */
export const windowPhoto: Clip = {
  slug: 'foto-dekat-jendela',
  title: { id: 'Memotret produk dekat jendela', en: 'Photographing a product beside a window' },
  scenes: [
    {
      seconds: 6,
      lines: [
        { at: 0.5, id: 'Keripiknya kuning keemasan, tetapi di foto tampak suram.', en: 'The chips are golden, yet in the photo they look dull.' },
        { at: 3.6, id: 'Biasanya bukan ponselnya. Cahayanya.', en: 'Usually it is not the phone. It is the light.' },
      ],
      draw: (at) => titlePage(['Memotret', 'dekat jendela'], at, put(photo(ramp(at, 2.6, 4.6)), { x: 494, y: 188, turn: -3 })),
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Satu. Lap lensa dengan kain lembut yang kering.', en: 'One. Wipe the lens with a soft, dry cloth.' },
        { at: 4.2, id: 'Ponsel tinggal di saku dan di dapur; lensanya berminyak.', en: 'A phone lives in pockets and kitchens; its lens is greasy.' },
      ],
      draw: (at) =>
        stepPaper(1, 5, 'Lap lensa', at) +
        put(phone('back'), { x: 320, y: 206, scale: 1.2, turn: -90 }) +
        fade(disc(248, 226, 22, { fill: '#D8C9A8', opacity: 0.7 }), 1 - ramp(at, 2, 5)) +
        put(
          path('M-40 -24q40-14 80 0l6 44q-46 16-92 0z', { fill: dye.sky, stroke: dye.nila, width: 2.5 }) +
            put(hand(), { x: 6, y: 10, turn: 18, scale: 1.3 }),
          {
            x: 262 + sway(at, 1.5) * 26 * ramp(at, 1, 1.6),
            y: 244,
          },
        ),
    },
    {
      seconds: 7,
      lines: [
        { at: 0.4, id: 'Dua. Matikan lampu kilat.', en: 'Two. Turn the flash off.' },
        {
          at: 3,
          id: 'Cahaya dari depan membuat barang datar dan plastik menyilaukan.',
          en: 'Light from the front flattens things and makes plastic glare.',
        },
      ],
      draw: (at) =>
        stepPaper(2, 5, 'Matikan lampu kilat', at) +
        disc(320, 196, 92, { fill: at > 2 ? dye.sheet : dye.cream, stroke: dye.ink, width: 4 }) +
        path('M336 126l-54 82h34l-14 62l58-86h-36z', { fill: at > 2 ? dye.line : dye.kunyit, stroke: dye.ink, width: 3.5 }) +
        fade(
          path(`M254 130L${move(at, [1.4, 2.4], [254, 386])} ${move(at, [1.4, 2.4], [130, 262])}`, { stroke: dye.mengkudu, width: 11 }),
          ramp(at, 1.3, 1.6),
        ),
    },
    {
      seconds: 11,
      lines: [
        { at: 0.4, id: 'Tiga. Pindah ke dekat jendela, satu langkah jaraknya.', en: 'Three. Move near a window, one step away.' },
        { at: 4, id: 'Biarkan cahaya datang dari samping.', en: 'Let the light come from the side.' },
        { at: 7.4, id: 'Matikan lampu ruangan agar warnanya tidak bercampur.', en: 'Switch the room lamp off, so that colours do not mix.' },
      ],
      draw: (at) =>
        stepPaper(3, 5, 'Cahaya dari samping', at) +
        fade(table(at, 0, ramp(at, 2, 3)), ramp(at, 0.2, 1.2)) +
        words('jendela', { x: 92, y: 330, size: 20, fill: dye.nila }),
    },
    {
      seconds: 11,
      lines: [
        { at: 0.4, id: 'Empat. Berdirikan papan putih di seberang jendela.', en: 'Four. Stand a white board opposite the window.' },
        { at: 4.4, id: 'Karton atau buku berbungkus kertas putih pun cukup.', en: 'Cardboard, or a book wrapped in white paper, is enough.' },
        { at: 7.8, id: 'Geser mendekat: bayangannya menjadi lembut.', en: 'Slide it closer: the shadow softens.' },
      ],
      draw: (at) =>
        stepPaper(4, 5, 'Papan putih di seberang', at) +
        table(at, ramp(at, 1.4, 4.6) * (0.88 + 0.12 * ramp(at, 7.6, 9)), 1) +
        fade(words('papan putih', { x: 548, y: 318, size: 20, fill: dye.soga }), ramp(at, 2.6, 3.4)),
    },
    {
      seconds: 10,
      lines: [
        {
          at: 0.4,
          id: 'Lima. Sandarkan ponsel, lalu sentuh barangnya di layar.',
          en: 'Five. Rest the phone on something, then touch the product on the screen.',
        },
        { at: 5, id: 'Tahan napas, ambil lima kali, pilih satu.', en: 'Hold your breath, take five, choose one.' },
      ],
      draw: (at) => {
        const focus = ramp(at, 2.6, 3.4)
        const shutter = Math.max(0, 1 - Math.abs(((at - 5.5) % 0.9) - 0.1) / 0.14) * (at > 5.4 && at < 9.6 ? 1 : 0)
        return (
          stepPaper(5, 5, 'Diam, lalu ambil', at) +
          box(120, 296, 400, 12, { fill: dye.sand, round: 4 }) +
          put(cup(), { x: 222, y: 276, scale: 1.5 }) +
          put(phone('front', put(bag(true), { y: 4, scale: 0.68 })), { x: 318, y: 204, scale: 1.08, turn: -4 }) +
          fade(path('M290 176v-16h16M346 160h16v16M362 246v16h-16M306 262h-16v-16', { stroke: dye.kunyit, width: 4.5 }), focus) +
          fade(put(hand(), { x: move(at, [1.4, 2.6], [520, 372]), y: 262, turn: -40, scale: 1.25 }), 1 - ramp(at, 3.8, 4.6)) +
          fade(box(274, 122, 88, 158, { fill: '#FFFFFF' }), shutter * 0.7) +
          fade(
            words(`${Math.min(5, Math.max(1, Math.floor((at - 5.4) / 0.9) + 1))} kali`, { x: 494, y: 200, size: 32, fill: dye.nila }),
            ramp(at, 5.4, 5.8),
          )
        )
      },
    },
    {
      seconds: 9,
      lines: [
        { at: 0.4, id: 'Bandingkan: lampu dapur, dan cahaya jendela.', en: 'Compare: kitchen lamp, and window light.' },
        {
          at: 4.4,
          id: 'Ponsel yang sama, barang yang sama, biayanya selembar karton.',
          en: 'Same phone, same product; the cost is a sheet of cardboard.',
        },
      ],
      draw: (at) =>
        paper() +
        heading(null, 'Sebelum dan sesudah', at) +
        put(photo(0), { x: 190, y: 180, opacity: ramp(at, 0.3, 1) }) +
        put(photo(1), { x: 450, y: 180, opacity: ramp(at, 2, 3) }) +
        fade(words('lampu dapur', { x: 190, y: 304, size: 22, fill: dye.quiet }), ramp(at, 0.6, 1.2)) +
        fade(words('jendela', { x: 450, y: 304, size: 22, fill: dye.daun }), ramp(at, 2.4, 3.2)),
    },
    {
      seconds: 8,
      lines: [
        { at: 0.4, id: 'Lap lensa, matikan lampu kilat, pindah ke jendela.', en: 'Wipe the lens, flash off, move to the window.' },
        {
          at: 4,
          id: 'Cahaya dari samping, papan putih di seberang, ponsel bersandar.',
          en: 'Light from the side, white board opposite, phone resting.',
        },
      ],
      draw: (at) => summaryPage(['Lap lensa, kilat mati', 'Jendela di samping', 'Papan putih di seberang'], at),
    },
  ],
}
