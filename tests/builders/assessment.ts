import { randomInt, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { AnswerOp } from '#app/assessment/attempts/answer-op.ts'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { addPhoto } from '#app/assessment/evidence/add-photo.server.ts'
import { saveDraft } from '#app/assessment/evidence/save-draft.server.ts'
import { submitTask } from '#app/assessment/evidence/submit-task.server.ts'
import { claimItem } from '#app/assessment/grading/claim-item.server.ts'
import { gradeSubmission } from '#app/assessment/grading/grade-submission.server.ts'
import type { Verdict } from '#app/assessment/grading/rubric.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import type { CourseBody, Paper, Task } from '#app/courses/course-body.ts'
import type { AnswerFileKind, Question } from '#app/courses/question-body.ts'
import { completeLesson } from '#app/learning/complete-lesson.server.ts'
import { confirmPrintedName } from '#app/learning/confirm-name.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { type MadeEnrolment, makeEnrolment } from './learning.ts'

type QuestionParts = Partial<Pick<Question, 'id' | 'topic' | 'difficulty'>>

function questionBase({ id = 'soal', topic = 'higiene', difficulty = 1 }: QuestionParts) {
  return {
    id,
    bank: 'final',
    covers: [] as string[],
    unit: null,
    element: null,
    topic,
    difficulty,
    text: `Pertanyaan ${id}?`,
    explanation: `Penjelasan ${id}.`,
  } as const
}

function choices(keys: readonly string[], right: readonly string[]) {
  return keys.map((key) => ({ key, text: `Pilihan ${key}`, correct: right.includes(key), why: `Sebab ${key}` }))
}

export function singleQuestion(parts: QuestionParts & { right: string; options: readonly string[] }): Question {
  return { ...questionBase(parts), type: 'single', options: choices(parts.options, [parts.right]) }
}

export function multipleQuestion(parts: QuestionParts & { right: readonly string[]; options: readonly string[] }): Question {
  return { ...questionBase(parts), type: 'multiple', options: choices(parts.options, parts.right) }
}

export function trueFalseQuestion(parts: QuestionParts & { answer: boolean }): Question {
  return { ...questionBase(parts), type: 'truefalse', answer: parts.answer }
}

export function numericQuestion(parts: QuestionParts & { answer: number; tolerance: number }): Question {
  return { ...questionBase(parts), type: 'numeric', answer: parts.answer, tolerance: parts.tolerance, unitLabel: 'rupiah' }
}

export function matchingQuestion(parts: QuestionParts & { pairs: Record<string, string>; extras?: string[] }): Question {
  const pairs = Object.entries(parts.pairs).map(([left, right]) => ({ left, right, why: `Sebab ${left}` }))
  return { ...questionBase(parts), type: 'matching', pairs, extras: parts.extras ?? [] }
}

export function orderingQuestion(parts: QuestionParts & { items: readonly string[] }): Question {
  return { ...questionBase(parts), type: 'ordering', items: parts.items.map((text) => ({ text, why: `Sebab ${text}` })) }
}

export function shortTextQuestion(parts: QuestionParts & { accepted: string[] }): Question {
  return { ...questionBase(parts), type: 'shorttext', accepted: parts.accepted }
}

/** "Cuci tangan [[lama]] dengan [[bahan]], lalu [[akhir]]." */
export function clozeQuestion(parts: QuestionParts = {}): Question {
  return {
    ...questionBase(parts),
    type: 'cloze',
    text: 'Cuci tangan [[lama]] dengan [[bahan]], lalu [[akhir]].',
    gaps: [
      { kind: 'number', key: 'lama', answer: 20, tolerance: 2, unitLabel: 'detik', why: 'Sebab lama' },
      { kind: 'choice', key: 'bahan', options: ['sabun', 'air garam', 'tepung'], answer: 'sabun', why: 'Sebab bahan' },
      { kind: 'words', key: 'akhir', accepted: ['keringkan', 'lap kering'], why: null },
    ],
  }
}

export function hotspotQuestion(parts: QuestionParts & { right: readonly string[] }): Question {
  const regions = ['a', 'b', 'c'].map((key, index) => ({
    key,
    label: `Tempat ${key}`,
    x: 10,
    y: 70 - 30 * index,
    width: 20,
    height: 20,
    correct: parts.right.includes(key),
    why: `Sebab ${key}`,
  }))
  return { ...questionBase(parts), type: 'hotspot', picture: 'daun.svg', alt: 'Sehelai daun', regions }
}

/** Cost of 25 packs: 95.000, then 3.800 each, then 7.600 for two. */
export function calculationQuestion(parts: QuestionParts = {}): Question {
  const step = (key: string, formula: string, tolerance = 0) => ({ key, label: `Langkah ${key}`, formula, unitLabel: 'rupiah', tolerance, why: null })
  return {
    ...questionBase(parts),
    type: 'calculation',
    given: { pisang: 60_000, minyak: 35_000, isi: 25 },
    steps: [step('bahan', 'pisang + minyak'), step('satuan', 'bahan / isi', 50), step('dua', 'satuan * 2', 50)],
  }
}

export function essayQuestion(parts: QuestionParts = {}): Question {
  return { ...questionBase(parts), type: 'essay', guide: ['Menyebut sebab', 'Memberi contoh'], words: { min: 20, max: 100 } }
}

export function audioQuestion(parts: QuestionParts = {}): Question {
  return { ...questionBase(parts), type: 'audio', guide: ['Menyapa pembeli', 'Menyebut harga'], seconds: 90 }
}

export function fileQuestion(parts: QuestionParts & { takes?: AnswerFileKind[] } = {}): Question {
  const { takes = ['photo', 'pdf'], ...base } = parts
  return { ...questionBase(base), type: 'file', guide: ['Label terbaca', 'Tanggal ada'], takes }
}

/** One question of every type. */
export const questionsOfEveryType: readonly Question[] = [
  singleQuestion({ id: 'satu', right: 'b', options: ['a', 'b', 'c'] }),
  multipleQuestion({ id: 'dua', right: ['a', 'c'], options: ['a', 'b', 'c'] }),
  trueFalseQuestion({ id: 'tiga', answer: true }),
  numericQuestion({ id: 'empat', answer: 4250, tolerance: 50 }),
  matchingQuestion({ id: 'lima', pairs: { Suhu: 'termometer', Berat: 'timbangan', Waktu: 'jam' }, extras: ['penggaris'] }),
  orderingQuestion({ id: 'enam', items: ['Basahi', 'Sabuni', 'Bilas', 'Keringkan'] }),
  shortTextQuestion({ id: 'tujuh', accepted: ['P-IRT', 'Pangan Industri Rumah Tangga'] }),
  clozeQuestion({ id: 'delapan' }),
  hotspotQuestion({ id: 'sembilan', right: ['b'] }),
  hotspotQuestion({ id: 'sepuluh', right: ['a', 'c'] }),
  calculationQuestion({ id: 'sebelas' }),
  essayQuestion({ id: 'dua-belas' }),
  audioQuestion({ id: 'tiga-belas' }),
  fileQuestion({ id: 'empat-belas' }),
]

export function paper(parts: Partial<Paper> = {}): Paper {
  return {
    key: 'final',
    title: { id: 'Kuis akhir', en: 'Final quiz' },
    banks: ['final'],
    parallel: false,
    draw: 4,
    minutes: 30,
    attempts: 3,
    passPercent: 60,
    ...parts,
  }
}

export const sampleTask: Task = {
  key: 'praktik',
  title: { id: 'Praktik dapur', en: 'Kitchen practice' },
  minutes: 30,
  instructions: 'Perbaiki **satu hal**, lalu potret.',
  evidence: { photosMin: 1, photosMax: 2, ask: ['Foto sebelum', 'Foto sesudah'] },
  rubric: {
    passPoints: 4,
    criteria: ['temuan', 'perbaikan'].map((key) => ({
      key,
      title: `Kriteria ${key}`,
      covers: [],
      levels: [1, 2, 3].map((points) => ({ key: String(points), points, title: `Tingkat ${points}`, description: `Uraian ${points}` })),
    })),
  },
  sampleAnswer: 'Contoh jawaban.',
}

export const sampleQuestions: readonly Question[] = [
  singleQuestion({ id: 'satu', right: 'b', options: ['a', 'b', 'c'] }),
  multipleQuestion({ id: 'dua', right: ['a', 'c'], options: ['a', 'b', 'c'] }),
  trueFalseQuestion({ id: 'tiga', answer: true }),
  numericQuestion({ id: 'empat', answer: 4250, tolerance: 50 }),
]

export const rightAnswers = { satu: 'b', dua: ['a', 'c'], tiga: 'true', empat: 'Rp 4.250' } as const

/** A small course with one lesson, a quiz of four questions and a practical task. */
export function courseBody(parts: Partial<CourseBody> = {}): CourseBody {
  const text = { id: 'Kursus contoh', en: 'Sample course' }
  return {
    slug: 'kursus-contoh',
    title: text,
    summary: text,
    audience: text,
    topic: text,
    hours: 2,
    units: [],
    modules: [{ key: 'awal', title: text, lessons: ['pelajaran-satu'] }],
    lessons: [{ slug: 'pelajaran-satu', title: 'Pelajaran satu', minutes: 5, summary: 'Singkat.', covers: [], sources: [], source: 'Isi.' }],
    papers: [paper()],
    questions: [...sampleQuestions],
    tasks: [sampleTask],
    pictures: {},
    figures: {},
    observation: null,
    oral: [],
    guide: null,
    glossary: [],
    completion: { lessons: 'all', paper: 'final', task: 'praktik', decision: true },
    certificate: { validYears: 3 },
    sources: [],
    ...parts,
  }
}

type Whose = Pick<MadeEnrolment, 'learner' | 'enrolmentId'>

/** The right answers of the sample course of tests/builders/courses.ts. */
export const rightAnswersOfSampleCourse: Record<string, Answer> = { satu: 'b', dua: ['a', 'c'], tiga: 'true', empat: '4.000' }

export function answerOp(question: string, value: Answer, seq = 1, opId = randomUUID()): AnswerOp {
  return { opId, question, seq, value }
}

/** A learner of a new batch with an open attempt at the sample course's quiz. */
export async function openAttempt(): Promise<MadeEnrolment & { actor: Actor; attemptId: string }> {
  const made = await makeEnrolment()
  const { attemptId } = await startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId })
  return { ...made, actor: made.learner, attemptId }
}

