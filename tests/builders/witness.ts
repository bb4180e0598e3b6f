import { generateKeyPairSync } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { openCheckpoint } from '#app/certificates/register/checkpoint.ts'
import { cosign, type WitnessKey, writeWitnessKey } from '#app/certificates/register/cosignature.ts'
import { type Hash, verifyConsistency } from '#app/certificates/register/merkle-tree.ts'
import type { NoteVerifier } from '#app/certificates/register/signed-note.ts'

export type LoopbackWitness = WitnessKey & {
  /** For the setting REGISTER_WITNESSES. */
  setting: string
  seen: { size: number; root: Hash } | null
  answers: number[]
  close: () => Promise<void>
}

/** A witness of C2SP tlog-witness on this machine that keeps the last tree head of one log in memory. */
export async function startWitness(log: NoteVerifier, name = 'witness.example/w1'): Promise<LoopbackWitness> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))
  const witness: LoopbackWitness = { name, key, setting: '', seen: null, answers: [], close: async () => {} }
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { status, body } = judge(Buffer.concat(chunks).toString())
    witness.answers.push(status)
    response.writeHead(status, { 'Content-Type': status === 409 ? 'text/x.tlog.size' : 'text/plain' }).end(body)
  })

  function judge(request: string): { status: number; body: string } {
    const [, old = '', proofLines = '', note = ''] = /^old (\d+)\n((?:[A-Za-z0-9+/=]+\n)*)\n(.*)$/s.exec(request) ?? []
    const head = openCheckpoint(note, log.name, [log])
    if (!head) return { status: 403, body: '' }
    if (Number(old) > head.size) return { status: 400, body: '' }
    const known = witness.seen ?? { size: 0, root: new Uint8Array(32) }
    if (Number(old) !== known.size) return { status: 409, body: `${known.size}\n` }
    const proof = proofLines
      .split('\n')
      .filter(Boolean)
      .map((line) => Buffer.from(line, 'base64'))
    const isConsistent =
      known.size === 0 ? proof.length === 0 : verifyConsistency({ size1: known.size, root1: known.root, size2: head.size, root2: head.root, proof })
    if (!isConsistent) return { status: 422, body: '' }
    witness.seen = head
    return { status: 200, body: cosign(note.slice(0, note.indexOf('\n\n') + 1), { ...witness, privateKey }, new Date()) }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  witness.setting = `${writeWitnessKey(witness)} http://127.0.0.1:${(server.address() as AddressInfo).port}`
  witness.close = () => new Promise((resolve) => server.close(() => resolve()))
  return witness
}
