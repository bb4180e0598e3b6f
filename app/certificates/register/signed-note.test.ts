import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { openCheckpoint, parseLogProof, signCheckpoint, verifyLogProof, writeLogProof } from './checkpoint.ts'
import { hashLeaf, hashNode } from './merkle-tree.ts'
import { type NoteSigner, openNote, parseVerifierKey, signNote, writeVerifierKey } from './signed-note.ts'

// The example of C2SP signed-note.
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const exampleNote = `This is an example message.

\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`

test('the example of the standard opens with its key', () => {
  const verifier = parseVerifierKey(exampleKey)!
  expect(openNote(exampleNote, [verifier])).toEqual({ text: 'This is an example message.\n', signers: ['example.com/foo'] })
  expect(writeVerifierKey(verifier)).toBe(exampleKey)
})

test('a changed text, signature, name or key does not open', () => {
  const verifier = parseVerifierKey(exampleKey)!
  expect(openNote(exampleNote.replace('example message', 'exemple message'), [verifier])).toBeNull()
  expect(openNote(exampleNote.replace('Uw2QOkn8', 'Uw2QOkn9'), [verifier])).toBeNull()
  expect(openNote(exampleNote.replace('com/foo', 'com/fop'), [verifier])).toBeNull()
  expect(openNote(exampleNote, [{ ...verifier, name: 'other' }])).toBeNull()
  expect(openNote(exampleNote, [newSigner('example.com/foo')])).toBeNull()
  expect(parseVerifierKey(exampleKey.replace('530d903a', '530d903b'))).toBeNull()
})

test('a note of two signers opens with either key and fails with one wrong signature of a known one', () => {
  const [log, witness] = [newSigner('log.example'), newSigner('witness.example')]
  const note = signNote('a\n\nb\n', [log, witness])
  expect(openNote(note, [log])).toEqual({ text: 'a\n\nb\n', signers: ['log.example'] })
  expect(openNote(note, [witness, log])?.signers).toEqual(['log.example', 'witness.example'])
  const broken = note.replace(/(witness\.example .{20})(.)/, (_, start: string, letter: string) => `${start}${letter === 'A' ? 'B' : 'A'}`)
  expect(openNote(broken, [log, witness])).toBeNull()
})

test('texts that are no note', () => {
  for (const text of ['', 'x', 'x\n', 'x\n\n', 'x\n\n\u2014 a b\n', 'x\r\n\n\u2014 a AAAAAAAA\n', 'x\n\n- a AAAAAAAA\n'])
    expect(openNote(text, [])).toBeNull()
  expect(() => signNote('no end', [])).toThrow(TypeError)
})

test('a proof that travels is checked against the log, and against no other', () => {
  const signer = newSigner('kelas.example/daftar-induk')
  const [left, right] = [hashLeaf(Buffer.from('a')), hashLeaf(Buffer.from('b'))]
  const root = hashNode(left, right)
  const checkpoint = signCheckpoint({ origin: signer.name, size: 2, root }, signer)
  const text = writeLogProof({ index: 1, path: [left], checkpoint })
  const proof = parseLogProof(text)!
  expect(writeLogProof(proof)).toBe(text)
  expect(verifyLogProof(proof, right, { origin: signer.name, verifiers: [signer] })).toMatchObject({ size: 2 })
  expect(verifyLogProof(proof, left, { origin: signer.name, verifiers: [signer] })).toBeNull()
  expect(verifyLogProof(proof, right, { origin: 'other.example', verifiers: [signer] })).toBeNull()
  expect(verifyLogProof(proof, right, { origin: signer.name, verifiers: [newSigner(signer.name)] })).toBeNull()
  expect(openCheckpoint(checkpoint.replace('\n2\n', '\n3\n'), signer.name, [signer])).toBeNull()
  for (const wrong of ['', text.replace('@v1', '@v2'), text.replace('index 1', 'index 01'), text.replace('index 1', 'index -1')]) {
    expect(parseLogProof(wrong)).toBeNull()
  }
})

function newSigner(name: string): NoteSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { name, privateKey, key: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url') }
}
