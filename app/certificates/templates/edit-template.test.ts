import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { makeCourse } from '#tests/builders/courses.ts'
import { makePerson } from '#tests/builders/people.ts'
import { makeBatch } from '#tests/builders/programmes.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'
import { addLogo, removeLogo } from './change-logos.server.ts'
import { chooseTemplate, readTemplateChoice } from './choose-template.server.ts'
import { changeTemplateDraft, copyTemplate, discardTemplateDraft, readTemplateDraft, startTemplateVersion } from './draft-template.server.ts'
import { findTemplate } from './find-template.server.ts'
import { pictureTemplate } from './preview-template.server.ts'
import { publishTemplate } from './publish-template.server.ts'
import { readTemplates } from './read-templates.server.ts'
import type { TemplateBody } from './template-body.ts'
import { bodyFromForm } from './template-form.ts'

const operator = (await makePerson({ roles: ['operator'] })).actor
const learner = (await makePerson()).actor
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="m1 1h8v8h-8z" fill="#123456"/><circle cx="15" cy="5" r="4"/></svg>`

async function aBatch() {
  return makeBatch({ operator, courseSlug: (await makeCourse()).slug })
}

async function shippedId(slug = 'pelatihan'): Promise<string> {
  return (await db.certificateTemplate.findUniqueOrThrow({ where: { slug } })).id
}

async function ownTemplate(): Promise<{ actor: typeof operator; templateId: string; body: TemplateBody }> {
  const { templateId } = await copyTemplate({ actor: operator, templateId: await shippedId(), name: 'Batik 2026' })
  return { actor: operator, templateId, body: (await readTemplateDraft({ actor: operator, templateId })).body }
}

/** Every leaf under its path, as the editor sends it. */
function asFields(value: unknown, path = ''): Record<string, string> {
  if (value === null) return {}
  if (typeof value !== 'object') return { [path]: String(value) }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => asFields(inner, path ? `${path}.${key}` : key)))
}

test('what the editor shows and sends back is the same body', () => {
  for (const slug of ['pelatihan', 'kompetensi', 'kehadiran', 'fasilitator']) {
    const { body } = shippedTemplate(slug)
    expect(bodyFromForm(asFields(body), body)).toEqual(body)
  }
})

test('a field that cannot be read is named with its own message', () => {
  const { body } = shippedTemplate()
  const fields = { ...asFields(body), 'texts.title.id': ' ', 'palette.band': 'biru', 'regions.name.x': 'kiri', 'styles.name.size': '90' }
  const read = () => bodyFromForm(fields, body)
  expect(read).toThrow(
    expect.objectContaining({
      code: 'invalid_form',
      fields: {
        'texts.title.id': { key: 'form.required' },
        'palette.band': { key: 'templates.problem.colour' },
        'regions.name.x': { key: 'templates.problem.number' },
        'styles.name.size': { key: 'templates.problem.size' },
      },
    }),
  )
})

test('a copy is edited, refused while it cannot be read, published, and then used by the batch that chose it', async () => {
  const own = await ownTemplate()
  const faint = { ...own.body, palette: { ...own.body.palette, primary: '#C8CEDA' as const } }
  await changeTemplateDraft({ ...own, body: faint })
  await expect(publishTemplate(own)).rejects.toMatchObject({ fields: { 'palette.primary': { key: 'templates.problem.contrast' } } })
  const { batchId } = await aBatch()
  await expect(chooseTemplate({ actor: operator, of: { batchId }, templateId: own.templateId })).rejects.toMatchObject({ code: 'invalid_form' })
  await changeTemplateDraft({ ...own, body: { ...own.body, palette: { ...own.body.palette, band: '#2B6148' } } })
  await publishTemplate(own)
  await chooseTemplate({ actor: operator, of: { batchId }, templateId: own.templateId })
  expect(await readTemplateChoice({ actor: operator, of: { batchId } })).toMatchObject({ chosen: own.templateId })
  const used = await findTemplate({ batchId })
  expect([used.body.palette.band, used.version]).toEqual(['#2B6148', 1])
  await startTemplateVersion(own)
  await changeTemplateDraft({ ...own, body: { ...own.body, name: 'Batik 2027' } })
  expect((await findTemplate({ batchId })).version).toBe(1)
  await publishTemplate(own)
  expect(await findTemplate({ batchId })).toMatchObject({ version: 2, body: { name: 'Batik 2027' } })
  await chooseTemplate({ actor: operator, of: { batchId }, templateId: null })
  expect((await findTemplate({ batchId })).id).toBe('pelatihan')
})

test('a template that comes with the portal is not edited, and one for competency is not chosen without a licence', async () => {
  await expect(startTemplateVersion({ actor: operator, templateId: await shippedId() })).rejects.toMatchObject({ code: 'from_content' })
  const { batchId } = await aBatch()
  const choice = chooseTemplate({ actor: operator, of: { batchId }, templateId: await shippedId('kompetensi') })
  await expect(choice).rejects.toMatchObject({ fields: { template: { key: 'certificates.refusal.licence_missing' } } })
})

test('discarding the only draft removes the template; after a version was published it stays', async () => {
  const own = await ownTemplate()
  expect(await discardTemplateDraft(own)).toEqual({ isGone: true })
  await expect(readTemplateDraft(own)).rejects.toMatchObject({ code: 'not_found' })
  const kept = await ownTemplate()
  await publishTemplate(kept)
  await startTemplateVersion(kept)
  expect(await discardTemplateDraft(kept)).toEqual({ isGone: false })
  expect((await readTemplates({ actor: operator })).map(({ templateId }) => templateId)).toContain(kept.templateId)
})

test('logos: an SVG becomes outlines, a PNG pixels on the ground of the page; anything else is refused with the reason', async () => {
  const own = await ownTemplate()
  await addLogo({ ...own, label: 'Dinas Contoh', bytes: Buffer.from(logo) })
  const photo = await sharp({ create: { width: 900, height: 300, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer()
  await addLogo({ ...own, label: 'Sponsor Contoh', bytes: photo })
  const { body } = await readTemplateDraft(own)
  expect(body.logos.map(({ drawing }) => [drawing.form, drawing.width, drawing.height])).toEqual([
    ['vector', 20, 10],
    ['pixels', 600, 200],
  ])
  expect(await pictureTemplate({ body, example: 'usual', page: 1 })).toContain('data:image/png;base64,')
  const script = logo.replace('<path', '<script>alert(1)</script><path')
  const refused = [
    [script, 'svg'],
    [logo.replace('#123456', 'url(https://x.example)'), 'svg'],
    [logo.replace('#123456', 'tomato'), 'colour'],
    [logo.replace('<path', '<text>x</text><path'), 'element'],
    [logo.replace('<path', '<path stroke="#000"'), 'attribute'],
  ] as const
  for (const [bad, reason] of refused) {
    await expect(addLogo({ ...own, label: 'X', bytes: Buffer.from(bad) }), bad).rejects.toMatchObject({
      fields: { logo: { key: `templates.logo.shape.${reason}` } },
    })
  }
  await expect(addLogo({ ...own, label: 'X', bytes: photo.subarray(0, 60) })).rejects.toMatchObject({
    fields: { logo: { key: 'templates.logo.unreadable' } },
  })
  await removeLogo({ ...own, at: 0 })
  expect((await readTemplateDraft(own)).body.logos.map(({ label }) => label)).toEqual(['Sponsor Contoh'])
})

test('a new logo stands on nothing and one that goes leaves nothing: each shipped template can be published with it', async () => {
  for (const slug of ['pelatihan', 'kompetensi', 'kehadiran', 'fasilitator']) {
    const { templateId } = await copyTemplate({ actor: operator, templateId: await shippedId(slug), name: `Dengan logo ${slug}` })
    const own = { actor: operator, templateId }
    const { title } = (await readTemplateDraft(own)).body.regions
    await addLogo({ ...own, label: 'Sementara', bytes: Buffer.from(logo) })
    await removeLogo({ ...own, at: 0 })
    expect((await readTemplateDraft(own)).body.regions.title).toEqual(title)
    await addLogo({ ...own, label: 'Dinas Contoh', bytes: Buffer.from(logo) })
    await publishTemplate(own)
    expect((await readTemplates({ actor: operator })).find((one) => one.templateId === templateId)?.versions[0]?.isPublished).toBe(true)
  }
})

test('only operators see and change templates', async () => {
  const own = { ...(await ownTemplate()), actor: learner }
  const { batchId } = await aBatch()
  const tries = [
    () => readTemplates(own),
    () => copyTemplate({ ...own, name: 'X' }),
    () => startTemplateVersion(own),
    () => readTemplateDraft(own),
    () => changeTemplateDraft(own),
    () => discardTemplateDraft(own),
    () => publishTemplate(own),
    () => addLogo({ ...own, label: 'X', bytes: Buffer.from(logo) }),
    () => removeLogo({ ...own, at: 0 }),
    () => chooseTemplate({ actor: learner, of: { batchId }, templateId: null }),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
})