/** Moves an attempt's times back, as if it had been started so much earlier. */
export async function letTimePass(attemptId: string, seconds: number): Promise<void> {
  await db.$executeRaw`
    update attempt set started_at = started_at - make_interval(secs => ${seconds}), expires_at = expires_at - make_interval(secs => ${seconds})
    where id = ${attemptId}::uuid`
}

/** One whole attempt with these answers, handed in. */
export async function takeQuiz({ learner, enrolmentId }: Whose, answers = rightAnswersOfSampleCourse): Promise<{ attemptId: string }> {
  const { attemptId } = await startAttempt({ actor: learner, enrolmentId })
  const ops = Object.entries(answers).map(([question, value], index) => answerOp(question, value, index + 1))
  await saveAnswers({ actor: learner, attemptId, ops })
  await finishAttempt({ actor: learner, attemptId })
  return { attemptId }
}

/** A photo as a phone makes it; each call gives another one. */
export async function photoBytes({ width = 640, height = 480 }: { width?: number; height?: number } = {}): Promise<Uint8Array> {
  const [r, g, b] = [randomInt(256), randomInt(256), randomInt(256)]
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .withExif({ IFD0: { Make: 'CONTOH' }, IFD3: { GPSLatitude: '7/1 37/1 0/1', GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer()
}

/** A task handed in with one photo. */
export async function handIn({ learner, enrolmentId }: Whose, note = 'Saya merapikan rak.'): Promise<{ submissionId: string }> {
  const { submissionId } = await saveDraft({ actor: learner, enrolmentId, note })
  await addPhoto({ actor: learner, enrolmentId, bytes: await photoBytes() })
  await submitTask({ actor: learner, enrolmentId, submissionId, note })
  return { submissionId }
}

export const passingVerdict: Verdict = { outcome: 'graded', levels: { rapi: '2', jelas: '2' }, comment: 'Bagus.' }
export const returningVerdict: Verdict = { outcome: 'returned', levels: {}, comment: 'Tambahkan foto sesudah.' }

export async function grade({ trainer }: Pick<MadeEnrolment, 'trainer'>, submissionId: string, verdict = passingVerdict): Promise<void> {
  await claimItem({ actor: trainer, itemId: submissionId })
  await gradeSubmission({ actor: trainer, submissionId, verdict })
}

/** Lessons, quiz and task are done; the name is not confirmed. */
export async function finishAllButName(made: MadeEnrolment): Promise<{ submissionId: string }> {
  const { learner, enrolmentId } = made
  for (const lesson of ['satu', 'dua', 'tiga']) await completeLesson({ actor: learner, enrolmentId, lesson })
  await takeQuiz(made)
  const handedIn = await handIn(made)
  await grade(made, handedIn.submissionId)
  return handedIn
}

/** Everything but the decision is done. */
export async function makeReadyToDecide(): Promise<MadeEnrolment & { submissionId: string }> {
  const made = await makeEnrolment()
  const { submissionId } = await finishAllButName(made)
  await confirmPrintedName({ actor: made.learner, enrolmentId: made.enrolmentId, name: 'Siti Contoh' })
  return { ...made, submissionId }
}
