import { expect, test } from 'vitest'
import { composeNumber } from '#app/certificates/number.ts'
import { looksLikeGuessing } from './list-guesses.ts'

const row = (number: string, name = '') => ({ row: 1, number, name })
const numberOf = (serial: number, check = '7QX4') => composeNumber({ year: 2026, serial, check })

test('a list of people is none, however long and with a slip here and there', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => row(numberOf(at + 1), `Nama ${at}`))
  expect(looksLikeGuessing([...rows, row(numberOf(1), 'Siti'), row(numberOf(2, '7QX5')), row('12'), row('12'), row('12'), row('12')])).toBe(false)
})

test('many names for one number, or many check groups for one serial, is one', () => {
  expect(looksLikeGuessing(['siti', 'SITI', ' Siti '].map((name) => row(numberOf(1), name)))).toBe(false)
  expect(looksLikeGuessing(['Siti', 'Budi', 'Dewi', 'Sari'].map((name) => row(numberOf(1), name)))).toBe(true)
  expect(looksLikeGuessing(['7QX4', '7QX5', '7QX6', '7QX7'].map((check) => row(numberOf(9, check))))).toBe(true)
})
