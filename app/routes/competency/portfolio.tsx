import { z } from 'zod'
import { addDocument, addHandedInTask } from '#app/competency/add-document.server.ts'
import { documentFactsShape } from '#app/competency/document-facts.ts'
import { PortfolioDesk } from '#app/competency/portfolio-desk.tsx'
import { documentMegabytes } from '#app/competency/portfolio-rules.ts'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { removeDocument } from '#app/competency/remove-document.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true, script: 'evidence' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('competency.portfolio') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const saved = new URL(request.url).searchParams.has('tersimpan')
  return { view: await readAssessment({ actor: signedIn(context), applicationId, parts: ['candidate'] }), saved }
}

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), keepsPlace: z.literal('on').optional(), ...documentFactsShape }),
  z.object({ intent: z.literal('take'), submissionId: z.uuid('form.required'), ...documentFactsShape }),
  z.object({ intent: z.literal('remove'), documentId: z.uuid() }),
])

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), applicationId: idParam(params, 'application') }
  const maxBytes = documentMegabytes * 1_000_000
  const { fields, file, tooLarge } = await readUpload({ request, context }, { schema, fileField: 'file', maxBytes })
  if (fields.intent === 'remove') await removeDocument({ ...own, documentId: fields.documentId })
  else if (fields.intent === 'take') await addHandedInTask({ ...own, submissionId: fields.submissionId, facts: fields })
  else {
    if (tooLarge) throw new AppError('document_too_large', { params: { max: documentMegabytes } })
    if (!file) throw new AppError('invalid_form', { fields: { file: { key: 'competency.document.missing' } } })
    await addDocument({ ...own, facts: fields, keepsPlace: fields.keepsPlace === 'on', bytes: file })
  }
  const saved = fields.intent === 'remove' ? '' : '?tersimpan'
  return redirect(`/asesmen/${own.applicationId}/portofolio${saved}`)
}

export default function Portfolio() {
  const { view, saved } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('competency.portfolio')}
      lead={t('competency.portfolio.lead')}
      breadcrumbs={[
        { href: '/asesmen', label: t('competency.title') },
        { href: `/asesmen/${view.applicationId}`, label: view.title[t.locale] },
      ]}
    >
      <PortfolioDesk view={view} isSaved={saved} />
    </Page>
  )
}
