import { z } from 'zod'
import { LessonContents, LessonFacts, LessonNeighbours } from '#app/courses/lesson-frame.tsx'
import { LessonSources, WordMeanings } from '#app/courses/lesson-references.tsx'
import { readLessonPage } from '#app/courses/read-lesson-page.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { completeLesson } from '#app/learning/complete-lesson.server.ts'
import { LessonSteps } from '#app/learning/lesson-steps.tsx'
import { LessonText } from '#app/learning/lesson-text.tsx'
import { openLesson } from '#app/learning/open-lesson.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { openPlainPlayback } from '#app/videos/watch/open-plain-playback.server.ts'
import { readLessonVideos } from '#app/videos/watch/read-lesson-videos.server.ts'
import { viewerFor } from '#app/videos/watch/viewer.server.ts'

export const handle = {
  access: 'public',
  script: (loaded) => ((loaded as Awaited<ReturnType<typeof loader>>['data'] | undefined)?.videos.length ? 'player' : null),
} satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  if (!data) return [{ title: t('courses.catalogue.title') }]
  return [
    { title: `${data.lesson.title} · ${data.courseTitle[t.locale]} · ${t('ui.brand')}` },
    { name: 'description', content: data.lesson.summary },
    { tagName: 'link', rel: 'canonical', href: data.canonical },
  ]
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const [course, lesson] = [slugParam(params, 'course'), slugParam(params, 'lesson')]
  const { actor } = context
  const mine = actor && (await openLesson({ actor, course, lesson }))
  const page = await readLessonPage({ course, lesson, version: mine?.course })
  const { key, setCookie } = viewerFor({ actor, cookies: request.headers.get('cookie') ?? '' })
  const [videos, plain] = await Promise.all([
    readLessonVideos({ slugs: page.videos, actor, viewerKey: setCookie ? null : key }),
    openPlainPlayback({
      wish: new URL(request.url).searchParams,
      shown: page.videos,
      actor,
      viewer: { key, programmeId: mine?.programmeId ?? null },
    }),
  ])
  const loaded = {
    ...page,
    videos,
    plain,
    personId: actor?.personId ?? null,
    canonical: canonicalUrl(request),
    mine: mine && { enrolmentId: mine.enrolmentId, isActive: mine.state === 'active', completed: [...mine.progress.completed] },
  }
  return data(loaded, { headers: plain && setCookie ? { 'Set-Cookie': setCookie } : {} })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const [course, lesson] = [slugParam(params, 'course'), slugParam(params, 'lesson')]
  const { enrolment, ...answers } = await readForm({ request, context }, z.looseObject({ enrolment: z.uuid() }))
  const { next } = await completeLesson({ actor, enrolmentId: enrolment, lesson, answers })
  return redirect(next === null ? `/belajar/${enrolment}` : `/kursus/${course}/${next}`)
}

export default function Lesson() {
  const t = useT()
  const { courseSlug, courseTitle, lesson, html, words, sources, videos, asked, plain, personId, ...page } = useLoaderData<typeof loader>()
  const { number, total, bytes, outline, previous, next, mine } = page
  return (
    <Page
      title={lesson.title}
      titleLang="id"
      lead={lesson.summary}
      breadcrumbs={[
        { href: '/kursus', label: t('courses.catalogue.title') },
        { href: `/kursus/${courseSlug}`, label: courseTitle[t.locale] },
      ]}
    >
      <LessonFacts number={number} total={total} minutes={lesson.minutes} bytes={bytes} />
      <LessonContents course={courseSlug} outline={outline} completed={mine?.completed} current={lesson.slug} />
      {t.locale !== 'id' && <p>{t('courses.lesson.in-bahasa')}</p>}
      <LessonText html={html} address={`/kursus/${courseSlug}/${lesson.slug}`} videos={videos} asked={asked} personId={personId} plain={plain} />
      <WordMeanings words={words} />
      <LessonSources sources={sources} />
      {mine?.isActive ? (
        <LessonSteps
          enrolmentId={mine.enrolmentId}
          isFinished={mine.completed.includes(lesson.slug)}
          completed={mine.completed.length}
          total={total}
          next={next}
          asked={asked.filter(({ name }) => videos.some(({ slug }) => slug === name))}
          videos={videos}
        />
      ) : (
        !mine && (
          <Card
            title={t('courses.lesson.join.title')}
            footer={
              <LinkButton href="/belajar/gabung" variant="secondary">
                {t('courses.course.join')}
              </LinkButton>
            }
          >
            <p>{t('courses.lesson.join.text')}</p>
          </Card>
        )
      )}
      <LessonNeighbours previous={previous} next={next} />
    </Page>
  )
}
