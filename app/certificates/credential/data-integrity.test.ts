import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase58, toBase58 } from './base58.ts'
import { type Document, hashTexts, type Proof, prove, verifyProof } from './data-integrity.ts'
import { parseMultikey, writeMultikey } from './multikey.ts'

const vectors = new URL('../../../tests/vectors/vc-di-eddsa/', import.meta.url)
const keyPair = readJson<{ publicKeyMultibase: string; privateKeyMultibase: string }>('keyPair.json')
const key = parseMultikey(keyPair.publicKeyMultibase)!

test('the signed example of eddsa-jcs-2022 verifies, and is signed again to the same bytes', async () => {
  const { proof, ...document } = readJson<Document & { proof: Proof }>('eddsa-jcs-2022/signedJCS.json')
  expect(await verifyProof(document, proof, key)).toBe(true)
  const again = await prove(document, 'eddsa-jcs-2022', { verificationMethod: proof.verificationMethod, privateKey: vectorKey() }, proof.created)
  expect(again).toEqual(proof)
})

test.for([
  ['eddsa-rdfc-2022', 'DataInt'],
  ['eddsa-jcs-2022', 'JCS'],
] as const)('the hashes and the signature of the %s vectors come out', ([suite, name]) => {
  const read = (file: string) => readFileSync(new URL(`${suite}/${file}${name}.txt`, vectors), 'utf8')
  const hash = hashTexts(read('proofCanon'), read('canonDoc'))
  expect(Buffer.from(hash).toString('hex')).toBe(read('combinedHash').trim())
  const signature = sign(null, hash, vectorKey())
  expect(signature.toString('hex')).toBe(read('sigHex').trim())
  expect(`z${toBase58(signature)}`).toBe(read('sigBTC58').trim())
})

test('any change of the example is noticed', async () => {
  const { proof, ...document } = readJson<Document & { proof: Proof }>('eddsa-jcs-2022/signedJCS.json')
  expect(await verifyProof({ ...document, name: 'Another' }, proof, key)).toBe(false)
  expect(await verifyProof(document, { ...proof, created: '2023-02-24T23:36:39Z' }, key)).toBe(false)
  expect(await verifyProof(document, { ...proof, verificationMethod: 'did:web:other.example#k' }, key)).toBe(false)
  expect(await verifyProof(document, { ...proof, proofValue: `${proof.proofValue.slice(0, -1)}Z` }, key)).toBe(false)
  expect(await verifyProof(document, { ...proof, proofValue: 'z1' }, key)).toBe(false)
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? ''
  expect(await verifyProof(document, proof, Buffer.from(other, 'base64url'))).toBe(false)
})

test('a term that we never write is no valid proof, and no fault', async () => {
  const { proof, ...document } = readJson<Document & { proof: Proof }>('eddsa-rdfc-2022/signedDataInt.json')
  expect(await verifyProof(document, proof, key)).toBe(false)
})

test('base 58 reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(Buffer.from(fromBase58(toBase58(bytes))!).equals(Buffer.from(bytes))).toBe(true)
    }),
  )
  expect(fromBase58('0')).toBeNull()
})

test('a multikey names Ed25519 keys only', () => {
  expect(writeMultikey(key)).toBe(keyPair.publicKeyMultibase)
  for (const wrong of ['', 'z', keyPair.publicKeyMultibase.slice(1), keyPair.privateKeyMultibase, `${keyPair.publicKeyMultibase}1`]) {
    expect(parseMultikey(wrong)).toBeNull()
  }
})

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(new URL(file, vectors), 'utf8')) as Value
}

function vectorKey() {
  const seed = fromBase58(keyPair.privateKeyMultibase.slice(1))!.subarray(2, 34)
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: Buffer.from(seed).toString('base64url'), x: Buffer.from(key).toString('base64url') }
  return createPrivateKey({ key: jwk, format: 'jwk' })
}
