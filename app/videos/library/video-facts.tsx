import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { ChoiceWords } from '#app/videos/watch/choice-words.tsx'
import type { LibraryVideoPage } from './read-library.server.ts'
import { formatMoment } from './transcript.ts'

type Lesson = { course: string; lesson: string; title: string }

/** What is known of a video, and where it is used. */
export function VideoFacts({ video, lessons }: { video: LibraryVideoPage; lessons: readonly Lesson[] }) {
  const t = useT()
  const { slug, durationMs, width, height, hasSound, choices, provider } = video
  return (
    <DataList
      items={[
        { label: t('videos.facts.slug'), value: <code>{slug}</code> },
        durationMs !== null && { label: t('videos.facts.length'), value: formatMoment(durationMs) },
        width !== null && { label: t('videos.facts.size'), value: `${width} × ${height}` },
        hasSound !== null && { label: t('videos.facts.sound'), value: t(hasSound ? 'videos.facts.sound.yes' : 'videos.facts.sound.no') },
        choices.length > 0 && { label: t('videos.facts.choices'), value: <ChoiceWords choices={choices} /> },
        { label: t('videos.facts.provider'), value: t(`videos.facts.provider.${provider}`) },
        { label: t('videos.new.rights'), value: <span lang="id">{video.rights}</span> },
        { label: t('videos.facts.lessons'), value: <UsedBy slug={slug} lessons={lessons} /> },
      ]}
    />
  )
}

function UsedBy({ slug, lessons }: { slug: string; lessons: readonly Lesson[] }) {
  const t = useT()
  if (lessons.length === 0) return <>{t('videos.facts.lessons.none', { tag: `{% video name="${slug}" /%}` })}</>
  return (
    <Stack gap="small">
      {lessons.map(({ course, lesson, title }) => (
        <a key={`${course}/${lesson}`} href={`/kursus/${course}/${lesson}`} lang="id">
          {title}
        </a>
      ))}
    </Stack>
  )
}

/** The renditions themselves, to be looked at before learners do. */
export function VideoPreview({ addresses }: { addresses: readonly { kind: string; address: string }[] }) {
  const t = useT()
  return (
    <Section title={t('videos.preview')}>
      <Prose>
        <ul>
          {addresses.map(({ kind, address }) => (
            <li key={kind}>
              <a href={address}>{kind === 'audio' || kind === 'original' ? t(`videos.choice.${kind}`) : kind}</a>
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}

const known = [
  'created',
  'imported',
  'waiting',
  'arriving',
  'preparing',
  'ready',
  'failed',
  'retried',
  'shortened',
  'texts_changed',
  'captions_set',
  'captions_removed',
] as const

export function VideoHistory({ events }: { events: LibraryVideoPage['events'] }) {
  const t = useT()
  const wordsOf = ({ kind, detail }: LibraryVideoPage['events'][number]) => {
    const event = known.find((one) => one === kind)
    if (event === 'shortened') {
      return t('videos.event.shortened', { kept: formatMoment(Number(detail.toMs)), whole: formatMoment(Number(detail.fromMs)) })
    }
    return event ? t(`videos.event.${event}`) : kind
  }
  return (
    <Section title={t('videos.history.title')}>
      <DataList items={events.map((event) => ({ label: formatDateTime(event.at, t.locale, officeZone), value: wordsOf(event) }))} />
    </Section>
  )
}
