import { readCatalogue } from '#app/courses/read-catalogue.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { optionalPhone } from '#app/people/optional-phone.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { newBatchForm, timeZones } from '#app/programmes/batch-form.ts'
import { createBatch } from '#app/programmes/create-batch.server.ts'
import { readProgramme } from '#app/programmes/read-programmes.server.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, PhoneField, SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('programmes.batch.new.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const programme = await readProgramme({ actor: signedIn(context), programmeId: idParam(params, 'programme') })
  const courses = await readCatalogue()
  return {
    programme: { id: programme.programmeId, name: programme.name },
    courses: courses.map((course) => ({ value: course.body.slug, label: course.body.title[context.locale] })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { contactPhone, ...form } = await readForm({ request, context }, newBatchForm)
  const { batchId } = await createBatch({
    actor: signedIn(context),
    batch: { ...form, programmeId: idParam(params, 'programme'), contactPhone: optionalPhone('contactPhone', contactPhone) },
  })
  return redirect(`/pengelola/angkatan/${batchId}`)
}

export default function NewBatch() {
  const { programme, courses } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('programmes.batch.new.title')}
      lead={programme.name}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: `/pengelola/program/${programme.id}`, label: programme.name },
      ]}
    >
      <Form>
        <SelectField name="courseSlug" label={t('programmes.batch.course')} options={courses} required />
        <TextField name="name" label={t('programmes.batch.name')} hint={t('programmes.batch.name.hint')} required />
        <TextField name="seats" label={t('programmes.batch.seats')} inputMode="numeric" width="short" required />
        <DateField name="startsOn" label={t('programmes.batch.starts')} required />
        <DateField name="endsOn" label={t('programmes.batch.ends')} required />
        <DateField name="codeExpiresOn" label={t('programmes.batch.codeExpires')} required />
        <SelectField name="timeZone" label={t('programmes.batch.zone')} options={timeZones} placeholder={null} required />
        <TextField name="venue" label={t('programmes.batch.venue')} hint={t('programmes.batch.venue.hint')} required />
        <TextField name="placeCode" label={t('programmes.batch.placeCode')} hint="35.19.09.2001" width="short" required />
        <TextField name="placeName" label={t('programmes.batch.placeName')} required />
        <PhoneField
          name="contactPhone"
          label={t('programmes.batch.contact')}
          hint={t('programmes.batch.contact.hint')}
          autoComplete="off"
          required={false}
        />
        <Button>{t('programmes.batch.new.submit')}</Button>
      </Form>
    </Page>
  )
}
