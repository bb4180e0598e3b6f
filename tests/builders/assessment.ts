import type { CourseBody, Paper, Question, Task } from '#app/courses/course-body.ts'

type QuestionParts = Partial<Pick<Question, 'id' | 'topic' | 'difficulty'>>

function questionBase({ id = 'soal', topic = 'higiene', difficulty = 1 }: QuestionParts) {
  return { id, bank: 'final', unit: null, element: null, topic, difficulty, text: `Pertanyaan ${id}?`, explanation: `Penjelasan ${id}.` } as const
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

export function paper(parts: Partial<Paper> = {}): Paper {
  return { key: 'final', title: { id: 'Kuis akhir', en: 'Final quiz' }, banks: ['final'], draw: 4, minutes: 30, attempts: 3, passPercent: 60, ...parts }
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
    lessons: [{ slug: 'pelajaran-satu', title: 'Pelajaran satu', minutes: 5, summary: 'Singkat.', source: 'Isi.' }],
    papers: [paper()],
    questions: [...sampleQuestions],
    tasks: [sampleTask],
    pictures: {},
    completion: { lessons: 'all', paper: 'final', task: 'praktik', decision: true },
    certificate: { validYears: 3 },
    sources: [],
    ...parts,
  }
}
