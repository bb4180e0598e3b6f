import { hash } from 'node:crypto'
import { assessmentWords } from '#app/certificates/assessment-words.ts'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import { canonicalJson, shareJson } from './canonical-json.ts'
import { sampleMark } from './sample-mark.ts'

type AchievementFacts = Pick<CertificateFacts, 'kind' | 'licence' | 'isDemo' | 'course' | 'units' | 'assessment' | 'results'>

/** What was achieved (Open Badges 3.0, Achievement): nothing in it is of one person or batch. */
type Achievement = ReturnType<typeof compose>

const known = new Map<string, Achievement>()
/** Batches are about the same. */
const mostKnown = 100

/**
 * The achievement that a certificate is about. Its id is an address on the portal (`/pencapaian/<key>`) that is made from
 * what it says, so that whoever achieved the same has the same one, and another course, set of units or demand another.
 */
export function achievementOf({ kind, licence, isDemo, course, units, assessment, results }: AchievementFacts, origin: string): Achievement {
  const marks = [results.quiz?.passPercent, results.task?.maxPoints]
  const facts = { kind, licence, isDemo, course, units, assessment }
  const key = JSON.stringify([origin, facts, marks])
  let achievement = known.get(key)
  if (!achievement) {
    achievement = shareJson(compose({ ...facts, results }, origin))
    if (known.size >= mostKnown) known.clear()
    known.set(key, achievement)
  }
  return achievement
}

/** The last part of the address of an achievement. */
export function achievementKey({ id }: Pick<Achievement, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function compose(facts: AchievementFacts, origin: string) {
  const said = {
    achievementType: facts.kind === 'competency' ? 'Certification' : 'CertificateOfCompletion',
    name: facts.isDemo ? `${sampleMark}${facts.course.title.id}` : facts.course.title.id,
    description: `${facts.course.topic.id}. ${kindWords(facts).disclaimer.id}`,
    narrative: narrativeOf(facts),
    alignments: facts.units.flatMap((unit) => alignmentsOfUnit(unit, origin)),
    descriptions: resultsOf(facts).map(({ key, description }) => ({ key, description })),
  }
  // 128 bits of the hash tell achievements apart.
  const id = `${origin}/pencapaian/${hash('sha256', canonicalJson(said)).slice(0, 32)}`
  return {
    id,
    type: ['Achievement'],
    achievementType: said.achievementType,
    name: said.name,
    description: said.description,
    criteria: { id: `${id}#kriteria`, narrative: said.narrative },
    inLanguage: 'id',
    ...(said.alignments.length > 0 && {
      alignment: said.alignments.map((alignment) => ({ id: `${id}#${encodeURIComponent(alignment.targetCode)}`, ...alignment })),
    }),
    ...(said.descriptions.length > 0 && {
      resultDescription: said.descriptions.map(({ key, description }) => ({ id: resultDescriptionId(id, key), ...description })),
    }),
  }
}

/** Where an achievement describes a result. */
export function resultDescriptionId(achievement: string, key: string): string {
  return `${achievement}#hasil-${encodeURIComponent(key)}`
}

function narrativeOf({ kind, assessment, course }: AchievementFacts): string {
  if (assessment) return `Menempuh asesmen simulasi dengan hasil K pada semua unit. ${assessmentWords.note.id}`
  return `Mengikuti pelatihan ${course.hours} jam pelajaran${kind === 'attendance' ? '' : ' dan memenuhi semua syaratnya'}.`
}

function alignmentsOfUnit(unit: CertificateFacts['units'][number], origin: string) {
  const targetFramework = `SKKNI, Kepmenaker ${unit.kepmenaker}`
  const targetUrl = `${origin}/unit/${encodeURIComponent(unit.code)}`
  return [
    {
      type: ['Alignment'],
      targetType: 'ceasn:Competency',
      targetFramework,
      targetCode: unit.code,
      targetName: unit.title.id,
      targetDescription: `English title, the issuer's own unofficial translation: ${unit.title.en}`,
      targetUrl,
    },
    ...unit.elements.map((element) => ({
      type: ['Alignment'],
      targetType: 'ceasn:Competency',
      targetFramework,
      targetCode: `${unit.code}#${element.key}`,
      targetName: element.title,
      targetUrl,
    })),
  ]
}

/** Each part of a training that gives a figure, with the figure, or each unit that was assessed. */
export function resultsOf({ results: { quiz, task }, assessment }: Pick<CertificateFacts, 'results' | 'assessment'>) {
  const type = ['ResultDescription']
  if (assessment) {
    return assessment.units.map(({ code, title, result }) => ({
      key: code,
      value: result as string,
      description: { type, name: `${code} ${title.id}`, resultType: 'Result', valueMin: 'BK', valueMax: 'K', requiredValue: 'K' },
    }))
  }
  const required = quiz && { requiredValue: String(quiz.passPercent) }
  const ofQuiz = { type, name: 'Kuis akhir', resultType: 'Percent', valueMin: '0', valueMax: '100', ...required }
  const ofTask = { type, name: 'Tugas praktik', resultType: 'RawScore', valueMin: '0', valueMax: String(task?.maxPoints) }
  return [
    ...(quiz ? [{ key: 'kuis', value: String(quiz.percent), description: ofQuiz }] : []),
    ...(task ? [{ key: 'tugas', value: String(task.points), description: ofTask }] : []),
  ]
}
