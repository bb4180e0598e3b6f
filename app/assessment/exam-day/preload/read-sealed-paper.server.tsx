import { createHmac } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { attemptMilliseconds, conditionsOf } from '#app/assessment/attempts/conditions.ts'
import { openQuestions } from '#app/assessment/attempts/open-questions.ts'
import { readStanding, type Standing } from '#app/assessment/attempts/read-standing.server.ts'
import { prepareExamPapers } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { answerFileKeys } from '#app/assessment/late-answers/answer-file-key.server.ts'
import { QuizSheet } from '#app/assessment/quiz/quiz-sheet.tsx'
import { type CourseBody, findPaper } from '#app/courses/course-body.ts'
import { pictureAddress } from '#app/courses/picture-address.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { GivenLocale } from '#app/i18n/use-translation.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { keyedHash } from '#app/platform/keyed-hash.server.ts'
import { livePaper } from './live-paper.ts'
import { keyOfCode, type SealedPaper, sealPaper } from './sealed-paper.ts'

/**
 * The learner's paper of the exam that comes next or is open, as a sheet that only the start's key or the long code opens.
 * Notes that it was handed out. Throws `not_found` where none is drawn yet, or where it was begun.
 */
export async function readSealedPaper({ actor, enrolmentId, locale }: { actor: Actor; enrolmentId: string; locale: Locale }): Promise<SealedPaper> {
  let standing = await readStanding({ actor, enrolmentId })
  // Drawn each minute for everybody; who joins late, or looks right after a correction, need not wait for that.
  if (!livePaper(standing) && (await prepareExamPapers({ enrolmentId })) > 0) standing = await readStanding({ actor, enrolmentId })
  const live = livePaper(standing)
  if (!live) throw new AppError('not_found')
  const { exam, paper, longCode } = live
  await db.$executeRaw`
    update prepared_paper set fetched_at = coalesce(fetched_at, now()) where attempt_id = ${paper.attemptId}::uuid`
  const html = await sheetOf({ actor, enrolmentId, standing, courseVersionId: exam.courseVersionId, paperKey: exam.paper, drawn: paper, locale })
  const salt = saltOf(exam.id)
  return sealPaper({
    attempt: paper.attemptId,
    text: html,
    key: keyOfPaper(paper.attemptId),
    codeKey: await codeKeyOf(exam.id, longCode, salt),
    salt,
  })
}

/** The key of a sealed paper, 32 bytes; made, not stored. */
export function keyOfPaper(attemptId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(keyedHash('sealed paper', attemptId), 'hex'))
}

function saltOf(examSessionId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', 'sealed paper').update(examSessionId).digest().subarray(0, 16))
}

/** Making a key of a code is slow on purpose: once for each exam is enough. */
const codeKeys = new Map<string, Promise<CryptoKey>>()
const mostKept = 50

function codeKeyOf(examSessionId: string, code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const made = codeKeys.get(examSessionId) ?? keyOfCode(code, salt)
  if (codeKeys.size >= mostKept) codeKeys.clear()
  codeKeys.set(examSessionId, made)
  return made
}

type Sheet = {
  actor: Actor
  enrolmentId: string
  standing: Standing
  courseVersionId: string
  paperKey: string
  drawn: { attemptId: string; number: number; items: Standing['prepared'][number]['items'] }
  locale: Locale
}

/** The sheet as the page of the attempt would show it, its pictures inside. */
async function sheetOf({ actor, enrolmentId, standing, courseVersionId, paperKey, drawn, locale }: Sheet): Promise<string> {
  const { body } = await readCourseVersion({ courseVersionId })
  const paper = findPaper(body, paperKey)
  const { extraPercent } = conditionsOf(standing.grants.filter((grant) => grant.paper === paperKey))
  const milliseconds = attemptMilliseconds({ minutes: paper?.minutes ?? 0, extraPercent })
  const attempt = {
    attemptId: drawn.attemptId,
    enrolmentId,
    number: drawn.number,
    title: paper?.title ?? body.title,
    state: 'open' as const,
    overdue: false,
    serverNow: standing.now,
    expiresAt: new Date(standing.now.getTime() + milliseconds),
    timeZone: 'Asia/Jakarta',
    questions: openQuestions(body, drawn.items, new Map()).map((question) => ({ ...question, brought: null })),
    seqs: {},
    safe: 0,
    isExam: true,
    fileKeys: answerFileKeys({ attemptId: drawn.attemptId }),
  }
  const html = renderToStaticMarkup(
    <GivenLocale.Provider value={locale}>
      <QuizSheet attempt={attempt} personId={actor.personId} isSealed />
    </GivenLocale.Provider>,
  )
  return withPictures(html, body)
}

/** A picture that is fetched at the start needs a signal, and one that is fetched before it tells what is asked. */
async function withPictures(html: string, body: CourseBody): Promise<string> {
  let whole = html
  for (const [name, picture] of Object.entries(body.pictures)) {
    const address = `src="${pictureAddress({ course: body.slug, name, picture })}"`
    if (!whole.includes(address)) continue
    const bytes = Buffer.from((await fileStore().get(picture.sha256)) as Uint8Array)
    whole = whole.replaceAll(address, `src="data:image/svg+xml;base64,${bytes.toString('base64')}"`)
  }
  return whole
}
