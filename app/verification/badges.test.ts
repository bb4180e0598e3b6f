import { randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { bakePng, bakeSvg } from '#app/certificates/badge/bake.ts'
import { type BadgeFormat, badgeFormats } from '#app/certificates/badge/make-badge.server.ts'
import { readBadge } from '#app/certificates/badge/read-badge.server.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makePerson } from '#tests/builders/people.ts'
import { credentialInPng } from './credential-in-png.ts'
import { credentialInSvg } from './credential-in-svg.ts'
import { verifyByFile } from './verify-by-file.server.ts'

const made = await makeCertificate({ name: 'Nur’aini Putri' })
const whole = Object.fromEntries(await Promise.all(badgeFormats.map(async (format) => [format, await badge(format)]))) as Record<
  BadgeFormat,
  Uint8Array
>

async function badge(format: BadgeFormat): Promise<Uint8Array> {
  return (await readBadge({ actor: made.learner, certificateId: made.certificateId, format })).bytes
}

function verify(file: Uint8Array) {
  return verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })
}

function svgWith(change: (svg: string) => string): Buffer {
  return Buffer.from(change(Buffer.from(whole.svg).toString('utf8')))
}

test('the owner’s badge is valid in each form, and the answer says that the picture was not judged', async () => {
  for (const format of badgeFormats) {
    const answer = await verify(whole[format])
    expect(answer).toMatchObject({ state: 'active', number: made.number, isOriginalCredential: true, isOriginalFile: false })
    const picture = 'checks' in answer && answer.checks.find(({ name }) => name === 'picture.unread')
    expect(Boolean(picture), format).toBe(format !== 'json')
  }
})

test('nobody else has it, and there is no other form', async () => {
  const { actor } = await makePerson()
  for (const format of badgeFormats) {
    await expect(readBadge({ actor, certificateId: made.certificateId, format })).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('both pictures are whole: the same size, right checksums, the same colours, no person', async () => {
  for (const format of ['png', 'svg'] as const) expect(await sharp(whole[format]).metadata()).toMatchObject({ width: 600, height: 600, format })
  const file = Buffer.from(whole.png)
  const types: string[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at)
    types.push(file.toString('latin1', at + 4, at + 8))
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(file.subarray(at + 4, at + 8 + length)))
  }
  expect([types[0], types[1], types.at(-1)]).toEqual(['IHDR', 'iTXt', 'IEND'])
  const [png, svg] = await Promise.all([whole.png, whole.svg].map((one) => sharp(one).flatten({ background: '#fff' }).raw().toBuffer()))
  const apart = png!.reduce((sum, value, at) => sum + Math.abs(value - svg![at]!), 0) / png!.length
  expect(apart).toBeLessThan(3)
  expect(svgWith((text) => text.replace(/<openbadges:credential>.*<\/openbadges:credential>/s, '')).toString()).not.toMatch(/Nur|NK-20/)
})

test('changed, foreign and doubled credentials in a badge are never valid', async () => {
  const swapped = svgWith((svg) => svg.replaceAll('Putri', 'Putra'))
  expect(await verify(swapped)).toMatchObject({ state: 'altered', by: 'credential', number: made.number })
  const bare = await sharp(whole.png).png().toBuffer()
  const changed = Buffer.from(Buffer.from(whole.json).toString().replaceAll('Putri', 'Putra'))
  expect(await verify(bakePng(bare, changed))).toMatchObject({ state: 'altered', by: 'credential' })
  for (const file of [
    bare,
    bakePng(whole.png, changed),
    svgWith((svg) => svg.replace('<openbadges:', '<!-- --><openbadges:')),
    svgWith((svg) => svg.replace('</svg>', '<openbadges:credential>\n<![CDATA[{}]]>\n</openbadges:credential></svg>')),
    svgWith((svg) => `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>${svg}`),
    svgWith((svg) => svg.replace('<![CDATA[', '<![CDATA[{}]]><![CDATA[')),
    svgWith((svg) => svg.replace('https://purl.imsglobal.org/ob/v3p0', 'https://example.org/ob')),
    svgWith((svg) => svg.slice(0, svg.indexOf(']]>'))),
  ]) {
    await expect(verify(file)).rejects.toMatchObject({ code: 'not_a_pdf', fields: { file: { key: 'verification.file.picture' } } })
  }
  const foreign = bakeSvg('<svg viewBox="0 0 1 1"></svg>', Buffer.from('{"@context":[],"proof":{}}'))
  expect(await verify(Buffer.from(foreign))).toMatchObject({ state: 'unknown', by: 'credential' })
})

test('a revoked certificate is revoked in its badges', async () => {
  const { certificateId, operator, learner } = await makeCertificate()
  await revokeCertificate({ actor: operator, certificateId, reasonClass: 'misuse' })
  for (const format of badgeFormats) {
    expect(await verify((await readBadge({ actor: learner, certificateId, format })).bytes)).toMatchObject({ state: 'revoked' })
  }
})

test('whatever a credential says is found again in both pictures', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab]]>]>&<"\\é\u{1F33E}', ']]>', '<![CDATA[', '</openbadges:credential>') })
  fc.assert(
    fc.property(fc.dictionary(text, text), (said) => {
      const json = Buffer.from(JSON.stringify(said))
      const inPng = credentialInPng(bakePng(whole.png.subarray(0, 33), json))
      expect(Buffer.compare(inPng!, json)).toBe(0)
      const inSvg = credentialInSvg(Buffer.from(bakeSvg('<svg viewBox="0 0 1 1"></svg>', json)))
      expect(JSON.parse(Buffer.from(inSvg!).toString())).toEqual(said)
    }),
  )
})
