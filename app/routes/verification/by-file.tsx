import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type MetaFunction, useActionData, useLoaderData } from '#app/platform/remix.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { FileForm } from '#app/verification/file-form.tsx'
import { claimAnswer } from '#app/verification/receipt/receipt-claim.server.ts'
import { ReceiptForm } from '#app/verification/receipt/receipt-form.tsx'
import { VerificationResult } from '#app/verification/verification-result.tsx'
import { largestFile, verifyByFile } from '#app/verification/verify-by-file.server.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('verification.by-file') }]

export function loader() {
  return { largestMb: largestFile() / 1_000_000 }
}

/** The file is looked at and forgotten, so the answer is the page itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const upload = await readUpload({ request, context }, { schema: z.object({}), fileField: 'file', maxBytes: largestFile() })
  const answer = await verifyByFile({ ...upload, addressKey: context.addressKey })
  return { answer, claim: await claimAnswer({ file: upload.file, answer }) }
}

export default function ByFile() {
  const sent = useActionData<typeof action>()
  const { largestMb } = useLoaderData<typeof loader>()
  const t = useT()
  if (!sent || !('answer' in sent)) {
    return (
      <Page
        title={t('verification.by-file')}
        lead={t('verification.by-file.lead')}
        breadcrumbs={[{ href: '/verifikasi', label: t('verification.title') }]}
      >
        <FileForm largestMb={largestMb} />
      </Page>
    )
  }
  return (
    <Page>
      <VerificationResult answer={sent.answer} />
      {sent.claim !== null && <ReceiptForm source={{ by: 'file', claim: sent.claim }} />}
      <LinkButton variant="secondary" href="/verifikasi">
        {t('verification.another')}
      </LinkButton>
    </Page>
  )
}
