import { formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { MyCourseCard } from '#app/learning/my-course-card.tsx'
import { readMyEnrolments } from '#app/learning/read-my-enrolments.server.ts'
import { StateBadge } from '#app/learning/state-badge.tsx'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('learning.mine.title')} · ${t('ui.brand')}` }]
}

export async function loader({ context }: LoaderFunctionArgs) {
  const enrolments = await readMyEnrolments({ actor: signedIn(context) })
  return {
    enrolments: enrolments.map(({ course: { body }, progress, ...enrolment }) => ({
      ...enrolment,
      courseSlug: body.slug,
      title: body.title,
      completed: progress.completed.size,
      total: progress.total,
      resume: body.lessons.find((lesson) => lesson.slug === progress.resume) ?? null,
    })),
  }
}

export default function MyCourses() {
  const t = useT()
  const { enrolments } = useLoaderData<typeof loader>()
  const active = enrolments.filter((enrolment) => enrolment.state === 'active')
  const others = enrolments.filter((enrolment) => enrolment.state !== 'active')
  return (
    <Page title={t('learning.mine.title')}>
      {enrolments.length === 0 && (
        <Empty
          title={t('learning.mine.empty')}
          action={
            <ButtonRow>
              <LinkButton href="/belajar/gabung">{t('learning.mine.join')}</LinkButton>
              <LinkButton href="/kursus" variant="secondary">
                {t('learning.mine.browse')}
              </LinkButton>
            </ButtonRow>
          }
        >
          {t('learning.mine.empty.text')}
        </Empty>
      )}
      {active.map((enrolment) => (
        <MyCourseCard key={enrolment.enrolmentId} {...enrolment} />
      ))}
      {others.length > 0 && (
        <Section title={t(active.length > 0 ? 'learning.mine.others' : 'learning.mine.yours')}>
          <CardGrid>
            {others.map((enrolment) => (
              <CardLink
                key={enrolment.enrolmentId}
                href={`/belajar/${enrolment.enrolmentId}`}
                headingLevel={3}
                status={<StateBadge state={enrolment.state} />}
                title={enrolment.title[t.locale]}
                footer={`${enrolment.batchName} · ${formatDayRange(enrolment.startsOn, enrolment.endsOn, t.locale)}`}
              />
            ))}
          </CardGrid>
        </Section>
      )}
      {enrolments.length > 0 && (
        <ButtonRow>
          <LinkButton href="/belajar/gabung" variant="secondary">
            {t('learning.mine.join')}
          </LinkButton>
          <LinkButton href="/kursus" variant="quiet">
            {t('learning.mine.browse')}
          </LinkButton>
        </ButtonRow>
      )}
    </Page>
  )
}
