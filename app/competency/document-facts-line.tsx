import { formatBytes, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { AssessmentView } from './read-assessment.server.ts'

/** What is known of a document beside its name, in one line: what it is, its size, when and where it was made. */
export function DocumentFactsLine({ document: { mediaType, bytes, madeOn, place } }: { document: AssessmentView['documents'][number] }) {
  const t = useT()
  const facts = [
    t(mediaType === 'application/pdf' ? 'competency.document.kind.pdf' : 'competency.document.kind.photo'),
    bytes !== null && formatBytes(bytes, t.locale),
    t('competency.document.made-on', { day: formatDay(madeOn, t.locale) }),
    place && t('assessment.task.photo.place', { latitude: String(place.latitude), longitude: String(place.longitude) }),
  ]
  return facts.filter(Boolean).join(' · ')
}
