import os from 'node:os'
import { chromium } from 'playwright'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { drawUnsealed } from '#app/certificates/render-certificate.server.ts'
import { signCms } from '#app/certificates/seal/cms.ts'
import { unpackBrowser } from '#tests/browser.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'
import { issueWholeBatch } from './batch-issue.ts'
import { readPageContent } from './certificate-ways/page-content.ts'
import { factsOf, newProver } from './certificate-ways/sample.ts'
import { makeSigner } from './certificate-ways/signer.ts'
import { type Input, readFonts, withChromium, withPdfKit, withPdfLib } from './certificate-ways/usual-ways.ts'

/**
 * `times` are milliseconds for one file, where several are made at once the time of all by their number; `cpu` is processor
 * time of all threads of this process, in milliseconds for `files` files, which tells more where other work waits for the
 * same cores. Chromium's own is not in it.
 */
type Way = {
  name: string
  make: (facts: readonly CertificateFacts[]) => Promise<Uint8Array>
  atOnce: number
  perRound: number
  times: number[]
  cpu: number
  files: number
  bytes: number
}

const rounds = 8
const chunk = 200

/** One certificate beside the usual ways, then a whole batch through the portal. */
export async function run(): Promise<void> {
  await compareWays()
  console.log('\nA batch of 10,000 by one worker process: database, file store (fsync) and register\n')
  await issueWholeBatch()
}

/**
 * One signed certificate with real proofs and register entries, made by us and in the usual ways, all in one process and
 * one run; rounds alternate, because machines are noisy. Only ratios of one run mean something. Ours are made alone, and as the portal
 * issues a batch: so many at once, under one checkpoint, signed in other threads.
 */
async function compareWays(): Promise<void> {
  const [content, fonts] = await Promise.all([readPageContent(), readFonts()])
  const rsa = makeSigner('rsa-2048')
  const p256 = makeSigner('p-256')
  const prover = newProver()
  const browser = await unpackBrowser()
  const chromiumProcess = await chromium.launch({
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.env } as Record<string, string>,
    args: browser.args,
  })
  const page = await chromiumProcess.newPage()
  const credential = (await prover.prove([factsOf(0)]))[0]!.credential
  const usual = (name: string, make: (input: Input) => Promise<Uint8Array>): Way => {
    const inputOf = ({ name: own, verification }: CertificateFacts) => ({
      content,
      fonts,
      url: verification.url,
      name: own,
      credential,
      p12: rsa.p12!,
    })
    return { name, make: ([facts]) => make(inputOf(facts!)), atOnce: 1, perRound: 8, times: [], cpu: 0, files: 0, bytes: 0 }
  }
  const ours = async (name: string, { prepared }: ReturnType<typeof makeSigner>, atOnce: number): Promise<Way> => {
    const sealing = { signer: prepared, room: (await signCms(new Uint8Array(32), prepared)).length + 16 }
    const make = async (all: readonly CertificateFacts[]) => {
      const proofs = await prover.prove(all)
      const drawn = await Promise.all(all.map((facts, at) => drawUnsealed({ facts, template: shippedTemplate() }, proofs[at]!, sealing)))
      const pdfs = await Promise.all(drawn.map((one) => one.seal()))
      prover.enter(pdfs)
      return pdfs[0]!
    }
    return { name, make, atOnce, perRound: atOnce === 1 ? 40 : 2, times: [], cpu: 0, files: 0, bytes: 0 }
  }
  const browserWay = usual('(c) Chromium and @signpdf', (input) => withChromium(input, page))
  const ways: Way[] = [
    usual('(a) pdf-lib and @signpdf', withPdfLib),
    usual('(b) pdfkit and @signpdf', withPdfKit),
    browserWay,
    await ours('ours, RSA-2048, alone', rsa, 1),
    await ours('ours, P-256, alone', p256, 1),
    await ours(`ours, RSA-2048, ${chunk} at once`, rsa, chunk),
    await ours(`ours, P-256, ${chunk} at once`, p256, chunk),
  ]
  let next = 0
  const factsFor = (way: Way) => Array.from({ length: way.atOnce }, () => factsOf(next++))
  for (const way of ways) for (let at = 0; at < way.perRound; at++) await way.make(factsFor(way))
  for (let round = 0; round < rounds; round++) {
    for (const way of ways) {
      for (let at = 0; at < way.perRound; at++) {
        const facts = factsFor(way)
        const [start, before] = [performance.now(), process.cpuUsage()]
        way.bytes = (await way.make(facts)).length
        way.times.push((performance.now() - start) / way.atOnce)
        const { user, system } = process.cpuUsage(before)
        way.cpu += (user + system) / 1000
        way.files += way.atOnce
      }
    }
  }
  await chromiumProcess.close()
  const slow = median(ways[0]!.times)
  const cpuOf = ({ cpu, files, make }: Way) => (make === browserWay.make ? Number.NaN : cpu / files)
  console.log(
    `load average ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}, ${os.availableParallelism()} cores`,
  )
  console.table(
    ways.map((way) => ({
      way: way.name,
      'median ms': round(median(way.times), 2),
      'p95 ms': round(quantile(way.times, 0.95), 2),
      bytes: way.bytes,
      'times (a)': round(slow / median(way.times), 1),
      'CPU ms': round(cpuOf(way), 2),
      'CPU times (a)': round(cpuOf(ways[0]!) / cpuOf(way), 1),
    })),
  )
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
