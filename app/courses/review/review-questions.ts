import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Question } from '../question-body.ts'
import type { Finding } from './finding.ts'

// What lets a question be answered without knowing: length, place, stock phrases, and questions that are one question twice.

/** Above this share, whoever ticks the longest option (or always the same place) does well without knowing anything. */
const mostTelling = 0.4
/** Below this number a share says nothing. */
const fewestQuestions = 5
/** A right option this many times as long as every wrong one gives itself away. */
const muchLonger = 1.5
const muchLongerCharacters = 12

const stockPhrases = new RegExp(
  [
    String.raw`\bsemua(?:nya)?\s+(?:jawaban\s+|pilihan\s+)?(?:di\s*atas\s+)?(?:benar|salah|betul)\b`,
    String.raw`\bsemua\s+(?:jawaban|pilihan)\b`,
    String.raw`\b(?:semua(?:nya)?|bukan|tidak)\s+(?:(?:salah|satu|pun|ada|dari|yang|pilihan|jawaban|hal|itu)\s+)*di\s*atas\b`,
    String.raw`\btidak\s+(?:ada|satu\s*pun)\s+(?:jawaban\s+|pilihan\s+)?(?:yang\s+)?(?:benar|salah|betul|tepat)\b`,
    String.raw`^(?:bukan|tidak ada|tidak satu\s*pun|kedua-?duanya|keduanya|semuanya)(?:\s+(?:semuanya|keduanya|benar|salah))?[.!]?$`,
    String.raw`\b(?:jawaban|pilihan)\s+[a-e]\b`,
    String.raw`^[a-e](?:,\s*[a-e])*,?\s+dan\s+[a-e]\b`,
  ].join('|'),
  'i',
)

/** How questions begin; these words are no names though a small course has them nowhere in lower case. */
const beginnings = new Set(
  'apa apakah siapa siapakah kapan kapankah mengapa kenapa bagaimana bagaimanakah berapa berapakah mana manakah pasangkan urutkan hitung hitunglah pilih pilihlah lengkapi tulis tulislah sebutkan jelaskan tunjuk tunjukkan benar salah di ke dari pada untuk jika bila ketika sebelum sesudah setelah'.split(
    ' ',
  ),
)

const numberWords =
  /\b(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|sejuta|belas|puluh|ratus|ribu|juta|miliar|setengah|lusin|selusin)\b/g

/** Something about a bank, or about one question of it, that lets it be answered without knowing. */
export type QuestionAdvice = { bank: string; question: string | null; key: QuestionMessage; params: MessageParams }

/** Findings about the wording of all questions of a course. `texts` are its lessons, which know its words and names. */
export function reviewQuestions(questions: readonly Question[], texts: readonly string[]): Finding[] {
  return adviseOnQuestions(questions, texts).map(({ bank, key, params }) => ({
    file: `banks/${bank}.yaml`,
    line: null,
    message: translate('en', key, params),
  }))
}

/** The same as messages of the portal. */
export function adviseOnQuestions(questions: readonly Question[], texts: readonly string[]): QuestionAdvice[] {
  return [
    ...banksOf(questions).flatMap(([bank, inBank]) =>
      [...tellingLengths(inBank), ...tellingPlaces(inBank), ...oneSidedStatements(inBank)].map((advice) => ({ bank, ...advice })),
    ),
    ...questions.flatMap(stockOptions),
    ...repeatedQuestions(questions, texts),
  ]
}

type InBank = Omit<QuestionAdvice, 'bank'>

type Choice = { id: string; options: { text: string; correct: boolean }[] }

/** What asks for exactly one of several: single questions, and the choice gaps of a cloze. */
function choicesOf(question: Question): Choice[] {
  if (question.type === 'single') return [question]
  if (question.type !== 'cloze') return []
  return question.gaps.flatMap((gap) =>
    gap.kind === 'choice'
      ? [{ id: `${question.id} (${gap.key})`, options: gap.options.map((text) => ({ text, correct: text === gap.answer })) }]
      : [],
  )
}

function tellingLengths(questions: readonly Question[]): InBank[] {
  const singles = questions.filter((question) => question.type === 'single')
  const longest = singles.filter(({ options }) => lengthLead(options) > 0)
  const isTelling = singles.length >= fewestQuestions && longest.length > singles.length * mostTelling
  const params = { found: longest.length, of: singles.length, questions: longest.map(({ id }) => id).join(', ') }
  const share = isTelling ? [{ question: null, key: 'courses.advice.longest' as const, params }] : []
  const much = questions.filter((question) => {
    if (question.type !== 'single' && question.type !== 'multiple') return false
    const wrong = Math.max(0, ...question.options.filter((option) => !option.correct).map(({ text }) => text.length))
    const lead = lengthLead(question.options)
    return lead > muchLongerCharacters && wrong > 0 && (wrong + lead) / wrong > muchLonger
  })
  return [...share, ...much.map(({ id }) => ({ question: id, key: 'courses.advice.longer' as const, params: { question: id } }))]
}

