import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { answerOp, openAttempt } from '#tests/builders/assessment.ts'
import { codeLinks, fileOfParts, partOf } from './answer-codes.ts'
import { type AnswerFile, sealPacked } from './answer-file.ts'
import { answerFileKeys } from './answer-file-key.server.ts'
import { importAnswerFile } from './import-answer-file.server.ts'

const page = 'https://belajar.contoh.id/susulan/berkas'

const linksOf = async (file: AnswerFile) => codeLinks(await sealPacked(file, answerFileKeys({ attemptId: file.attempt })), page)
const partsOf = (links: readonly string[]) => links.map((link) => partOf(new URL(link).hash)!)

function paperOf(questions: number): AnswerFile {
  const ops = Array.from({ length: questions }, (_, index) => ({ ...answerOp(`soal-${index}`, 'b', index + 1), givenAt: new Date().toISOString() }))
  return { attempt: randomUUID(), person: randomUUID(), ops }
}

test('a few answers fit one code, a whole paper of thirty a handful, and each is short enough for a screen', async () => {
  for (const [questions, most] of [
    [1, 1],
    [5, 2],
    [30, 5],
  ] as const) {
    const links = await linksOf(paperOf(questions))
    expect(links.length).toBeLessThanOrEqual(most)
    // Version 18 of low error correction holds 718 bytes.
    for (const link of links) expect(link.length).toBeLessThanOrEqual(718)
  }
})

test('the codes in any order, some read twice, make the file again, and it is taken as any other', async () => {
  const made = await openAttempt()
  const ops = ['satu', 'dua', 'tiga', 'empat'].flatMap((question, index) =>
    Array.from({ length: 5 }, (_, turn) => answerOp(question, question === 'dua' ? ['a', 'c'] : 'b', index * 5 + turn + 1)),
  )
  const parts = partsOf(await linksOf({ attempt: made.attemptId, person: made.actor.personId, ops }))
  expect(parts.length).toBeGreaterThan(1)
  expect(fileOfParts(parts.slice(1))).toBeNull()
  const text = fileOfParts([...parts.toReversed(), parts[0]!])!
  expect(await importAnswerFile({ actor: made.trainer, text })).toEqual({
    attemptId: made.attemptId,
    isProven: true,
    inTime: 20,
    late: 0,
    known: 0,
    unread: 0,
  })
  expect(await db.answerOp.count({ where: { attemptId: made.attemptId } })).toBe(20)
})

test('a part of another code makes no file that opens, and what is no part is none', async () => {
  const made = await openAttempt()
  const [mine, other] = await Promise.all([linksOf(paperOf(20)), linksOf(paperOf(20))])
  const mixed = fileOfParts([partsOf(other)[0]!, ...partsOf(mine).slice(1)])!
  await expect(importAnswerFile({ actor: made.trainer, text: mixed })).rejects.toMatchObject({ code: 'answer_file_wrong' })
  for (const hash of ['', '#isi', '#j1~abc~1~1~x', '#j1~abcdefgh~0~1~x', '#j1~abcdefgh~2~1~x', '#j1~abcdefgh~1~99~x', '#j1~abcdefgh~1~1~<b>'])
    expect(partOf(hash)).toBeNull()
})

test('a file that unpacks to far too much is refused', async () => {
  const made = await openAttempt()
  const padded = async (length: number) => {
    const file = { attempt: made.attemptId, person: made.actor.personId, ops: [answerOp('satu', 'b')], padding: 'x'.repeat(length) }
    return JSON.stringify(await sealPacked(file, answerFileKeys({ attemptId: file.attempt })))
  }
  const bomb = await padded(3_000_000)
  expect(bomb.length).toBeLessThan(10_000)
  await expect(importAnswerFile({ actor: made.trainer, text: bomb })).rejects.toMatchObject({ code: 'answer_file_wrong' })
  expect(await importAnswerFile({ actor: made.trainer, text: await padded(3_000) })).toMatchObject({ inTime: 1 })
})
