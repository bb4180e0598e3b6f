import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { canonicalJson } from '#app/certificates/credential/canonical-json.ts'
import { renderSealed } from '#app/certificates/render-certificate.server.ts'
import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import { sampleUnit } from '#tests/builders/certificate-facts.ts'
import { makeIssuer, makeSealedPdf, type PaperCertificate, unsignedCredential } from '#tests/builders/sealed-pdf.ts'
import { addRevision, changeContents, factsOf } from '#tests/builders/tampered-pdf.ts'
import { samplePrint, shippedSlugs, shippedTemplate } from '#tests/builders/templates.ts'
import { differencesFromIssued } from './compare-pages.ts'
import type { PrintedPart } from './compare-text.ts'
import { inspectFile } from './inspect-file.ts'
import { statedTexts } from './stated-texts.ts'

const issuer = makeIssuer()
const second = { ...sampleUnit, code: 'C.100000.009.01', title: { id: 'Menjaga Kebersihan Alat', en: 'Keep tools clean' } }
const training = await makeSealedPdf(issuer, { isDemo: true, units: [sampleUnit, second] })
const assessment = await makeSealedPdf(issuer, {
  course: { ...training.facts.course, hours: null },
  results: { quiz: null, task: null },
  units: [sampleUnit, second],
  assessment: { units: [sampleUnit, second].map(({ code, title, kepmenaker }) => ({ code, title, kepmenaker, result: 'K' as const })) },
})

/** As whoever holds our seal could make it: other facts on the pages, sealed, with the credential of the true ones. */
async function forge({ facts, credential, logProof, code }: PaperCertificate, change: object, template?: PrintTemplate): Promise<Uint8Array> {
  const changed = { ...facts, ...change } as CertificateFacts
  const digest = createHash('sha256')
    .update(canonicalJson(unsignedCredential(issuer, facts)))
    .digest()
  const proofs = { digest, credential, logProof, code }
  return renderSealed({ facts: changed, template: template ?? shippedTemplate() }, proofs, { signer: issuer.signer, room: issuer.room })
}

/** By the credential alone, then beside the file as issued. */
async function findings(file: Uint8Array, { bytes, facts }: PaperCertificate) {
  const finding = await inspectFile(file, issuer.trusted)
  return {
    alone: finding.kind === 'pdf' && finding.textDiffers?.toSorted(),
    beside: differencesFromIssued(file, bytes, statedTexts(facts))?.toSorted(),
  }
}

test('an untouched file differs in nothing, from its credential and from itself', async () => {
  for (const made of [training, assessment]) expect(await findings(made.bytes, made)).toEqual({ alone: [], beside: [] })
})

test('no template, no number of units and no length of a name raises a false alarm', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...sampleUnit, code: `C.100000.0${10 + at}.01` }))
  for (const slug of shippedSlugs) {
    for (const units of [[], [sampleUnit], [sampleUnit, second], many]) {
      const name = units.length % 2 === 0 ? 'Maharani Kusumawardhani Prawirohardjo-Situmorang, S.Pd., M.Kom., M.M.' : 'Ø'
      const { facts, template } = samplePrint(slug, { units, name, course: { ...training.facts.course, hours: 1234 } })
      const made = await makeSealedPdf(issuer, facts, { template })
      expect(await findings(made.bytes, made), `${slug}, ${units.length} units`).toEqual({ alone: [], beside: [] })
    }
  }
})

const titles = (...names: string[]) => [sampleUnit, second].map((unit, at) => ({ ...unit, title: { ...unit.title, id: names[at]! } }))
const assessed = (...results: string[]) => ({
  units: [sampleUnit, second].map(({ code, title, kepmenaker }, at) => ({ code, title, kepmenaker, result: results[at] })),
})
const course = training.facts.course

