import { DraftBadge } from '#app/assessment/banks/bank-lists.tsx'
import { DraftChanges, DraftDesk, DraftFindings, DraftHistory, DraftRefusal } from '#app/assessment/banks/draft-desk.tsx'
import { draftFormSchema } from '#app/assessment/banks/draft-form.ts'
import { readBankDraft } from '#app/assessment/banks/read-bank-draft.server.ts'
import { publishBankDraft, returnBankDraft } from '#app/assessment/banks/review-bank-draft.server.ts'
import { undoBankChange } from '#app/assessment/banks/save-bank-draft.server.ts'
import { submitBankDraft, takeBackBankDraft } from '#app/assessment/banks/submit-bank-draft.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam, slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.bank.draft') }]

function whichDraft({ context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { actor: signedIn(context), course: slugParam(params, 'course'), draftId: idParam(params, 'draft') }
}

export async function loader(args: LoaderFunctionArgs) {
  return readBankDraft(whichDraft(args))
}

export async function action(args: ActionFunctionArgs) {
  const which = whichDraft(args)
  const { isOwn } = await readBankDraft(which)
  const form = await readForm(args, draftFormSchema)
  switch (form.intent) {
    case 'submit':
      await submitBankDraft({ ...which, remark: form.remark })
      break
    case 'withdraw':
    case 'discard':
      await takeBackBankDraft({ ...which, discard: form.intent === 'discard' })
      break
    case 'publish':
      await publishBankDraft(which)
      break
    case 'return':
      await returnBankDraft({ ...which, remark: form.remark })
      break
    default:
      if (isOwn) await undoBankChange({ ...which, question: form.intent.slice('undo:'.length) })
  }
  const base = `/pelatih/kursus/${which.course}/bank`
  return redirect(form.intent === 'discard' ? base : `${base}/usulan/${which.draftId}`)
}

export default function BankDraft() {
  const draft = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={draft.isOwn ? t('assessment.bank.own') : t('assessment.bank.of', { name: draft.writer })}
      lead={t('assessment.bank.changes', { count: draft.changes.length })}
      status={<DraftBadge state={draft.state} />}
      breadcrumbs={[
        { href: `/pelatih/kursus/${draft.slug}`, label: draft.title[t.locale] },
        { href: `/pelatih/kursus/${draft.slug}/bank`, label: t('assessment.bank.title') },
      ]}
    >
      <Stack gap="large">
        <DraftRefusal draft={draft} />
        <DraftFindings draft={draft} />
        <DraftChanges draft={draft} />
        <DraftDesk draft={draft} />
        <DraftHistory draft={draft} />
      </Stack>
    </Page>
  )
}
