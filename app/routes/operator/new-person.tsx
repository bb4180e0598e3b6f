import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { createPerson } from '#app/people/create-person.server.ts'
import { OneTimeSlip } from '#app/people/one-time-slip.tsx'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, data, type MetaFunction, redirect, useActionData, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { PhoneField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('people.new.title')} · ${tFor(matches)('ui.brand')}` }]

export function loader() {
  return { personId: randomUUID() }
}

const text = z.string().max(1_000, 'form.too_long').default('')
const form = z.object({ personId: z.uuid(), name: text, phone: text, agreed: z.string().optional().transform(Boolean) })

/** Answers with the one-time secret, the only time it can be shown; the form sent again leads to the person. */
export async function action({ request, context }: ActionFunctionArgs) {
  const input = await readForm({ request, context }, form)
  const registered = await createPerson({ actor: signedIn(context), ...input })
  if (!registered.isNew) return redirect(`/pengelola/orang/${registered.personId}`)
  return data({ registered }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function NewPerson() {
  const { personId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const registered = answer && 'registered' in answer ? answer.registered : null
  const t = useT()
  const crumbs = [
    { href: '/pengelola', label: t('programmes.home.title') },
    { href: '/pengelola/orang', label: t('people.list.title') },
  ]
  if (registered) {
    return (
      <Page title={t('people.new.done')} breadcrumbs={crumbs}>
        <OneTimeSlip {...registered} />
        <ButtonRow>
          <LinkButton href="/pengelola/orang/baru">{t('people.new.next')}</LinkButton>
          <LinkButton variant="secondary" href={`/pengelola/orang/${registered.personId}`}>
            {t('people.new.open')}
          </LinkButton>
        </ButtonRow>
      </Page>
    )
  }
  return (
    <Page title={t('people.new.title')} lead={t('people.new.lead')} breadcrumbs={crumbs}>
      <Form noValidate>
        <input type="hidden" name="personId" value={personId} />
        <TextField name="name" label={t('people.name')} hint={t('people.name.hint')} autoComplete="off" autoCapitalize="words" spellCheck={false} />
        <PhoneField name="phone" label={t('people.phone')} hint={t('people.new.phone.hint')} autoComplete="off" required={false} />
        <CheckboxField name="agreed" label={t('people.new.agreed')} hint={<a href="/privasi">{t('people.sign-up.agreed.read')}</a>} />
        <Button>{t('people.new.submit')}</Button>
      </Form>
    </Page>
  )
}