test.each<[PrintedPart, PaperCertificate, object]>([
  ['name', training, { name: 'Budi Palsu' }],
  ['number', training, { number: 'NK-2026-000001-7QX4' }],
  ['valid_until', training, { validUntil: '2039-11-22' }],
  ['kind', training, { isDemo: false }],
  ['kind', training, { kind: 'attendance' }],
  ['course', training, { course: { ...course, title: { id: 'Akuntansi Lanjut', en: course.title.en } } }],
  ['hours', training, { course: { ...course, hours: 120 } }],
  ['units', training, { units: titles('Melakukan Praktek Bedah yang Aman', second.title.id) }],
  ['units', training, { units: titles(second.title.id, sampleUnit.title.id) }],
  ['units', training, { units: [sampleUnit] }],
  ['results', training, { results: { ...training.facts.results, quiz: { percent: 98, passPercent: 60 } } }],
  ['results', training, { results: { ...training.facts.results, task: { points: 12, maxPoints: 12 } } }],
  ['results', assessment, { assessment: assessed('K', 'BK') }],
  ['issuer', training, { issuer: { name: 'LSP Palsu', place: 'Madiun' } }],
  ['people', training, { deciderName: 'Budi Palsu' }],
])('%s on the pages that the credential does not say, although sealed by our key', async (part, made, change) => {
  const file = await forge(made, change)
  expect(await inspectFile(file, issuer.trusted)).toMatchObject({ isWhole: true, seal: { outcome: 'ok' }, credential: { outcome: 'ok' } })
  const { alone, beside } = await findings(file, made)
  expect(alone).toContain(part)
  expect(beside).not.toEqual([])
})

test('what the credential is silent about is seen beside the file as issued', async () => {
  for (const [part, change] of [
    ['people', { signer: { name: 'Dr. Palsu', title: 'Direktur' } }],
    ['batch', { batch: { ...training.facts.batch, place: 'Jakarta' } }],
  ] as const) {
    expect((await findings(await forge(training, change), training)).beside).toEqual([part])
  }
})

/** The first line in large letters that is set in the usual way: the title of the course. */
const title = (content: string) => /BT [^B]*?Td 0 Tc \/\w+ (?:3\d|2\d)[\d.]* Tf \[[^\]]*\] TJ ET/.exec(content)![0]

test.each<[string, PrintedPart[], (content: string) => string]>([
  ['a line more', ['added'], (content) => `${content}\n${title(content).replace(/[\d.]+ [\d.]+ Td/, '100 60 Td')}`],
  ['a white line more', ['added'], (content) => `${content}\n${title(content).replace(/BT [\d. ]+ rg/, 'BT 1 1 1 rg')}`],
  ['a line in white', ['look'], (content) => content.replace(title(content), (one) => one.replace(/BT [\d. ]+ rg/, 'BT 1 1 1 rg'))],
  ['a line that is not painted', ['look'], (content) => content.replace(title(content), (one) => one.replace('BT ', 'BT 3 Tr '))],
  ['a line off the page', ['look'], (content) => content.replace(title(content), (one) => one.replace(/[\d.]+ [\d.]+ Td/, '9000 9000 Td'))],
  ['a white field over the page', ['drawn'], (content) => `${content}\nq 1 1 1 rg 150 300 500 90 re f Q`],
  ['a picture over the page', ['drawn'], (content) => `${content}\n/FrontGround Do`],
  ['the title gone', ['course'], (content) => content.replace(title(content), '')],
])('%s', async (_, parts, change) => {
  expect((await findings(changeContents(training.bytes, change), training)).beside).toEqual(parts)
})

test('a note stuck on a page', async () => {
  const { page, size } = factsOf(training.bytes)
  const note = '<< /Type /Annot /Subtype /FreeText /Rect [150 330 650 390] /Contents (Budi Palsu) /DA (/Helv 30 Tf) >>'
  const body = page.body.replace(/\/Annots \[[^\]]*\]/, `/Annots [${size} 0 R]`)
  const file = addRevision(
    training.bytes,
    new Map([
      [page.number, body],
      [size, note],
    ]),
  )
  expect((await findings(file, training)).beside).toEqual(['attached'])
})