/** By how many characters the shortest right option is longer than the longest wrong one. */
function lengthLead(options: Choice['options']): number {
  const lengths = (correct: boolean) => options.filter((option) => option.correct === correct).map(({ text }) => text.length)
  return Math.min(...lengths(true)) - Math.max(0, ...lengths(false))
}

function tellingPlaces(questions: readonly Question[]): InBank[] {
  const choices = questions.flatMap(choicesOf)
  if (choices.length < fewestQuestions * 2) return []
  const places = new Map<number, number>()
  for (const { options } of choices) {
    const at = options.findIndex((option) => option.correct)
    places.set(at, (places.get(at) ?? 0) + 1)
  }
  return [...places]
    .filter(([, count]) => count > choices.length * mostTelling)
    .map(([at, count]) => ({ question: null, key: 'courses.advice.place' as const, params: { place: at + 1, found: count, of: choices.length } }))
}

function oneSidedStatements(questions: readonly Question[]): InBank[] {
  const statements = questions.filter((question) => question.type === 'truefalse')
  const right = statements.filter((statement) => statement.answer).length
  if (statements.length < fewestQuestions || Math.max(right, statements.length - right) <= statements.length * 0.7) return []
  return [{ question: null, key: 'courses.advice.one-sided', params: { of: statements.length, found: right } }]
}

function stockOptions(question: Question): QuestionAdvice[] {
  const texts =
    question.type === 'single' || question.type === 'multiple'
      ? question.options.map(({ text }) => text)
      : question.type === 'matching'
        ? [...question.pairs.map(({ right }) => right), ...question.extras]
        : choicesOf(question).flatMap(({ options }) => options.map(({ text }) => text))
  const found = texts.find((text) => stockPhrases.test(text))
  if (found === undefined) return []
  return [{ bank: question.bank, question: question.id, key: 'courses.advice.stock', params: { question: question.id, option: found } }]
}

/** Questions that are the same once names and numbers are taken out. */
function repeatedQuestions(questions: readonly Question[], texts: readonly string[]): QuestionAdvice[] {
  const names = namesIn(questions, texts)
  const first = new Map<string, string>()
  return questions.flatMap((question) => {
    const key = skeletonOf(question, names)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, question.id)
    if (earlier === undefined) return []
    return [{ bank: question.bank, question: question.id, key: 'courses.advice.repeated', params: { question: question.id, other: earlier } }]
  })
}

/** Words that stand with a capital inside a sentence somewhere, or with a capital alone wherever the course has them. */
function namesIn(questions: readonly Question[], texts: readonly string[]): ReadonlySet<string> {
  const own = questions.map(({ text }) => text)
  const inside = own.flatMap((text) => [...text.matchAll(/(?<=[\p{Ll},;:\d] )\p{Lu}\p{Ll}+/gu)].map(([name]) => name))
  const words = new Set([...texts, ...own].flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []))
  const first = own.flatMap((text) => text.match(/(?:^|(?<=[.!?] ))\p{Lu}\p{Ll}+/gu) ?? [])
  return new Set([...inside, ...first.filter((word) => !words.has(word.toLowerCase()) && !beginnings.has(word.toLowerCase()))])
}

function skeletonOf(question: Question, names: ReadonlySet<string>): string {
  const parts = [question.text, ...wordingsOf(question).sort()]
  return parts.map((part) => withoutNamesAndNumbers(part, names)).join('|')
}

/** What else but its text tells a question from another of the same type. */
function wordingsOf(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text }) => text)
    case 'matching':
      return question.pairs.map(({ left, right }) => `${left} ${right}`)
    case 'ordering':
      return question.items.map(({ text }) => text)
    case 'hotspot':
      return [question.picture, ...question.regions.filter(({ correct }) => correct).map(({ label }) => label)]
    case 'calculation':
      return question.steps.map(({ formula }) => formula)
    default:
      return []
  }
}

function withoutNamesAndNumbers(text: string, names: ReadonlySet<string>): string {
  return text
    .replace(/\p{Lu}\p{Ll}+/gu, (word) => (names.has(word) ? '' : word))
    .replace(/(?:rp\s?)?\d[\d.,]*/giu, '#')
    .toLowerCase()
    .replace(numberWords, '#')
    .replace(/#(?:\s*#)+/g, '#')
    .replace(/\b(?:bu|ibu|pak|bapak|mbak|mas|kak)\b/g, '')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()
}

function banksOf(questions: readonly Question[]): [string, Question[]][] {
  const banks = new Map<string, Question[]>()
  for (const question of questions) banks.set(question.bank, [...(banks.get(question.bank) ?? []), question])
  return [...banks]
}
