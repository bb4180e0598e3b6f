import css from '#app/assessment/banks/print/print.module.css'
import { PrintedKey, PrintedQuestion } from '#app/assessment/banks/print/printed-question.tsx'
import { readPrintedPaper } from '#app/assessment/banks/print/read-printed-paper.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.print.title') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const set = /^[1-9]\d?$/.exec(query.get('naskah') ?? '')?.[0] ?? '1'
  const which = { course: slugParam(params, 'course'), paper: slugParam(params, 'paper'), set: Number(set) }
  return { ...(await readPrintedPaper({ actor: signedIn(context), ...which })), withKey: query.get('kunci') === '1' }
}

export default function PrintPaper() {
  const { slug, title, course, minutes, set, questions, withKey } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title[t.locale]}
      lead={t('assessment.print.lead', { count: questions.length, minutes, set: String(set) })}
      breadcrumbs={[
        { href: `/pelatih/kursus/${slug}`, label: course[t.locale] },
        { href: `/pelatih/kursus/${slug}/bank`, label: t('assessment.bank.title') },
      ]}
    >
      <Stack gap="large">
        <nav className={css.links} aria-label={t('assessment.print.title')}>
          <a href={`?naskah=${set}${withKey ? '' : '&kunci=1'}`}>{t(withKey ? 'assessment.print.without-key' : 'assessment.print.with-key')}</a>
          {' · '}
          <a href={`?naskah=${(set % 99) + 1}`}>{t('assessment.print.next')}</a>
        </nav>
        <p>{t('assessment.print.name')}</p>
        <ol className={css.paper}>
          {questions.map(({ asked }) => (
            <li key={asked.id}>
              <PrintedQuestion asked={asked} />
            </li>
          ))}
        </ol>
        {withKey && (
          <section className={css.key}>
            <h2>{t('assessment.print.key')}</h2>
            <ol className={css.paper}>
              {questions.map(({ asked, key }) => (
                <li key={asked.id}>
                  <PrintedKey details={key} />
                </li>
              ))}
            </ol>
          </section>
        )}
      </Stack>
    </Page>
  )
}
