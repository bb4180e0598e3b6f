import { readPracticeTask } from '#app/assessment/evidence/read-practice-task.server.ts'
import { TaskPage } from '#app/assessment/evidence/task-page.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { RubricTable } from '#app/assessment/grading/rubric-table.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam, slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.title[tFor(matches).locale] }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readPracticeTask({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment'), task: slugParam(params, 'task') })
}

export default function PracticeTask() {
  const task = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <TaskPage task={task}>
      <Stack gap="large">
        <Banner title={t('assessment.practice-task.banner')}>
          <p>{t('assessment.practice-task.text')}</p>
        </Banner>
        <Prose html={task.instructionsHtml} lang="id" />
        {task.ask.length > 0 && (
          <Section title={t('assessment.practice-task.show')}>
            <ul lang="id">
              {task.ask.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        )}
        <Fold title={t('assessment.task.rubric')}>
          <RubricTable rubric={task.rubric} />
        </Fold>
      </Stack>
    </TaskPage>
  )
}
