import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { formatDayRange } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { DataList } from '#app/ui/data-list.tsx'
import type { CorrectablePart, Correction } from './prepare-correction.server.ts'

type PrintedFacts = Correction['after']
type Part = Exclude<CorrectablePart, 'name'>

/** What a correction prints otherwise than before, apart from the name. */
export function CorrectionChanges({
  before,
  after,
  differs,
}: {
  before: CertificateFacts
  after: PrintedFacts
  differs: readonly CorrectablePart[]
}) {
  const t = useT()
  const parts = differs.filter((part) => part !== 'name')
  if (parts.length === 0) return <p>{t('certificates.correct.nothing')}</p>
  return (
    <DataList
      items={parts.map((part) => ({
        label: t(`certificates.part.${part}`),
        value: <span lang="id">{textOf(part, after, t)}</span>,
        note: <span lang="id">{t('certificates.correct.before', { text: textOf(part, before, t) })}</span>,
      }))}
    />
  )
}

function textOf(part: Part, facts: PrintedFacts, t: Translate): string {
  switch (part) {
    case 'course':
      return [facts.course.title.id, facts.course.hours !== null && t('verification.hours.value', { count: facts.course.hours })]
        .filter(Boolean)
        .join(' · ')
    case 'batch':
      return `${facts.batch.name} · ${facts.batch.place} · ${formatDayRange(facts.batch.startsOn, facts.batch.endsOn, t.locale)}`
    case 'units':
      return facts.units.map((unit) => unit.code).join(', ') || facts.course.topic.id
    case 'issuer':
      return `${facts.issuer.name}, ${facts.issuer.place}`
    case 'signer':
      return `${facts.signer.name}, ${facts.signer.title}`
    default:
      return facts[part] ?? ''
  }
}
