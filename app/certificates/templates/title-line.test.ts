import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Region } from './template-body.ts'
import { besideTitle, withoutLogo } from './title-line.ts'

const region = fc.record({
  x: fc.integer({ min: 40, max: 200 }),
  y: fc.integer({ min: 30, max: 200 }),
  width: fc.integer({ min: 600, max: 760 }),
  height: fc.integer({ min: 40, max: 90 }),
  align: fc.constantFrom<Region['align'][]>('left', 'centre', 'right'),
})

type Line = { title: Region; logos: { label: string; x: number; y: number; width: number; height: number }[] }

function withLogos(title: Region, labels: readonly string[]): Line {
  return labels.reduce<Line>(
    (line, label) => {
      const room = besideTitle(line.title)
      return { title: room.title, logos: [...line.logos, { label, ...room.place }] }
    },
    { title, logos: [] },
  )
}

test('whichever logo goes, the line is as if it had never come, and the last one gives the title its whole width back', () => {
  fc.assert(
    // A title in the middle has room for one, the others for two beside it.
    fc.property(region, fc.nat(1), (title, at) => {
      const labels = title.align === 'centre' ? ['a'] : ['a', 'b']
      const line = withLogos(title, labels)
      const gone = at % labels.length
      const after = withoutLogo(line.title, line.logos, gone)
      expect(after).toEqual(
        withLogos(
          title,
          labels.filter((_, place) => place !== gone),
        ),
      )
      expect(after.logos.reduce((left) => withoutLogo(left.title, left.logos, 0), after).title).toEqual(title)
    }),
  )
})

test('a logo that the operator moved takes nothing from the title, and gives nothing back', () => {
  const title: Region = { x: 60, y: 136, width: 720, height: 66, align: 'left' }
  const { title: left, logos } = withLogos(title, ['a'])
  const moved = logos.map((logo) => ({ ...logo, y: logo.y + 80 }))
  expect(withoutLogo(left, moved, 0)).toEqual({ title: left, logos: [] })
  expect(withoutLogo(left, logos, 5)).toEqual({ title: left, logos })
})
