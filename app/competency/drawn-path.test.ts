import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingField, pathOf, strokesOf } from './drawn-path.ts'
import { schemaOfUnitForm } from './unit-form-schema.ts'
import { unitForms } from './unit-form-specs.ts'

const point = fc.record({ x: fc.double({ min: -50, max: 900, noNaN: true }), y: fc.double({ min: -50, max: 900, noNaN: true }) })

test('whatever a finger draws is a path that the server takes', () => {
  const schema = schemaOfUnitForm({ ...unitForms['IA.01'], row: [] }, [])
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 400 }), { maxLength: 12 }), (strokes) => {
      const path = pathOf(strokes)
      expect(pathOf(strokesOf(path))).toBe(path)
      expect(path.length).toBeLessThanOrEqual(drawingField.mostCharacters)
      expect(schema.safeParse({ assessorName: 'A', candidateName: 'B', assessorSign: path }).success).toBe(true)
    }),
    { numRuns: 60 },
  )
  expect(
    pathOf([
      [
        { x: 1.4, y: 2 },
        { x: 1.3, y: 2 },
        { x: 700, y: -3 },
      ],
      [{ x: 5, y: 6 }],
    ]),
  ).toBe('M1 2L600 0M5 6')
})
