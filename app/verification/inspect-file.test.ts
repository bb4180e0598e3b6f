import { expect, test } from 'vitest'
import { makeIssuer, makeSealedPdf } from '#tests/builders/sealed-pdf.ts'
import { inspectFile } from './inspect-file.ts'

const untouched = { kind: 'pdf', isWhole: true, hasAdditions: false, textDiffers: [], problem: null }

test.each(['p-256', 'rsa-2048'] as const)('an untouched file signed with %s passes everything that can be told without asking', async (algorithm) => {
  const issuer = makeIssuer({ algorithm })
  const { bytes, facts } = await makeSealedPdf(issuer)
  expect(await inspectFile(bytes, issuer.trusted)).toMatchObject({
    ...untouched,
    seal: { outcome: 'ok', keyId: 's2026a', claimedAt: new Date(facts.issuedAt), stampedAt: null },
    credential: { outcome: 'ok', keyId: 'k2026a', claims: { number: facts.number, name: facts.name, issuedAt: facts.issuedAt } },
    numbers: [facts.number],
  })
})
