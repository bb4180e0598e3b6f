import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { newProgrammeForm } from '#app/programmes/batch-form.ts'
import { createProgramme } from '#app/programmes/create-programme.server.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('programmes.new.title') }]

export function loader() {
  return { year: String(new Date().getFullYear()) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const programme = await readForm({ request, context }, newProgrammeForm)
  const { programmeId } = await createProgramme({ actor: signedIn(context), programme })
  return redirect(`/pengelola/program/${programmeId}`)
}

export default function NewProgramme() {
  const { year } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('programmes.new.title')} breadcrumbs={[{ href: '/pengelola', label: t('programmes.home.title') }]}>
      <Form>
        <TextField name="sponsorName" label={t('programmes.new.sponsor')} hint={t('programmes.new.sponsor.hint')} required />
        <TextField name="name" label={t('programmes.list.name')} required />
        <TextField name="fiscalYear" label={t('programmes.list.year')} inputMode="numeric" width="short" defaultValue={year} required />
        <Button>{t('programmes.new.submit')}</Button>
      </Form>
    </Page>
  )
}
