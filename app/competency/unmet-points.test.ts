import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitElement } from './scheme-body.ts'
import { lessonsOn, studyOf } from './study.ts'
import { unmetPoints } from './unmet-points.ts'

const item = (code: string) => ({ ref: `U/${code}`, code, text: `Butir ${code}`, kind: 'kuk' as const, element: code[0]! })
const elements: UnitElement[] = ['1', '2'].map((key) => ({ key, title: `Elemen ${key}`, items: [item(`${key}.1`), item(`${key}.2`)] }))
const unit = { elements, documents: [{ id: 'd', name: 'Rencana' }] }
const about = (instrument: 'IA.01' | 'IA.02' | 'IA.07' | 'IA.08', body: Record<string, string | string[]>) =>
  unmetPoints([{ id: 'f', instrument, body }], unit).map(({ about, answer, lacks, documentId, refs }) => ({ about, answer, lacks, documentId, refs }))

test('each instrument says in its own way what was not met, and every point leads to what it is about', () => {
  const none = { answer: null, lacks: [], documentId: null }
  expect(about('IA.01', { '1.1': 'ya', '1.2': 'tidak', '2.1': 'ya', '2.2': 'ya' })).toEqual([{ ...none, about: '1.2 Butir 1.2', refs: ['U/1.2'] }])
  expect(about('IA.02', { '1': 'ya', '2': 'tidak', scenario: 'tidak' })).toEqual([{ ...none, about: 'Elemen 2', refs: ['U/2.1', 'U/2.2'] }])
  expect(about('IA.07', { 'q1.question': 'Apa?', 'q1.answer': 'Itu.', 'q1.result': 'BK', 'q2.result': 'K' })).toEqual([
    { ...none, about: 'Apa?', answer: 'Itu.', refs: [] },
  ])
  expect(about('IA.08', { 'd.V': 'ya', 'd.A': 'tidak', 'd.T': 'ya', 'd.M': 'tidak' })).toEqual([
    { ...none, about: 'Rencana', lacks: ['A', 'M'], documentId: 'd', refs: [] },
  ])
})

test('there is a point for every criterion that was not seen, and none for another', () => {
  const codes = elements.flatMap(({ items }) => items.map(({ code }) => code))
  fc.assert(
    fc.property(fc.subarray(codes), (missed) => {
      const body = Object.fromEntries(codes.map((code) => [code, missed.includes(code) ? 'tidak' : 'ya']))
      expect(about('IA.01', body).flatMap(({ refs }) => refs)).toEqual(codes.filter((code) => missed.includes(code)).map((code) => `U/${code}`))
    }),
  )
})

test('lessons that cover the most come first, three at most, and only those about it', () => {
  const lesson = (title: string, ...covers: string[]) => ({ href: `/kursus/a/${title}`, title, covers })
  const study = {
    lessons: [lesson('lain', 'U/2.1'), lesson('satu', 'U/1.1'), lesson('dua', 'U/1.1', 'U/1.2')],
    practice: ['U/1.1', 'U/1.1', 'U/2.2'],
  }
  expect(lessonsOn(study, ['U/1.1', 'U/1.2']).map(({ title }) => title)).toEqual(['dua', 'satu'])
  expect(lessonsOn(study, [])).toEqual([])
  expect(studyOf(study, elements[0]!)).toEqual({
    lessons: [
      { href: '/kursus/a/dua', title: 'dua' },
      { href: '/kursus/a/satu', title: 'satu' },
    ],
    questions: 2,
  })
  expect(lessonsOn({ ...study, lessons: Array.from({ length: 9 }, (_, i) => lesson(`l${i}`, 'U/1.1')) }, ['U/1.1'])).toHaveLength(3)
})
