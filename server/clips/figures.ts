import { box, disc, dye, path, put } from './drawing.ts'

// Things and people that appear in several clips, each drawn around 0,0.

/** An open hand, fingers up. */
export function hand(skin: string = dye.skin): string {
  return (
    path('M-13 6V-18M-4 6V-26M5 6V-25M13 6V-16M-14 22L-27 6', { stroke: skin, width: 7.4 }) +
    path('M-17 12q0-12 12-12h10q12 0 12 12v12q0 8-5 10v10h-24v-10q-5-2-5-10z', { fill: skin }) +
    box(-16, 44, 32, 16, { fill: dye.nila, round: 5 })
  )
}

/** A tap whose spout ends at 0,0, with running water. `shift` moves the water. */
export function tap(shift: number, length: number): string {
  const water = [-9, -3, 3, 9].map((x, i) => path(`M${x} 10v${length}`, { stroke: '#4F77B8', width: 3.4, dash: '11 6', shift: -shift * 60 - i * 5 }))
  return (
    (length > 0 ? water.join('') : '') +
    path('M92 -34H22q-22 0-22 22v10', { stroke: dye.ink, width: 17 }) +
    box(42, -60, 34, 12, { fill: dye.ink, round: 6 }) +
    path('M59 -48v12', { stroke: dye.ink, width: 9 })
  )
}

export function bubble(x: number, y: number, r: number): string {
  return disc(x, y, r, { fill: dye.sheet, stroke: '#4F77B8', width: 1.8 })
}

export function soapBottle(press: number): string {
  return (
    path(`M0 -50V${-64 + press * 8}H-26`, { stroke: dye.ink, width: 8 }) +
    box(-11, -52, 22, 16, { fill: dye.ink, round: 4 }) +
    box(-30, -38, 60, 92, { fill: dye.daun, round: 14 }) +
    box(-20, -10, 40, 36, { fill: dye.leaf, round: 6 })
  )
}

/** A telephone seen from behind or from the front. */
export function phone(side: 'back' | 'front', picture = ''): string {
  const body = box(-44, -82, 88, 164, { fill: dye.ink, round: 14 })
  if (side === 'front') return body + box(-38, -70, 76, 134, { fill: dye.sheet, round: 4 }) + picture
  return body + box(-36, -74, 38, 46, { fill: '#3A3F4B', round: 10 }) + disc(-17, -60, 9, { fill: '#8FA7D3', stroke: dye.sheet, width: 2.5 })
}

/** A bag of keripik, open or sealed at the top. */
export function bag(sealed: boolean): string {
  const top = sealed ? box(-40, -64, 80, 12, { fill: dye.soga, round: 2 }) : path('M-40 -58q20 -12 40 0t40 0', { stroke: dye.soga, width: 4 })
  return (
    path('M-40 -56h80l6 108q-46 10-92 0z', { fill: dye.cream, stroke: dye.soga, width: 3 }) +
    top +
    disc(0, 2, 24, { fill: dye.kunyit, stroke: dye.soga, width: 2.5 }) +
    disc(-8, -2, 5, { fill: dye.cream }) +
    disc(9, 8, 4, { fill: dye.cream })
  )
}

type Look = { cloth: string; scarf?: string; skin?: string }

/** A person sitting, from the waist up. `speaking` opens the mouth a little. */
export function person({ cloth, scarf, skin = dye.skin }: Look, speaking: number): string {
  const body = path('M-58 92q0-84 58-84t58 84z', { fill: cloth })
  const head = disc(0, -34, 32, { fill: skin })
  const hair = scarf
    ? path('M0 -72q-40 0-40 42q0 34 16 48q24 14 48 0q16-14 16-48q0-42-40-42zM0 -58q25 0 25 27q0 24-25 24t-25-24q0-27 25-27z', { fill: scarf })
    : path('M-33 -36q-2-34 33-34t33 34q-8-16-33-16t-33 16z', { fill: dye.ink })
  const eyes = disc(-10, -34, 3, { fill: dye.ink }) + disc(10, -34, 3, { fill: dye.ink })
  const mouth = path(`M-7 -20q7 ${6 + speaking * 7} 14 0`, { stroke: dye.ink, width: 3, fill: speaking > 0.4 ? dye.mengkudu : 'none' })
  return body + head + hair.replace('fill=', 'fill-rule="evenodd" fill=') + eyes + mouth
}

/** A speech bubble around 0,0 whose point leads down to the left or to the right. */
export function speech(width: number, height: number, point: 'left' | 'right'): string {
  const tip = point === 'left' ? -1 : 1
  return (
    box(-width / 2, -height / 2, width, height, { fill: dye.sheet, stroke: dye.ink, width: 2.5, round: 16 }) +
    path(`M${tip * (width / 2 - 62)} ${height / 2 - 1.5}l${tip * 22} 24l${tip * 8}-24`, { fill: dye.sheet, stroke: dye.ink, width: 2.5 })
  )
}

export function cup(): string {
  return (
    path('M-18 -14h36v16q0 14-18 14t-18-14z', { fill: dye.sheet, stroke: dye.soga, width: 3 }) +
    path('M18 -8q12 0 10 8t-12 6', { stroke: dye.soga, width: 3 })
  )
}

export function twoHands(gap: number, rub: number): string {
  return (
    put(hand(dye.skinDeep), { x: gap, y: 6 + rub, turn: -58, scale: 1.55, mirror: true }) +
    put(hand(), { x: -gap, y: 6 - rub, turn: 58, scale: 1.55 })
  )
}
