import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import { withdraw } from '#app/learning/withdraw.server.ts'
import { withdrawReasons } from '#app/learning/withdraw-reasons.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('learning.withdraw.title')} · ${t('ui.brand')}` }]
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { enrolmentId, batch, state } = await readEnrolment({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
  if (state !== 'active' && state !== 'waiting') throw new AppError('enrolment_closed')
  return { enrolmentId, batchName: batch.name, isWaiting: state === 'waiting' }
}

const form = z.object({ reason: z.enum(withdrawReasons).optional() })

export async function action({ params, request, context }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const { reason = null } = await readForm({ request, context }, form)
  await withdraw({ actor: signedIn(context), enrolmentId, reason })
  return redirect(`/belajar/${enrolmentId}`)
}

export default function Withdraw() {
  const t = useT()
  const { enrolmentId, batchName, isWaiting } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(isWaiting ? 'learning.withdraw.title.waiting' : 'learning.withdraw.title')}
      lead={t(isWaiting ? 'learning.withdraw.lead.waiting' : 'learning.withdraw.lead', { batch: batchName })}
    >
      <Form>
        <RadioGroup
          name="reason"
          label={t('learning.withdraw.reason')}
          hint={t('learning.withdraw.reason.hint')}
          required={false}
          options={withdrawReasons.map((reason) => ({ value: reason, label: t(`learning.withdraw.reason.${reason}`) }))}
        />
        <ButtonRow>
          <Button variant="danger">{t(isWaiting ? 'learning.withdraw.confirm.waiting' : 'learning.withdraw.confirm')}</Button>
          <LinkButton href={`/belajar/${enrolmentId}`} variant="quiet">
            {t(isWaiting ? 'learning.withdraw.back.waiting' : 'learning.withdraw.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
