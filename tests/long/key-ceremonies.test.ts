import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listKeys } from '#app/certificates/keys/list-keys.server.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { db } from '#app/platform/database.server.ts'
import { verifyByFile } from '#app/verification/verify-by-file.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makePkcs12 } from '#tests/builders/pkcs12.ts'
import { ctrlC, ctrlD, hasTerminal, runAtTerminal } from '#tests/builders/terminal.ts'

// Each ceremony of the keys as an operator does it: the command at a real terminal, on a real portal.

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-ceremonies-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => path.join(folder, name)
const passphrase = 'kata sandi cadangan'
const yes = ['[yes/no] ', 'yes\r'] as [string, string]
const keys = (args: string[], ...turns: [string, string][]) => runAtTerminal(['server/keys.ts', ...args], turns)
const current = async (purpose: string) => (await listKeys()).find((key) => key.purpose === purpose && key.isCurrent)!.id
const audited = (action: string) => db.auditEvent.count({ where: { action: `signing_key.${action}` } })
/** Everything that a ceremony may change. */
const everything = async () =>
  JSON.stringify(
    [await db.signingKey.findMany({ orderBy: { id: 'asc' } }), await db.auditEvent.count(), await db.registerEntry.count()],
    (_, value) => (typeof value === 'bigint' ? `${value}` : value),
  )

async function verified(made: Awaited<ReturnType<typeof makeCertificate>>): Promise<string> {
  const { bytes } = await readCertificatePdf({ actor: made.learner, certificateId: made.certificateId })
  const answer = await verifyByFile({ file: bytes, tooLarge: false, addressKey: made.certificateId })
  return 'by' in answer ? `${answer.state} ${answer.by}` : answer.state
}

test.skipIf(!hasTerminal)(
  'whoever hesitates, leaves or slips changes nothing',
  async () => {
    await makeCertificate()
    const { file } = makePkcs12(folder, 'rahasia')
    writeFileSync(at('photo.p12'), 'not a key')
    writeFileSync(at('other.json'), '{}')
    const seal = await current('seal')
    const before = await everything()
    const slips: [string[], [string, string][], number, RegExp][] = [
      [['create', 'seal'], [['[yes/no] ', 'no\r']], 2, /Nothing was changed/],
      [['create', 'seal'], [['[yes/no] ', '\r']], 2, /Nothing was changed/],
      [['rotate', 'register'], [['[yes/no] ', ctrlC]], 130, /Nothing was changed/],
      [['retire', seal], [['[yes/no] ', ctrlD]], 130, /Nothing was changed/],
      [['retire', 's1999z'], [yes], 1, /no key s1999z/],
      [['compromise', seal], [['[yes/no] ', `ye${ctrlC}`]], 130, /Certificates issued since then \(0\)/],
      [['compromise', seal, '--since', 'kemarin'], [], 2, /instant with its zone/],
      [['compromise', seal, '--since', '2999-01-01T00:00:00Z'], [yes], 1, /lies ahead/],
      [['create', 'badge'], [], 2, /credential, register, seal, root/],
      [['import-p12', at('none.p12')], [], 2, /no file/],
      [['import-p12', at('photo.p12')], [['file: ', 'rahasia\r'], yes], 1, /PKCS#12/],
      [['import-p12', file], [['file: ', 'salah\r'], yes], 1, /password is wrong/],
      [['import-p12', file], [['file: ', ctrlC]], 130, /Nothing was changed/],
      [['backup', '--out', at('keys.json')], [['backup: ', 'pendek\r']], 2, /at least 12/],
      [
        ['backup', '--out', at('keys.json')],
        [
          ['backup: ', `${passphrase}\r`],
          ['more: ', `${passphrase}x\r`],
        ],
        2,
        /two different/,
      ],
      [['backup', '--out', at('other.json')], [], 2, /there already/],
      [['restore', at('other.json')], [['backup: ', `${passphrase}\r`], yes], 1, /not a backup/],
    ]
    for (const [args, turns, code, said] of slips) {
      const { screen, ...ended } = await keys(args, ...turns)
      expect({ ...ended, screen }, args.join(' ')).toEqual({ code, screen: expect.stringMatching(said) })
      expect(screen, 'no secret on the screen, no stack').not.toMatch(/rahasia|salah|kata sandi|pendek|\n\s+at /)
    }
    expect(await everything()).toBe(before)
  },
  300_000,
)

test.skipIf(!hasTerminal)(
  'each ceremony is done, told in the audit trail, and leaves what was issued before as it must be',
  async () => {
    const early = await makeCertificate()
    const old = { seal: await current('seal'), credential: await current('credential') }

    expect(await keys(['backup', '--out', at('all.json')], ['backup: ', `${passphrase}\r`], ['more: ', `${passphrase}\r`])).toMatchObject({ code: 0 })
    expect(statSync(at('all.json')).mode & 0o077).toBe(0)
    expect(readFileSync(at('all.json'), 'utf8')).not.toContain('PRIVATE')
    expect(await keys(['restore', at('all.json')], ['backup: ', 'salah salah salah\r'], yes)).toMatchObject({
      code: 1,
      screen: expect.stringContaining('wrong'),
    })
    expect(await keys(['restore', at('all.json')], ['backup: ', `${passphrase}\r`], yes)).toMatchObject({ code: 0 })

    expect(await keys(['rotate', 'seal'], yes)).toMatchObject({ code: 0, screen: expect.stringContaining(`${old.seal} is retired`) })
    expect(await keys(['create', 'credential'], yes)).toMatchObject({ code: 0 })
    expect(await keys(['retire', old.credential], yes)).toMatchObject({ code: 0 })
    const { file } = makePkcs12(folder, 'rahasia')
    expect(await keys(['import-p12', file], ['file: ', 'rahasia\r'], yes)).toMatchObject({
      code: 0,
      screen: expect.stringContaining('signs PDFs from now on'),
    })
    const lost = await current('seal')
    const since = new Date()
    const late = await makeCertificate()
    expect(await verified(late)).toBe('active')
    expect(await keys(['compromise', lost, '--since', since.toISOString()], yes)).toMatchObject({
      code: 0,
      screen: expect.stringContaining('1 certificates'),
    })

    // Of a retired key: valid. Of one in other hands: what is dated later can no longer be confirmed.
    expect(await verified(early)).toBe('active')
    expect(await verified(late)).toBe('cannot_check leaked')
    const { screen } = await keys(['list'])
    for (const line of [
      `${old.seal} .* retired `,
      `${old.credential} .* retired `,
      `${lost} .* compromised since ${since.toISOString().slice(0, 19)}Z`,
    ])
      expect(screen).toMatch(new RegExp(line))
    const told = await Promise.all(['backed_up', 'restored', 'retired', 'imported', 'compromised'].map(audited))
    expect(told).toEqual([1, 4, 2, 1, 1])
  },
  300_000,
)
