/** Where a photo was taken, in degrees. */
export type Place = { latitude: number; longitude: number }

const gpsPointer = 0x8825
const rational = 5

/** The place that a phone noted in a JPEG (Exif 2.32, 4.6.6 GPS attributes); null when there is none that makes sense. */
export function placeInJpeg(bytes: Uint8Array): Place | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint16(0) !== 0xffd8) return null
    for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
      const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966
      if (isExif) return placeInTiff(new DataView(bytes.buffer, bytes.byteOffset + at + 10, view.getUint16(at + 2) - 8))
      if (view.getUint8(at + 1) === 0xda) return null
    }
  } catch (error) {
    // An offset that leads out of the file.
    if (!(error instanceof RangeError)) throw error
  }
  return null
}

function placeInTiff(view: DataView): Place | null {
  const little = view.getUint16(0) === 0x4949
  const main = entriesAt(view, view.getUint32(4, little), little)
  const pointer = main.get(gpsPointer)
  if (pointer === undefined) return null
  const gps = entriesAt(view, view.getUint32(pointer + 8, little), little)
  const latitude = degrees(view, gps.get(2), little) * (letter(view, gps.get(1)) === 'S' ? -1 : 1)
  const longitude = degrees(view, gps.get(4), little) * (letter(view, gps.get(3)) === 'W' ? -1 : 1)
  return asPlace(latitude, longitude)
}

/** A place as a browser sends it, `latitude,longitude`; null for none and for what is no place. */
export function placeSaid(text: string | null | undefined): Place | null {
  const [latitude = Number.NaN, longitude = Number.NaN] = (text || 'none').split(',').map(Number)
  return asPlace(latitude, longitude)
}

/** Degrees as typed or sent, to about a metre; null when they are no place. */
export function asPlace(latitude: number, longitude: number): Place | null {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null
  const round = (value: number) => Math.round(value * 100_000) / 100_000
  return { latitude: round(latitude), longitude: round(longitude) }
}

/** Where each tag of a directory stands. */
function entriesAt(view: DataView, at: number, little: boolean): Map<number, number> {
  const entries = new Map<number, number>()
  const count = view.getUint16(at, little)
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12
    entries.set(view.getUint16(entry, little), entry)
  }
  return entries
}

function letter(view: DataView, entry: number | undefined): string {
  return entry === undefined ? '' : String.fromCharCode(view.getUint8(entry + 8))
}

/** Three rationals: degrees, minutes, seconds. */
function degrees(view: DataView, entry: number | undefined, little: boolean): number {
  if (entry === undefined || view.getUint16(entry + 2, little) !== rational || view.getUint32(entry + 4, little) !== 3) return Number.NaN
  const at = view.getUint32(entry + 8, little)
  return [1, 60, 3600].reduce((sum, part, index) => {
    const [value, by] = [view.getUint32(at + index * 8, little), view.getUint32(at + index * 8 + 4, little)]
    return sum + value / by / part
  }, 0)
}
