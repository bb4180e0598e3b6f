import type { Logo, Region } from './template-body.ts'

// New logos stand at the end of the title's line, one beside the other, and the title gives them room.

type Place = Pick<Logo, 'x' | 'y' | 'width' | 'height'>

const size = { width: 110, height: 50 }
const gap = 10
const taken = size.width + gap
/** A title is never squeezed below this; where its line is full, the operator moves the logo. */
const leastTitle = 240

/** Room for one more logo, and what is left to the title: a new logo stands on nothing. */
export function besideTitle(title: Region): { place: Place; title: Region } {
  const height = Math.min(size.height, title.height)
  const isRight = title.align === 'right'
  const place = { x: isRight ? title.x : title.x + title.width - size.width, y: title.y + (title.height - height) / 2, width: size.width, height }
  const width = title.width - roomOf(title)
  if (width < leastTitle) return { place, title }
  return { place, title: { ...title, x: title.align === 'left' ? title.x : title.x + taken, width } }
}

/** Takes the logo at a place, counted from 0, away; logos behind it on the title's line move up, and the title gets its room back. */
export function withoutLogo<One extends Place>(title: Region, logos: readonly One[], at: number): { title: Region; logos: One[] } {
  const gone = logos[at]
  const line = lineOf(title, logos)
  const others = logos.filter((logo) => logo !== gone)
  if (!gone || !line.logos.includes(gone)) return { title, logos: others }
  let left = line.title
  const moved = new Map<One, One>()
  for (const logo of line.logos) {
    if (logo === gone) continue
    const room = besideTitle(left)
    moved.set(logo, { ...logo, ...room.place })
    left = room.title
  }
  return { title: left, logos: others.map((logo) => moved.get(logo) ?? logo) }
}

/** The title as wide as it was before logos took room from it, and these logos, in the order in which they came. */
function lineOf<One extends Place>(title: Region, logos: readonly One[]): { title: Region; logos: One[] } {
  const wider = { ...title, x: title.align === 'left' ? title.x : title.x - taken, width: title.width + roomOf(title) }
  const { place, title: left } = besideTitle(wider)
  const last = left.width < wider.width ? logos.find((logo) => isAt(logo, place)) : undefined
  if (!last) return { title, logos: [] }
  const before = lineOf(
    wider,
    logos.filter((logo) => logo !== last),
  )
  return { title: before.title, logos: [...before.logos, last] }
}

/** A title in the middle gives room on both sides, to stay there. */
function roomOf({ align }: Region): number {
  return align === 'centre' ? taken * 2 : taken
}

function isAt(logo: Place, place: Place): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(logo[key] - place[key]) < 0.01)
}
