import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOfForm, boxOfPart, fitBox, markFormSchema, photoParts } from './photo-mark.ts'

test('whatever was drawn becomes a box inside the photo that can be seen', () => {
  const length = fc.double({ min: -5000, max: 5000, noNaN: true })
  fc.assert(
    fc.property(fc.record({ x: length, y: length, width: length, height: length }), (drawn) => {
      const { x, y, width, height } = fitBox(drawn)
      for (const value of [x, y, width, height]) expect(Number.isInteger(value)).toBe(true)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(20)
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1000)
    }),
  )
})

test('a box that lies inside stays as it was drawn', () => {
  expect(fitBox({ x: 100, y: 200, width: 300, height: 400 })).toEqual({ x: 100, y: 200, width: 300, height: 400 })
})

test('parts of a photo lie where they say', () => {
  expect(photoParts.map(boxOfPart).every(({ x, y, width, height }) => x + width <= 1000 && y + height <= 1000)).toBe(true)
  expect(boxOfPart('lower-left')).toEqual({ x: 0, y: 666, width: 333, height: 333 })
  expect(boxOfPart('middle')).toEqual({ x: 333, y: 333, width: 333, height: 333 })
})

test('a drawn box that makes no sense falls back on the named part', () => {
  const read = (box: string) => {
    const form = markFormSchema.parse({ intent: 'mark', comment: 'Ini', part: 'upper', box })
    return form.intent === 'mark' ? boxOfForm(form) : null
  }
  expect(read('10,20,300,400')).toEqual({ x: 10, y: 20, width: 300, height: 400 })
  for (const nonsense of ['', 'a,b,c,d', '1,2,3', '1,2,3,1e999', '1,2,3,4;drop']) expect(read(nonsense)).toEqual(boxOfPart('upper'))
})
