import { z } from 'zod'
import { forgetComment, readAllSavedComments } from '#app/assessment/grading/saved-comments.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.desk.comments.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { comments: await readAllSavedComments({ actor: signedIn(context) }) }
}

const form = z.object({ intent: z.templateLiteral(['remove:', z.uuid()]) })

export async function action({ request, context }: ActionFunctionArgs) {
  const { intent } = await readForm({ request, context }, form)
  await forgetComment({ actor: signedIn(context), commentId: intent.slice('remove:'.length) })
  return redirect('/pelatih/komentar')
}

export default function SavedComments() {
  const { comments } = useLoaderData<typeof loader>()
  const t = useT()
  const title = t('assessment.desk.comments.title')
  return (
    <Page
      title={title}
      lead={t('assessment.desk.comments.lead')}
      width="wide"
      breadcrumbs={[{ href: '/pelatih', label: t('assessment.trainer.title') }]}
    >
      {comments.length === 0 && <Empty title={t('assessment.desk.comments.none')}>{t('assessment.desk.comments.none.text')}</Empty>}
      {comments.length > 0 && (
        <Table
          caption={title}
          hideCaption
          rows={comments}
          rowKey={({ commentId }) => commentId}
          columns={[
            { key: 'text', label: t('assessment.grade.comment'), isHeader: true, render: ({ text }) => <span lang="id">{text}</span> },
            { key: 'course', label: t('assessment.desk.comments.course'), render: ({ course }) => course[t.locale] },
            {
              key: 'remove',
              label: t('assessment.trainer.column.action'),
              hideLabel: true,
              render: ({ commentId, text }) => (
                <Form intent={`remove:${commentId}`}>
                  <Button variant="quiet">
                    {t('assessment.desk.comments.remove')}
                    <span className="sr-only"> {text}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}
