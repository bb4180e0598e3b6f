import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { defineMessages, joinMessages, type Messages, type MessageText } from './message.ts'
import { fillText, translate, translator } from './translate.ts'

const all: Messages = catalogue

test('a key gives the text of the language', () => {
  expect(translate('id', 'ui.nav.courses')).toBe('Kursus')
  expect(translator('en')('ui.nav.courses')).toBe('Courses')
})

test('an unknown key is shown as it is', () => {
  expect(translate('id', 'no.such.key')).toBe('no.such.key')
  expect(translate('id', 'toString')).toBe('toString')
})

test('English has two plural forms, Bahasa one', () => {
  const text: MessageText = { one: '{count} course', other: '{count} courses' }
  expect(fillText(text, 'en', { count: 1 })).toBe('1 course')
  expect(fillText(text, 'en', { count: 0 })).toBe('0 courses')
  expect(fillText({ other: '{count} kursus' }, 'id', { count: 1 })).toBe('1 kursus')
})

test('numbers are written the way of the language, strings as they are', () => {
  expect(fillText('{n} orang, tahun {year}', 'id', { n: 1200, year: '2026' })).toBe('1.200 orang, tahun 2026')
})

test('a missing parameter stays visible and a value is never read as a pattern', () => {
  expect(fillText('Halo {name}', 'id', {})).toBe('Halo {name}')
  expect(fillText('Halo {name}', 'id', { name: '{name} $& $1' })).toBe('Halo {name} $& $1')
  expect(fillText('Halo {constructor}', 'id', {})).toBe('Halo {constructor}')
})

test('any name is shown exactly as given', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(fillText('[{name}]', 'en', { name })).toBe(`[${name}]`)
    }),
  )
})

test('a key declared twice is refused', () => {
  const one = defineMessages({ 'a.b': { id: 'x', en: 'y' } })
  expect(() => joinMessages(one, one)).toThrow('"a.b" is declared twice')
})

test('both languages of every message are written and use the same parameters', () => {
  const wrong = Object.entries(all).filter(([, { id, en }]) => {
    return stringsOf(id).some((text) => text.trim() === '') || stringsOf(en).some((text) => text.trim() === '') || namesIn(id) !== namesIn(en)
  })
  expect(wrong.map(([key]) => key)).toEqual([])
})

function stringsOf(text: MessageText): string[] {
  return typeof text === 'string' ? [text] : [text.other, ...(text.one === undefined ? [] : [text.one])]
}

/** Parameters, without `count`, which the singular may leave unsaid. */
function namesIn(text: MessageText): string {
  const names = stringsOf(text).flatMap((each) => [...each.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
  return [...new Set(names)]
    .filter((name) => name !== 'count')
    .sort()
    .join()
}
