import { z } from 'zod'
import { BankDownloads, BankUpload, ImportProblems } from '#app/assessment/banks/files/bank-files-desk.tsx'
import { importBank } from '#app/assessment/banks/files/import-bank.server.ts'
import { readBankFiles } from '#app/assessment/banks/files/read-bank-files.server.ts'
import { mostPackageBytes } from '#app/assessment/banks/qti/read-package.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useActionData, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.bank-files.title') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const saved = /^\d{1,4}$/.exec(new URL(request.url).searchParams.get('tersimpan') ?? '')?.[0]
  const files = await readBankFiles({ actor: signedIn(context), course: slugParam(params, 'course') })
  return { files, saved: saved === undefined ? null : Number(saved) }
}

const form = z.object({ bank: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const course = slugParam(params, 'course')
  const { fields, file, tooLarge } = await readUpload({ request, context }, { schema: form, fileField: 'file', maxBytes: mostPackageBytes })
  if (tooLarge) throw new AppError('invalid_form', { fields: { file: { key: 'assessment.bank-files.too-large' } } })
  if (!file) throw new AppError('invalid_form', { fields: { file: { key: 'form.required' } } })
  const imported = await importBank({ actor: signedIn(context), course, bank: fields.bank, file })
  if (!imported.saved) return { problems: imported.problems }
  return redirect(`/pelatih/kursus/${course}/berkas-soal?tersimpan=${imported.changed}`)
}

export default function BankFilesPage() {
  const { files, saved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useT()
  return (
    <Page
      title={t('assessment.bank-files.title')}
      lead={t('assessment.bank-files.lead')}
      width="wide"
      breadcrumbs={[
        { href: '/pelatih/kursus', label: t('courses.teaching.title') },
        { href: `/pelatih/kursus/${files.slug}`, label: files.title[t.locale] },
        { href: `/pelatih/kursus/${files.slug}/bank`, label: t('assessment.bank.title') },
      ]}
    >
      <Stack gap="large">
        {saved !== null && (
          <Banner kind="success" focus title={t('assessment.bank-files.saved', { count: saved })}>
            <p>{t('assessment.bank-files.saved.text')}</p>
          </Banner>
        )}
        {sent && 'problems' in sent && <ImportProblems problems={sent.problems} />}
        <BankDownloads {...files} />
        <BankUpload {...files} />
      </Stack>
    </Page>
  )
}
