import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickLocale } from './locale.ts'

test('Bahasa is the language when nothing is known', () => {
  expect(pickLocale({})).toBe('id')
  expect(pickLocale({ acceptLanguage: '' })).toBe('id')
  expect(pickLocale({ acceptLanguage: '*' })).toBe('id')
})

test("the person's own choice wins over the choice kept on a shared phone", () => {
  expect(pickLocale({ preference: 'en', cookie: 'id', acceptLanguage: 'id' })).toBe('en')
  expect(pickLocale({ preference: 'id', cookie: 'en', acceptLanguage: 'en' })).toBe('id')
  expect(pickLocale({ cookie: 'en', acceptLanguage: 'id' })).toBe('en')
})

test('a browser that asks for English only gets English', () => {
  expect(pickLocale({ acceptLanguage: 'en-US,en;q=0.9' })).toBe('en')
  expect(pickLocale({ acceptLanguage: 'nl, en-GB;q=0.7' })).toBe('en')
})

test('a browser that knows a language of Indonesia gets Bahasa, even when it ranks English first', () => {
  expect(pickLocale({ acceptLanguage: 'en-US,en;q=0.9,id;q=0.8' })).toBe('id')
  expect(pickLocale({ acceptLanguage: 'in-ID,en;q=0.5' })).toBe('id')
  expect(pickLocale({ acceptLanguage: 'jv, en' })).toBe('id')
})

test('a refused language does not count', () => {
  expect(pickLocale({ acceptLanguage: 'en, id;q=0' })).toBe('en')
  expect(pickLocale({ acceptLanguage: 'nl, en;q=0.0' })).toBe('id')
})

test('any header gives one of the two languages', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), fc.option(fc.string()), fc.option(fc.string()), (acceptLanguage, cookie, preference) => {
      expect(['id', 'en']).toContain(pickLocale({ acceptLanguage, cookie, preference }))
    }),
  )
})
