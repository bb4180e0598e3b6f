import { z } from 'zod'
import { mostSealedBytes, partsOfFile } from '#app/assessment/late-answers/answer-file.ts'
import { importAnswerFile } from '#app/assessment/late-answers/import-answer-file.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'decider'], noindex: true, script: 'answer-codes' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.file.title') }]

const maxBytes = mostSealedBytes + 1_000_000
const number = z.coerce.number().int().min(0).max(10_000).catch(0)
const done = z.object({ percobaan: z.uuid(), tepat: number, susulan: number, sudah: number, rusak: number, bukti: z.enum(['ya', 'tidak']) })

export async function loader({ request }: LoaderFunctionArgs) {
  return { done: done.safeParse(Object.fromEntries(new URL(request.url).searchParams)).data ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { file, tooLarge } = await readUpload({ request, context }, { schema: z.object({}), fileField: 'file', maxBytes })
  if (tooLarge) throw new AppError('body_too_large')
  if (!file) throw new AppError('invalid_form', { fields: { file: { key: 'form.required' } } })
  const found = await importAnswerFile({ actor: signedIn(context), ...partsOfFile(file) })
  const bukti = found.isProven ? 'ya' : 'tidak'
  const counts = {
    percobaan: found.attemptId,
    tepat: String(found.inTime),
    susulan: String(found.late),
    sudah: String(found.known),
    rusak: String(found.unread),
    bukti,
  }
  return redirect(`/susulan/berkas?${new URLSearchParams(counts)}`)
}

export default function AnswerFile() {
  const { done } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('exam.file.title')} lead={t('exam.file.lead')} breadcrumbs={[{ href: '/susulan', label: t('exam.late.title') }]}>
      <Stack>
        {done && (
          <Banner
            kind="success"
            title={t('exam.file.done')}
            focus
            action={
              done.susulan > 0 && (
                <LinkButton variant="secondary" href={`/susulan/${done.percobaan}`}>
                  {t('exam.late.judge')}
                </LinkButton>
              )
            }
          >
            {[
              t('exam.file.in-time', { count: done.tepat }),
              t('exam.file.late', { count: done.susulan }),
              t('exam.file.known', { count: done.sudah }),
              ...(done.rusak > 0 ? [t('exam.file.unread', { count: done.rusak })] : []),
            ].join(' · ')}
          </Banner>
        )}
        {done?.bukti === 'tidak' && (
          <Banner kind="warning" title={t('exam.file.unproven')}>
            {t('exam.file.unproven.text')}
          </Banner>
        )}
        <p
          aria-live="polite"
          data-answer-codes={JSON.stringify({
            read: t('exam.code.read', { count: '{count}', total: '{total}' }),
            ready: t('exam.code.ready'),
            wrong: t('exam.code.wrong'),
          })}
        />
        <Form encType="multipart/form-data">
          <FileField name="file" label={t('exam.file.file')} hint={t('exam.file.hint')} />
          <Button>{t('exam.file.submit')}</Button>
        </Form>
      </Stack>
    </Page>
  )
}
