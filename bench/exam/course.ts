import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'

export const questionsAsked = 30
const inBank = 60

/** A course whose quiz draws 30 questions of four types from a bank of 60. Returns its slug. */
export async function makeExamCourse(): Promise<string> {
  const files = sampleCourseFiles()
  const course = files['course.yaml']!.replace('draw: 4, minutes: 10, attempts: 3', `draw: ${questionsAsked}, minutes: 10, attempts: 3`)
  const bank = Array.from({ length: inBank }, (_, index) => questionText(index)).join('')
  const { slug } = await makeCourse({ files: { ...files, 'course.yaml': course, 'banks/final.yaml': bank } })
  return slug
}

function questionText(index: number): string {
  const head = `
- id: soal-${index}
  topic: topik-${index % 5}
  difficulty: ${(index % 3) + 1}
  explanation: Penjelasan soal ${index} yang panjangnya seperti biasa, dengan sebab dan contoh dari dapur.
  text: Pertanyaan ${index} tentang keadaan di dapur usaha, dengan uraian sepanjang satu kalimat. Apa jawabannya?
`
  const options = ['a', 'b', 'c', 'd']
  const listed = (right: string[]) =>
    options
      .map(
        (key) => `    - { key: ${key}, text: Pilihan ${key} dari soal ${index}, why: Sebab ${key}${right.includes(key) ? ', correct: true' : ''} }\n`,
      )
      .join('')
  switch (index % 4) {
    case 0:
      return `${head}  type: single\n  options:\n${listed(['b'])}`
    case 1:
      return `${head}  type: multiple\n  options:\n${listed(['a', 'c'])}`
    case 2:
      return `${head}  type: truefalse\n  answer: true\n`
    default:
      return `${head}  type: numeric\n  answer: ${index * 1000}\n  tolerance: 0\n  unitLabel: rupiah\n`
  }
}

/** An answer to a question of the course, another one each time it is changed. */
export function someAnswer(question: string, turn: number): string | string[] {
  const index = Number(question.replace('soal-', ''))
  switch (index % 4) {
    case 0:
      return ['b', 'a', 'c', 'd'][turn % 4]!
    case 1:
      return [['a', 'c'], ['a'], ['b', 'd']][turn % 3]!
    case 2:
      return turn % 2 === 0 ? 'true' : 'false'
    default:
      return String(index * 1000 + turn)
  }
}

/** Points of an answer, said here once more so that the portal's own scoring is checked and not repeated. */
export function pointsOf(question: string, answer: string | string[]): boolean {
  return JSON.stringify(answer) === JSON.stringify(someAnswer(question, 0))
}
