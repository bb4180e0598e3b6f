import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { JoinOfferCard } from '#app/learning/join-offer-card.tsx'
import { readJoinOffer } from '#app/learning/read-join-offer.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('learning.join.title')} · ${t('ui.brand')}` }]
}

/** With a code in the address (after looking it up, or from a link or QR of the organiser) the batch is shown. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('kode')
  if (!code) return { offer: null }
  const offer = await readJoinOffer({ actor: signedIn(context), code })
  if (offer.enrolmentId) throw redirect(`/belajar/${offer.enrolmentId}`)
  return { offer }
}

const form = z.object({
  intent: z.enum(['look', 'join', 'wait']),
  code: z.string().trim().min(1, 'form.required'),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const { intent, code } = await readForm({ request, context }, form)
  if (intent === 'look') {
    const { batch } = await readJoinOffer({ actor, code })
    return redirect(`/belajar/gabung?kode=${batch.code}`)
  }
  const { enrolmentId } = await joinBatch({ actor, code, mayWait: intent === 'wait' })
  return redirect(`/belajar/${enrolmentId}`)
}

export default function Join() {
  const t = useT()
  const { offer } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('learning.join.title')}
      lead={offer ? undefined : t('learning.join.lead')}
      breadcrumbs={[{ href: '/belajar', label: t('learning.mine.title') }]}
    >
      {offer ? (
        <JoinOfferCard offer={offer} />
      ) : (
        <Form intent="look">
          <TextField
            name="code"
            label={t('learning.join.code')}
            hint={t('learning.join.code.hint')}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            width="short"
          />
          <Button>{t('learning.join.look')}</Button>
        </Form>
      )}
    </Page>
  )
}
