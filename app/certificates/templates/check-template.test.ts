import { expect, test } from 'vitest'
import { shippedSlugs, shippedTemplate } from '#tests/builders/templates.ts'
import { checkTemplate } from './check-template.server.ts'
import type { TemplateBody } from './template-body.ts'

const body = shippedTemplate().body

async function fieldsOf(changes: Partial<TemplateBody>): Promise<string[]> {
  return (await checkTemplate({ ...body, ...changes })).map(({ field, key }) => `${field}: ${key.replace('templates.problem.', '')}`)
}

test.each(shippedSlugs)('%s, which comes with the portal, can be published', async (slug) => {
  expect(await checkTemplate(shippedTemplate(slug).body)).toEqual([])
})

test('a colour that cannot be read is refused where it was chosen', async () => {
  expect(await fieldsOf({ palette: { ...body.palette, primary: '#9AA7C4' } })).toEqual(['palette.primary: contrast'])
  expect(await fieldsOf({ palette: { ...body.palette, thread: body.palette.band } })).toContain('palette.thread: contrast')
})

test('a part that leaves the page, meets the band or another part is refused', async () => {
  const moved = (name: 'name' | 'dates', change: object) => ({ regions: { ...body.regions, [name]: { ...body.regions[name], ...change } } })
  expect(await fieldsOf(moved('name', { x: 60 }))).toEqual(['regions.name: outside'])
  expect(await fieldsOf(moved('dates', { y: 560 }))).toContain('regions.dates: outside')
  expect(await fieldsOf(moved('name', { height: 130 }))).toContain('regions.course: overlap')
})

test('text that does not fit with long facts is refused, judged by the renderer', async () => {
  const low = { regions: { ...body.regions, course: { ...body.regions.course, height: 60 } } }
  expect(await fieldsOf(low)).toEqual(['regions.course: overfull'])
})

test('a code that a phone cannot read from paper is refused', async () => {
  const small = { regions: { ...body.regions, proof: { ...body.regions.proof, y: 470, height: 78 } } }
  expect(await fieldsOf(small)).toContain('regions.proof: code')
})

test('letters without a glyph are named with their field', async () => {
  const texts = { ...body.texts, statement: { id: 'telah menyelesaikan 训练', en: body.texts.statement.en } }
  const [problem] = await checkTemplate({ ...body, texts })
  expect(problem).toMatchObject({ field: 'texts.statement.id', key: 'templates.problem.glyph', params: { character: '训 (U+8BAD)' } })
})

test('only a template of the competency kind calls anyone competent, and none names the state', async () => {
  const claim = { texts: { ...body.texts, statement: { id: 'dinyatakan kompeten', en: 'has passed' } } }
  expect(await fieldsOf(claim)).toEqual(['texts.statement.id: claim'])
  expect(await fieldsOf({ ...claim, kind: 'competency' })).toEqual([])
  expect(await fieldsOf({ texts: { ...body.texts, note: { id: 'Didukung BNSP', en: 'Supported' } } })).toEqual(['texts.note.id: authority'])
  const units = { id: 'Pemegang dinyatakan kompeten pada unit', en: 'Competency units' }
  const annex = { id: 'Dinyatakan KOMPETEN oleh negara', en: 'Annex' }
  expect(await fieldsOf({ texts: { ...body.texts, units } })).toEqual(['texts.units.id: claim'])
  expect(await fieldsOf({ texts: { ...body.texts, annex } })).toEqual(['texts.annex.id: authority'])
  expect(await fieldsOf({ texts: { ...body.texts, title: { id: 'Sertifikat Profesi', en: 'Certificate' } } })).toEqual(['texts.title.id: claim'])
  const signatories = [{ source: 'own' as const, name: 'Drs. Contoh', title: 'Ketua BNSP' }]
  expect(await fieldsOf({ signatories })).toEqual(['signatories.0.title: authority'])
})
