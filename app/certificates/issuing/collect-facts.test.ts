import { expect, test } from 'vitest'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { unitSchema } from '#app/courses/unit-body.ts'
import { confirmedUnits } from './collect-facts.server.ts'

const unit = (changes: object) =>
  unitSchema.parse({ code: 'X.1', title: { id: 'a', en: 'b' }, kepmenaker: '1/2020', status: 'published', ...changes })

test('a unit is printed only with a decree that is confirmed', () => {
  const units = [unit({}), unit({ status: 'belum dikonfirmasi' }), unit({ kepmenaker: null }), unit({ own: true })]
  expect(confirmedUnits({ units }).map(({ code, kepmenaker }) => [code, kepmenaker])).toEqual([['X.1', '1/2020']])
})

test('of the shipped schemes exactly the units with a number from a source are printed', async () => {
  const { shared } = await readContent({ folder: 'content' })
  const printed = confirmedUnits({ units: [...shared.units] })
  expect(Object.fromEntries([...Map.groupBy(printed, ({ kepmenaker }) => kepmenaker)].map(([decree, units]) => [decree, units.length]))).toEqual({
    '181/2017': 6,
    '333/2020': 1,
    '618/2016': 2,
  })
})
