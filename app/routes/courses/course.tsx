import { completionDemands } from '#app/courses/completion-demands.ts'
import { CompletionList, CourseColumns, CourseFacts, UnitList } from '#app/courses/course-facts.tsx'
import { CourseOutline } from '#app/courses/course-outline.tsx'
import { outlineOf, summariseCourse } from '#app/courses/course-summary.ts'
import { CourseSources } from '#app/courses/lesson-references.tsx'
import { readCourse } from '#app/courses/read-course.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { readMyCourse } from '#app/learning/read-my-course.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { Banner } from '#app/ui/banner.tsx'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  if (!data) return [{ title: t('courses.catalogue.title') }]
  return [
    { title: `${data.course.title[t.locale]} · ${t('ui.brand')}` },
    { name: 'description', content: data.course.summary[t.locale] },
    { tagName: 'link', rel: 'canonical', href: data.canonical },
  ]
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const slug = slugParam(params, 'course')
  const mine = context.actor && (await readMyCourse({ actor: context.actor, course: slug }))
  const { body } = mine?.course ?? (await readCourse({ slug }))
  return {
    canonical: canonicalUrl(request),
    course: summariseCourse(body),
    audience: body.audience,
    outline: outlineOf(body),
    demands: completionDemands(body),
    units: body.units,
    validYears: body.certificate.validYears,
    sources: body.sources,
    first: body.lessons[0]?.slug ?? '',
    mine: mine && { enrolmentId: mine.enrolmentId, completed: [...mine.progress.completed], resume: mine.progress.resume },
  }
}

export default function Course() {
  const t = useT()
  const { course, audience, outline, demands, units, validYears, sources, first, mine } = useLoaderData<typeof loader>()
  const go = mine?.resume ?? first
  return (
    <Page
      title={course.title[t.locale]}
      lead={course.summary[t.locale]}
      breadcrumbs={[{ href: '/kursus', label: t('courses.catalogue.title') }]}
      width="wide"
      actions={
        <ButtonRow>
          <LinkButton href={`/kursus/${course.slug}/${go}`} icon="arrow-right" iconAt="end">
            {t(mine ? 'courses.course.resume' : 'courses.course.start')}
          </LinkButton>
          <LinkButton href={mine ? `/belajar/${mine.enrolmentId}` : '/belajar/gabung'} variant="secondary">
            {t(mine ? 'courses.course.my-page' : 'courses.course.join')}
          </LinkButton>
        </ButtonRow>
      }
    >
      <CourseColumns facts={<CourseFacts audience={audience} hours={course.hours} lessons={course.lessons} bytes={course.bytes} />}>
        <Section title={t('courses.course.outline')}>
          <CourseOutline course={course.slug} outline={outline} completed={mine?.completed} current={go} folded />
        </Section>
        <Section title={t('courses.course.completion')} lead={t('courses.course.completion.lead')}>
          <CompletionList demands={demands} />
        </Section>
        {units.length > 0 && (
          <Section title={t('courses.units.title')} lead={t('courses.units.lead')}>
            <UnitList units={units} />
          </Section>
        )}
        <Banner kind="info" title={t('courses.certificate.title')}>
          {t('courses.certificate.text', { years: validYears })}
        </Banner>
        <CourseSources sources={sources} />
      </CourseColumns>
    </Page>
  )
}
