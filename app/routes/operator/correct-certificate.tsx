import { z } from 'zod'
import { confirmNewName } from '#app/certificates/changes/confirm-new-name.server.ts'
import { correctCertificate } from '#app/certificates/changes/correct-certificate.server.ts'
import { CorrectionChanges } from '#app/certificates/changes/correction-changes.tsx'
import { dropNameProposal } from '#app/certificates/changes/drop-name-proposal.server.ts'
import { NameProposalPanel } from '#app/certificates/changes/name-proposal-panel.tsx'
import { prepareCorrection } from '#app/certificates/changes/prepare-correction.server.ts'
import { readNameProposal } from '#app/certificates/changes/read-name-proposal.server.ts'
import { NamePlate } from '#app/certificates/name-plate.tsx'
import { PreviewPicture } from '#app/certificates/preview-picture.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('certificates.correct.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const wanted = { actor: signedIn(context), certificateId: idParam(params, 'certificate') }
  const [{ certificateId, before, after, differs }, proposal] = await Promise.all([prepareCorrection(wanted), readNameProposal(wanted)])
  const mayStandIn = proposal !== null && !proposal.canHolderConfirm && proposal.proposedById !== wanted.actor.personId
  return { certificateId, before, after, differs, proposal, mayStandIn }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('correct'), name: z.string().max(200), sure: z.literal('on', 'form.confirm') }),
  z.object({ intent: z.enum(['confirm', 'withdraw']), proposal: z.uuid() }),
])

export async function action({ request, context, params }: ActionFunctionArgs) {
  const input = await readForm({ request, context }, form)
  const wanted = { actor: signedIn(context), certificateId: idParam(params, 'certificate') }
  const page = (id: string) => `/pengelola/sertifikat/${id}`
  if (input.intent === 'correct') {
    const issued = await correctCertificate({ ...wanted, name: input.name })
    return redirect(issued ? page(issued.certificateId) : `${page(wanted.certificateId)}/perbaikan`)
  }
  if (input.intent === 'confirm') return redirect(page((await confirmNewName({ ...wanted, proposalId: input.proposal })).certificateId))
  await dropNameProposal({ ...wanted, proposalId: input.proposal })
  return redirect(`${page(wanted.certificateId)}/perbaikan`)
}

export default function CorrectCertificate() {
  const { certificateId, before, after, differs, proposal, mayStandIn } = useLoaderData<typeof loader>()
  const t = useT()
  const here = `/pengelola/sertifikat/${certificateId}/perbaikan`
  return (
    <Page
      title={t('certificates.correct.title')}
      lead={t('certificates.correct.lead')}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/sertifikat', label: t('certificates.operator.title') },
        { href: `/pengelola/sertifikat/${certificateId}`, label: before.number },
      ]}
    >
      {proposal ? <NameProposalPanel proposal={proposal} mayStandIn={mayStandIn} /> : <NamePlate name={before.name} />}
      <PreviewPicture src={`${here}/pratinjau`} />
      <Section title={t('certificates.correct.changes')} lead={t('certificates.correct.changes.lead')}>
        <CorrectionChanges before={before} after={after} differs={differs} />
      </Section>
      <p>{t('certificates.correct.who')}</p>
      <Form intent="correct">
        <TextField
          name="name"
          label={t('certificates.correct.name')}
          hint={t('certificates.name.hint')}
          defaultValue={proposal?.name ?? before.name}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={60}
          required
        />
        <CheckboxField name="sure" label={t('certificates.correct.sure')} />
        <ButtonRow>
          <Button>{t('certificates.correct.submit')}</Button>
          <Button variant="quiet" formAction={`${here}/pratinjau`} formNoValidate>
            {t('certificates.name.preview.typed')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
