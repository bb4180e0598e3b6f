// Measures of one kind and how many of the smallest each is, so that a sum may go from kilograms to grams.

const kinds: readonly Readonly<Record<string, number>>[] = [
  { mg: 1, gram: 1e3, gr: 1e3, g: 1e3, ons: 1e5, kg: 1e6, kilogram: 1e6, kuintal: 1e8, ton: 1e9 },
  { ml: 1, cc: 1, liter: 1e3, l: 1e3 },
  // Lengths and the areas they give.
  { mm: 1, cm: 10, meter: 1e3, m: 1e3, km: 1e6, cm2: 100, 'cm²': 100, m2: 1e6, 'm²': 1e6 },
  { detik: 1, menit: 60, jam: 3600, hari: 86_400, minggu: 604_800, bulan: Number.NaN, tahun: Number.NaN },
]

export const timeWords: ReadonlySet<string> = new Set(Object.keys(kinds.at(-1) ?? {}))

/** How many of the smallest of its kind a measure is; NaN for months and years, which differ; null for another word. */
export function factorOf(word: string): number | null {
  return kinds.find((kind) => Object.hasOwn(kind, word))?.[word] ?? null
}

/** Whether two of these words measure the same kind of thing in different units, such as kg and gram. */
export function mixesMeasures(words: readonly string[]): boolean {
  return kinds.some((kind) => new Set(words.flatMap((word) => kind[word] ?? [])).size > 1)
}

/** `sehari` counts by the day. */
export function measureOfRate(word: string): string | null {
  const unit = word.startsWith('se') ? word.slice(2) : ''
  return timeWords.has(unit) ? unit : null
}
