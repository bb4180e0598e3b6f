import { z } from 'zod'
import { answerAuthor } from '#app/assessment/banks/author-answer.server.ts'
import { AuthorDesk } from '#app/assessment/banks/author-desk.tsx'
import { type AuthorValues, authorValues, formOfQuestion } from '#app/assessment/banks/author-form.ts'
import { AuthorPreview } from '#app/assessment/banks/question-preview.tsx'
import { readAuthoring } from '#app/assessment/banks/read-bank.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useActionData, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Columns } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ matches }) => [{ title: tFor(matches)('assessment.bank.write') }]

function whichQuestion({ request, context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const query = new URL(request.url).searchParams
  return { actor: signedIn(context), course: slugParam(params, 'course'), question: query.get('soal'), type: query.get('jenis') }
}

export async function loader(args: LoaderFunctionArgs) {
  const bank = new URL(args.request.url).searchParams.get('bank') ?? ''
  const { type, question, choices } = await readAuthoring(whichQuestion(args))
  const values: AuthorValues = question ? formOfQuestion(question) : { bank: choices.banks.includes(bank) ? bank : '' }
  return { type, values, choices, isNew: question === null }
}

const authorForm = z.record(z.string(), z.union([z.string().max(10_000), z.array(z.string().max(10_000))]))

export async function action(args: ActionFunctionArgs) {
  const which = whichQuestion(args)
  const { type } = await readAuthoring(which)
  const { intent, ...fields } = authorValues(await readForm(args, authorForm))
  const answer = await answerAuthor({ ...which, type, intent: intent ?? '', values: fields })
  return answer.draftId === null ? answer : redirect(`/pelatih/kursus/${which.course}/bank/usulan/${answer.draftId}#${answer.question}`)
}

export default function BankQuestion() {
  const { type, values: stored, choices, isNew } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const values = answered && 'form' in answered ? authorValues(answered.form.values) : stored
  const isWrong = answered !== undefined && 'form' in answered && Object.keys(answered.form.fields).length > 0
  return (
    <Page
      title={t(isNew ? 'assessment.bank.write' : 'assessment.bank.edit')}
      lead={t(`assessment.bank.type.${type}`)}
      width="wide"
      breadcrumbs={[
        { href: `/pelatih/kursus/${choices.slug}`, label: choices.title[t.locale] },
        { href: `/pelatih/kursus/${choices.slug}/bank`, label: t('assessment.bank.title') },
      ]}
    >
      <Columns side={<AuthorPreview preview={(answered && 'preview' in answered && answered.preview) || null} isWrong={isWrong} />}>
        <AuthorDesk type={type} values={values} choices={choices} />
      </Columns>
    </Page>
  )
}
