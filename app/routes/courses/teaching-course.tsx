import { mayReadAskedCourse } from '#app/assessment/papers/find-asked-question.server.ts'
import { readTeachingMaterial } from '#app/courses/teaching-material.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'

export const handle = { access: ['trainer', 'decider', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('courses.teaching.title')} · ${data?.title[t.locale] ?? ''}` }]
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title, version, guide, observation, oral, tasks, toConfirm } = await readTeachingMaterial({
    actor: signedIn(context),
    course: slugParam(params, 'course'),
  })
  const teaches = await mayReadAskedCourse({ actor: signedIn(context), course: slug })
  return { slug, title, version, guide, toConfirm, observed: observation?.items.length ?? 0, oral: oral.length, tasks: tasks.length, teaches }
}

export default function TeachingCourse() {
  const { slug, title, version, guide, toConfirm, observed, oral, tasks, teaches } = useLoaderData<typeof loader>()
  const t = useT()
  const at = `/pelatih/kursus/${slug}`
  return (
    <Page
      title={title[t.locale]}
      lead={t('courses.teaching.version', { number: version })}
      breadcrumbs={[{ href: '/pelatih/kursus', label: t('courses.teaching.title') }]}
    >
      <CardGrid>
        <CardLink href={`${at}/pengamatan`} title={t('courses.teaching.observation')}>
          <p>{t('courses.teaching.observation.count', { count: observed })}</p>
        </CardLink>
        <CardLink href={`${at}/lisan`} title={t('courses.teaching.oral')}>
          <p>{t('courses.teaching.oral.count', { count: oral })}</p>
        </CardLink>
        <CardLink href={`${at}/tugas`} title={t('courses.teaching.tasks')}>
          <p>{t('courses.teaching.tasks.count', { count: tasks })}</p>
        </CardLink>
        {teaches && (
          <CardLink href={`${at}/soal`} title={t('courses.teaching.questions')}>
            <p>{t('courses.teaching.questions.text')}</p>
          </CardLink>
        )}
        {teaches && (
          <CardLink href={`${at}/bank`} title={t('assessment.bank.title')}>
            <p>{t('assessment.bank.card')}</p>
          </CardLink>
        )}
      </CardGrid>
      {guide ? (
        <Section title={<span lang="id">{guide.title}</span>} id="panduan">
          <Prose html={guide.html} lang="id" />
        </Section>
      ) : (
        <Empty title={t('courses.teaching.no-guide')} />
      )}
      {toConfirm.length > 0 && (
        <Section title={t('courses.teaching.confirm')} lead={t('courses.teaching.confirm.lead')}>
          <DataList
            items={toConfirm.map(({ title: source, rule, confirm }) => ({
              label: <span lang="id">{rule ?? source}</span>,
              value: <span lang="id">{confirm}</span>,
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
