import { LateTable } from '#app/assessment/late-answers/late-table.tsx'
import { readLateAttempts } from '#app/assessment/late-answers/read-late-answers.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'decider'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.late.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return await readLateAttempts({ actor: signedIn(context) })
}

export default function LateAnswers() {
  const { waiting, over } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('exam.late.title')}
      lead={t('exam.late.lead')}
      width="wide"
      actions={
        <LinkButton variant="secondary" href="/susulan/berkas">
          {t('exam.file.title')}
        </LinkButton>
      }
    >
      <LateTable
        attempts={waiting}
        caption={t('exam.late.title')}
        verb={t('exam.late.judge')}
        empty={<Empty title={t('exam.late.empty')}>{t('exam.late.empty.text')}</Empty>}
      />
      {over.length > 0 && (
        <Section title={t('exam.late.left')} lead={t('exam.late.left.lead')}>
          <LateTable attempts={over} caption={t('exam.late.left')} verb={t('exam.late.look')} />
        </Section>
      )}
    </Page>
  )
}
