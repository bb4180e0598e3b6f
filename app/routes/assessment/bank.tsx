import { BankDrafts, BankPapers, BankQuestions, BankVersions, NewQuestion } from '#app/assessment/banks/bank-lists.tsx'
import { readBank } from '#app/assessment/banks/read-bank.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('assessment.bank.title')} · ${data?.title[t.locale] ?? ''}` }]
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readBank({ actor: signedIn(context), course: slugParam(params, 'course') })
}

export default function Bank() {
  const bank = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.bank.title')}
      lead={t('assessment.bank.lead')}
      actions={
        <LinkButton variant="secondary" href={`/pelatih/kursus/${bank.slug}/berkas-soal`}>
          {t('assessment.bank-files.title')}
        </LinkButton>
      }
      width="wide"
      breadcrumbs={[
        { href: '/pelatih/kursus', label: t('courses.teaching.title') },
        { href: `/pelatih/kursus/${bank.slug}`, label: bank.title[t.locale] },
      ]}
    >
      <Stack gap="large">
        <BankDrafts bank={bank} />
        <NewQuestion bank={bank} />
        <BankQuestions bank={bank} />
        <BankVersions bank={bank} />
        <BankPapers bank={bank} />
      </Stack>
    </Page>
  )
}
