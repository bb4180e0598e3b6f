import { z } from 'zod'
import { confirmNewName } from '#app/certificates/changes/confirm-new-name.server.ts'
import { dropNameProposal } from '#app/certificates/changes/drop-name-proposal.server.ts'
import { readMyNameProposal } from '#app/certificates/changes/read-name-proposal.server.ts'
import { NamePlate } from '#app/certificates/name-plate.tsx'
import { PreviewPicture } from '#app/certificates/preview-picture.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('certificates.new-name.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const certificateId = idParam(params, 'certificate')
  const { number, proposal } = await readMyNameProposal({ actor: signedIn(context), certificateId })
  return { certificateId, number, proposal: proposal && { proposalId: proposal.proposalId, name: proposal.name } }
}

const form = z.object({ intent: z.enum(['confirm', 'decline']), proposal: z.uuid() })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { intent, proposal: proposalId } = await readForm({ request, context }, form)
  const wanted = { actor: signedIn(context), certificateId: idParam(params, 'certificate'), proposalId }
  if (intent === 'confirm') await confirmNewName(wanted)
  else await dropNameProposal(wanted)
  return redirect('/sertifikat')
}

export default function NewName() {
  const { certificateId, number, proposal } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('certificates.new-name.title')}
      lead={t(proposal ? 'certificates.new-name.lead' : 'certificates.new-name.none')}
      breadcrumbs={[
        { href: '/sertifikat', label: t('certificates.mine.title') },
        { href: `/sertifikat/${certificateId}`, label: number },
      ]}
    >
      {proposal ? (
        <>
          <NamePlate name={proposal.name} />
          <PreviewPicture src={`/sertifikat/${certificateId}/nama/pratinjau.svg`} />
          <Form intent="confirm">
            <input type="hidden" name="proposal" value={proposal.proposalId} />
            <Button>{t('certificates.name.confirm')}</Button>
          </Form>
          <Form intent="decline">
            <input type="hidden" name="proposal" value={proposal.proposalId} />
            <Button variant="quiet">{t('certificates.new-name.wrong')}</Button>
          </Form>
        </>
      ) : (
        <ButtonRow>
          <LinkButton variant="secondary" icon="certificate" href="/sertifikat">
            {t('certificates.new-name.back')}
          </LinkButton>
        </ButtonRow>
      )}
    </Page>
  )
}
