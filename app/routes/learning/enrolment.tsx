import { CompletionList } from '#app/assessment/decisions/completion-list.tsx'
import { nextStep } from '#app/assessment/decisions/next-step.ts'
import { readCompletion } from '#app/assessment/decisions/read-completion.server.ts'
import { PracticeList, PracticeTaskList } from '#app/assessment/evidence/practice-list.tsx'
import { practiceTasks } from '#app/assessment/evidence/practice-tasks.ts'
import { PairedCard } from '#app/assessment/paired/paired-card.tsx'
import { findPairedTest } from '#app/assessment/paired/read-paired-test.server.ts'
import { practicePapers } from '#app/assessment/papers/asked-paper.ts'
import { CourseOutline } from '#app/courses/course-outline.tsx'
import { outlineOf } from '#app/courses/course-summary.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { BatchFacts, TrainerContact } from '#app/learning/batch-facts.tsx'
import { EndedBanner, WaitingBanner } from '#app/learning/enrolment-banners.tsx'
import { NextStep } from '#app/learning/next-step.tsx'
import { judgeProgress } from '#app/learning/progress.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import { readLessonProgress } from '#app/learning/read-lesson-progress.server.ts'
import { readWaitingPlace } from '#app/learning/read-waiting-place.server.ts'
import { StateBadge } from '#app/learning/state-badge.tsx'
import type { RouteHandle } from '#app/platform/access.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns, Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: `${data?.title[t.locale] ?? t('learning.mine.title')} · ${t('ui.brand')}` }]
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const enrolment = await readEnrolment({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
  const [{ body }, seen, waitingPlace, completion, portal, paired] = await Promise.all([
    readCourseVersion(enrolment),
    readLessonProgress(enrolment),
    readWaitingPlace(enrolment),
    readCompletion(enrolment),
    readPortal(),
    findPairedTest(enrolment),
  ])
  const progress = judgeProgress({ body, seen, lastLesson: enrolment.lastLesson })
  const step = nextStep({ completion, body, progress })
  return {
    ...enrolment,
    courseSlug: body.slug,
    title: body.title,
    outline: outlineOf(body),
    practice: practicePapers(body),
    tasks: practiceTasks(body),
    completed: [...progress.completed],
    resume: progress.resume,
    step,
    waitingPlace,
    contactPhone: enrolment.batch.contactPhone ?? portal.contactPhone,
    completion,
    paired,
  }
}

export default function Enrolment() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { enrolmentId, state, batch, trainers, courseSlug, title } = page
  const isOpen = state === 'active' || state === 'waiting'
  return (
    <Page
      title={title[t.locale]}
      status={<StateBadge state={state} />}
      breadcrumbs={[{ href: '/belajar', label: t('learning.mine.title') }]}
      width="wide"
    >
      {page.waitingPlace !== null && <WaitingBanner place={page.waitingPlace} courseSlug={courseSlug} />}
      <EndedBanner state={state} endedAt={page.endedAt} timeZone={batch.timeZone} />
      <Columns
        side={
          <Section title={t('learning.enrolment.batch')}>
            <BatchFacts batch={batch} trainers={trainers} />
            {state !== 'withdrawn' && <TrainerContact phone={page.contactPhone} batchName={batch.name} />}
            {isOpen && (
              <LinkButton href={`/belajar/${enrolmentId}/mundur`} variant="quiet">
                {t(state === 'waiting' ? 'learning.enrolment.withdraw.waiting' : 'learning.enrolment.withdraw')}
              </LinkButton>
            )}
          </Section>
        }
      >
        {page.paired && <PairedCard test={page.paired} />}
        {state === 'active' && <NextStep step={page.step} />}
        {(state === 'active' || state === 'completed') && (
          <Section title={t('learning.enrolment.requirements')}>
            <CompletionList completion={page.completion} viewer="learner" timeZone={batch.timeZone} label={t('learning.enrolment.requirements')} />
          </Section>
        )}
        {state === 'active' && page.practice.length > 0 && (
          <Section title={t('assessment.practice.title')}>
            <PracticeList enrolmentId={enrolmentId} papers={page.practice} />
          </Section>
        )}
        {state === 'active' && page.tasks.length > 0 && (
          <Section title={t('assessment.practice-task.title')}>
            <PracticeTaskList enrolmentId={enrolmentId} tasks={page.tasks} />
          </Section>
        )}
        <Section id="pelajaran" title={t('learning.enrolment.lessons')}>
          <CourseOutline
            course={courseSlug}
            outline={page.outline}
            completed={page.completed}
            current={state === 'active' ? page.resume : null}
            folded
          />
        </Section>
      </Columns>
    </Page>
  )
}
