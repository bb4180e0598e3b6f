import { LessonLinks } from '#app/competency/lesson-links.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { RehearsedUnit } from './read-rehearsal.server.ts'

type Picture = NonNullable<RehearsedUnit['picture']>

/** What the practice of one unit shows, element by element, with what to read again. */
export function PictureTable({ caption, picture }: { caption: string; picture: Picture }) {
  const t = useT()
  return (
    <Table
      caption={caption}
      rows={picture}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'element',
          label: t('competency.element'),
          isHeader: true,
          render: ({ title }) => (title === null ? t('competency.unit.whole') : <span lang="id">{title}</span>),
        },
        { key: 'seen', label: t('rehearsal.element.seen'), render: ({ seen, items }) => t('rehearsal.element.of', { count: seen, all: items }) },
        {
          key: 'right',
          label: t('rehearsal.element.right'),
          render: ({ right, asked }) => (asked === 0 ? t('rehearsal.element.no-questions') : t('rehearsal.element.of', { count: right, all: asked })),
        },
        {
          key: 'next',
          label: t('rehearsal.element.next'),
          render: ({ isStrong, lessons }) => {
            if (isStrong) return <Badge tone="success">{t('rehearsal.element.strong')}</Badge>
            if (lessons.length === 0) return t('rehearsal.element.practise')
            return (
              <>
                {t('rehearsal.element.read')}
                <LessonLinks lessons={lessons} />
              </>
            )
          },
        },
      ]}
    />
  )
}
