import { resultLine } from '#app/certificates/assessment-words.ts'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import { formatDay, formatDayRange, formatNumber } from '#app/i18n/format.ts'
import type { StatedText } from './compare-pages.ts'

/** Texts that a paper with these facts may show, by what they are about. */
export function statedTexts(facts: CertificateFacts): StatedText[] {
  const { course, batch, units, assessment, results, issuer, signer, kind, licence } = facts
  const words = kindWords({ kind, licence })
  const texts: Partial<Record<StatedText['part'], (string | null | undefined)[]>> = {
    name: [facts.name],
    number: [facts.number],
    issued: [formatDay(facts.issuedOn, 'id')],
    valid_until: [formatDay(facts.validUntil, 'id')],
    kind: [words.name.id, words.name.en, words.disclaimer.id, words.disclaimer.en, licence?.number, facts.isDemo ? 'CONTOH' : null],
    course: [course.title.id, course.title.en, course.topic.id, course.topic.en],
    hours: course.hours === null ? [] : [`${formatNumber(course.hours, 'id')} jam pelajaran`, `${formatNumber(course.hours, 'en')} learning hours`],
    batch: [batch.name, batch.place, formatDayRange(batch.startsOn, batch.endsOn, 'id')],
    units: [...units, ...(assessment?.units ?? [])].flatMap(({ code, title }) => [code, title.id, title.en]),
    results: [
      results.quiz && `${formatNumber(results.quiz.percent, 'id', 1)}%`,
      results.task && `${results.task.points} / ${results.task.maxPoints}`,
      ...(assessment?.units ?? []).map(resultLine),
    ],
    issuer: [issuer.name],
    people: [signer.name, signer.title, facts.trainerName, facts.deciderName],
  }
  return Object.entries(texts).flatMap(([part, list]) => list.flatMap((text) => (text ? [{ part: part as StatedText['part'], text }] : [])))
}
