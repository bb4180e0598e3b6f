/** The field that a signature is drawn on, and the most that is kept of it. */
export const drawingField = { width: 600, height: 200, mostCharacters: 20_000 } as const

export type Point = { x: number; y: number }

/** Strokes as moves and lines in whole numbers within the field; what goes beyond the length that is kept is left out. */
export function pathOf(strokes: readonly (readonly Point[])[]): string {
  let path = ''
  for (const stroke of strokes) {
    let last = ''
    for (const [at, { x, y }] of stroke.entries()) {
      const place = `${within(x, drawingField.width)} ${within(y, drawingField.height)}`
      const part = `${at === 0 ? 'M' : 'L'}${place}`
      if (path.length + part.length > drawingField.mostCharacters) return path
      if (place !== last) path += part
      last = place
    }
  }
  return path
}

/** The strokes of a path that `pathOf` wrote. */
export function strokesOf(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((stroke) =>
      stroke.split('L').map((place) => {
        const [x = 0, y = 0] = place.split(' ').map(Number)
        return { x, y }
      }),
    )
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)))
}
