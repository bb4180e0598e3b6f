import { chromium } from 'playwright'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { renderSealed } from '#app/certificates/render-certificate.server.ts'
import { signCms } from '#app/certificates/seal/cms.ts'
import { unpackBrowser } from '#tests/browser.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'
import { issueWholeBatch } from './batch-issue.ts'
import { readPageContent } from './certificate-ways/page-content.ts'
import { factsOf, newProver } from './certificate-ways/sample.ts'
import { makeSigner } from './certificate-ways/signer.ts'
import { readFonts, withChromium, withPdfKit, withPdfLib } from './certificate-ways/usual-ways.ts'

type Way = { name: string; make: (facts: CertificateFacts) => Promise<Uint8Array>; times: number[]; bytes: number }

const rounds = 8
const perRound = 8
const warmUps = 6

/** One certificate beside the usual ways, then a whole batch through the portal. */
export async function run(): Promise<void> {
  await compareWays()
  console.log('\nA batch of 10,000 by one worker process: database, file store (fsync) and register\n')
  await issueWholeBatch()
}

/**
 * One signed certificate with real proofs and register entries, made by us and in the usual ways, all in one process and
 * one run; rounds alternate, because machines are noisy. Only ratios of one run mean something.
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
  const { credential } = await prover.prove(factsOf(0))
  const usual = ({ name, verification }: CertificateFacts) => ({ content, fonts, url: verification.url, name, credential, p12: rsa.p12! })
  const ours = async ({ prepared }: ReturnType<typeof makeSigner>) => {
    const room = (await signCms(new Uint8Array(32), prepared)).length + 16
    return async (facts: CertificateFacts) => {
      const pdf = await renderSealed({ facts, template: shippedTemplate() }, await prover.prove(facts), { signer: prepared, room })
      prover.enter(pdf)
      return pdf
    }
  }
  const ways: Way[] = [
    { name: '(a) pdf-lib and @signpdf', make: (facts) => withPdfLib(usual(facts)), times: [], bytes: 0 },
    { name: '(b) pdfkit and @signpdf', make: (facts) => withPdfKit(usual(facts)), times: [], bytes: 0 },
    { name: '(c) Chromium and @signpdf', make: (facts) => withChromium(usual(facts), page), times: [], bytes: 0 },
    { name: 'ours, RSA-2048', make: await ours(rsa), times: [], bytes: 0 },
    { name: 'ours, P-256', make: await ours(p256), times: [], bytes: 0 },
  ]
  for (const way of ways) for (let at = 0; at < (way.name.startsWith('ours') ? 60 : warmUps); at++) await way.make(factsOf(at))
  for (let round = 0; round < rounds; round++) {
    for (const way of ways) {
      const count = way.name.startsWith('ours') ? perRound * 5 : perRound
      for (let at = 0; at < count; at++) {
        const facts = factsOf(1000 + round * count + at)
        const start = performance.now()
        way.bytes = (await way.make(facts)).length
        way.times.push(performance.now() - start)
      }
    }
  }
  await chromiumProcess.close()
  const slow = median(ways[0]!.times)
  console.table(
    ways.map(({ name, times, bytes }) => ({
      way: name,
      'median ms': round(median(times), 2),
      'p95 ms': round(quantile(times, 0.95), 2),
      bytes,
      'times (a)': round(slow / median(times), 1),
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
