import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = { light: colours(css.slice(0, css.indexOf('@media'))), dark: {} as Record<string, string> }
themes.dark = { ...themes.light, ...colours(css.slice(css.indexOf('@media'), css.indexOf('@font-face'))) }

/** Words and what they stand on: WCAG 2.2 asks for 4.5 to 1. */
const words: Array<[text: string, grounds: string[]]> = [
  ['ink', ['paper', 'sheet', 'sunk', 'nila-wash', 'soga-wash', 'kunyit-wash', 'daun-wash', 'mengkudu-wash']],
  ['ink-quiet', ['paper', 'sheet', 'sunk']],
  ['nila', ['paper', 'sheet', 'sunk', 'nila-wash', 'soga-wash', 'kunyit-wash', 'daun-wash', 'mengkudu-wash']],
  ['nila-deep', ['paper', 'sheet', 'sunk', 'nila-wash', 'soga-wash', 'kunyit-wash', 'daun-wash', 'mengkudu-wash']],
  ['soga', ['paper', 'sheet', 'sunk', 'kunyit-wash', 'soga-wash']],
  ['daun', ['paper', 'sheet', 'sunk', 'daun-wash']],
  ['mengkudu', ['paper', 'sheet', 'sunk', 'mengkudu-wash']],
  ['on-nila', ['nila', 'nila-deep']],
  ['on-mengkudu', ['mengkudu', 'mengkudu-deep']],
  ['on-kunyit', ['kunyit']],
  ['on-tag', ['tag']],
]

/** Marks, frames and focus rings: 3 to 1. */
const marks: Array<[mark: string, grounds: string[]]> = [
  ['line-strong', ['paper', 'sheet', 'sunk']],
  ['focus', ['paper', 'sheet', 'sunk', 'nila-wash', 'kunyit-wash', 'soga-wash', 'daun-wash', 'mengkudu-wash']],
  ['focus-on-tag', ['tag']],
  ['paper', ['nila', 'daun', 'soga', 'mengkudu']],
  ['daun', ['sunk', 'paper']],
  ['band-thread', ['band-ground']],
  ['band-accent', ['band-ground']],
]

for (const theme of ['light', 'dark'] as const) {
  test(`every text can be read on its ground when it is ${theme}`, () => {
    expect(tooFaint(theme, words, 4.5)).toEqual([])
  })

  test(`every mark can be seen on its ground when it is ${theme}`, () => {
    expect(tooFaint(theme, marks, 3)).toEqual([])
  })
}

test('turmeric is too light for text on paper and is used for none', () => {
  const uses = styleSheets().filter(([, text]) => /(^|[\s;{])color:\s*var\(--kunyit\)/.test(text))
  expect(uses.map(([name]) => name)).toEqual([])
})

test('components take their colours from the tokens', () => {
  // The one literal: a picture keeps its own paper by night.
  const literal = styleSheets().flatMap(([name, text]) => (text.match(/#[0-9a-f]{3,8}\b/gi) ?? []).map((hex) => `${name} ${hex}`))
  expect(literal).toEqual(['prose.module.css #fffefb'])
})

test('every custom property that a style uses is declared', () => {
  const declared = new Set(
    [css, ...styleSheets().map(([, text]) => text)].flatMap((text) => [...text.matchAll(/(--[\w-]+):/g)].map((match) => match[1])),
  )
  const used = styleSheets().flatMap(([name, text]) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map((match) => [name, match[1]] as const))
  expect(used.filter(([, property]) => !declared.has(property)).map(([name, property]) => `${name} ${property}`)).toEqual([])
})

function styleSheets(): Array<[name: string, text: string]> {
  const folder = new URL('./', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.module.css') || name === 'base.css')
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])
}

function tooFaint(theme: keyof typeof themes, pairs: Array<[string, string[]]>, least: number): string[] {
  return pairs.flatMap(([front, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(colourOf(theme, front), colourOf(theme, ground))
      return ratio < least ? [`${front} on ${ground}: ${ratio.toFixed(2)}`] : []
    }),
  )
}

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]))
}

function colourOf(theme: keyof typeof themes, name: string): string {
  const colour = themes[theme][name]
  if (!colour) throw new Error(`There is no colour ${name}.`)
  return colour
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
