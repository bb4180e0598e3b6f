import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { verifyByFile } from '#app/verification/verify-by-file.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'

// Whatever is done to an issued file, it is never said to be valid, and what it said is never repeated.

const { learner, certificateId, number } = await makeCertificate({ name: 'Siti Aminah, S.Pd.' })
const { bytes: original } = await readCertificatePdf({ actor: learner, certificateId })

/** 'altered', 'unknown', or 'not_a_pdf' where nothing could be read; anything else that is thrown fails the test. */
async function verdict(file: Uint8Array): Promise<string> {
  try {
    const answer = await verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })
    expect(JSON.stringify(answer)).not.toContain('Aminah')
    return answer.state
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  }
}

const harmless = ['altered', 'unknown', 'not_a_pdf']

test('the original is valid, so that the tests below can fail', async () => {
  expect(await verifyByFile({ file: original, tooLarge: false, addressKey: randomUUID() })).toMatchObject({
    state: 'active',
    number,
    isOriginalFile: true,
  })
})

test('one bit changed at every 97th byte', async () => {
  let tried = 0
  for (let position = 0; position < original.byteLength; position += 97) {
    const changed = Uint8Array.from(original)
    changed[position] = (changed[position] ?? 0) ^ (1 << (tried % 8))
    expect(harmless, `byte ${position}`).toContain(await verdict(changed))
    tried += 1
  }
  expect(tried).toBeGreaterThan(200)
})

test('every byte of the head and of the tail, where readers begin', async () => {
  for (const position of [...Array(64).keys(), ...Array.from({ length: 200 }, (_, index) => original.byteLength - 1 - index)]) {
    const changed = Uint8Array.from(original)
    changed[position] = (changed[position] ?? 0) ^ 0xff
    expect(harmless, `byte ${position}`).toContain(await verdict(changed))
  }
})

test('a file that was cut, grew, was turned round or carries another file behind it', async () => {
  for (let length = 0; length < original.byteLength; length += Math.ceil(original.byteLength / 40)) {
    expect(harmless, `cut at ${length}`).toContain(await verdict(original.subarray(0, length)))
  }
  const others = [
    Buffer.concat([original, Buffer.from('\n')]),
    Buffer.concat([original, original]),
    Buffer.concat([Buffer.from('%PDF-1.7\n'), original]),
    Buffer.from(original).reverse(),
    Buffer.alloc(original.byteLength),
  ]
  for (const [index, file] of others.entries()) expect(harmless, `change ${index}`).toContain(await verdict(file))
})
