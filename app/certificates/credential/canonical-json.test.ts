import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

const vectors = new URL('../../../tests/vectors/jcs/', import.meta.url)

test.for(readdirSync(new URL('input/', vectors)))('vector %s of RFC 8785', (file) => {
  const input = JSON.parse(readFileSync(new URL(`input/${file}`, vectors), 'utf8')) as Json
  expect(canonicalJson(input)).toBe(readFileSync(new URL(`output/${file}`, vectors), 'utf8'))
})

test('numbers of RFC 8785, appendix B', () => {
  const view = new DataView(new ArrayBuffer(8))
  const samples: Record<string, string> = {
    '0000000000000000': '0',
    '8000000000000000': '0',
    '0000000000000001': '5e-324',
    '8000000000000001': '-5e-324',
    '7fefffffffffffff': '1.7976931348623157e+308',
    '4340000000000000': '9007199254740992',
    '4430000000000000': '295147905179352830000',
    '44b52d02c7e14af5': '9.999999999999997e+22',
    '44b52d02c7e14af6': '1e+23',
    '3eb0c6f7a0b5ed8d': '0.000001',
    '41b3de4355555554': '333333333.33333325',
  }
  for (const [bits, text] of Object.entries(samples)) {
    view.setBigUint64(0, BigInt(`0x${bits}`))
    expect(canonicalJson(view.getFloat64(0)), bits).toBe(text)
  }
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => canonicalJson(wrong)).toThrow(TypeError)
})

test('the same value has one text whatever the order of its fields, and reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value as Json)
      expect(canonicalJson(reversed(JSON.parse(text) as Json))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('half a surrogate pair is refused', () => {
  expect(() => canonicalJson({ a: '\ud800' })).toThrow(TypeError)
  expect(() => canonicalJson({ '\udead': 1 })).toThrow(TypeError)
})

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field as Json)]),
  )
}
