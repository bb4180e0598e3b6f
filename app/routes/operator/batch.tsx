import { z } from 'zod'
import { countStuckMarkings } from '#app/assessment/grading/read-agreement.server.ts'
import { ThirdMarkerBanner } from '#app/assessment/grading/third-marker-banner.tsx'
import { PairedSettingForm } from '#app/assessment/paired/paired-setting-form.tsx'
import { readPairedSetting, setPairedTest } from '#app/assessment/paired/set-paired-test.server.ts'
import { chooseTemplate, readTemplateChoice } from '#app/certificates/templates/choose-template.server.ts'
import { TemplateChoiceForm } from '#app/certificates/templates/template-choice.tsx'
import { formatDay, formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { changeRunningBatch } from '#app/learning/change-running-batch.server.ts'
import { countEnrolments } from '#app/learning/count-enrolments.server.ts'
import { optionalPhone } from '#app/people/optional-phone.ts'
import { readPeopleWithRole } from '#app/people/read-people-with-role.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { batchPhase, codeState, dayIn } from '#app/programmes/batch-dates.ts'
import { batchChangeForm } from '#app/programmes/batch-form.ts'
import { nameBatchStaff, removeBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { readBatchStaff } from '#app/programmes/read-batch-staff.server.ts'
import { StaffForm } from '#app/programmes/staff-form.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { DateField, PhoneField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.batch.name ?? tFor(matches)('programmes.list.batches') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const batchId = idParam(params, 'batch')
  const [batch, staff, seats, trainers, deciders, choice, paired, stuck] = await Promise.all([
    readBatch({ batchId }),
    readBatchStaff({ batchId }),
    countEnrolments({ batchId }),
    readPeopleWithRole({ role: 'trainer' }),
    readPeopleWithRole({ role: 'decider' }),
    readTemplateChoice({ actor: signedIn(context), of: { batchId } }),
    readPairedSetting({ batchId }),
    countStuckMarkings({ batchId }),
  ])
  const today = dayIn(batch.timeZone, new Date())
  return { batch, staff, seats, trainers, deciders, choice, paired, stuck, phase: batchPhase(batch, today), code: codeState(batch, today) }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['name-trainer', 'name-decider', 'remove']), personId: z.uuid('form.required') }),
  z.object({ intent: z.literal('template'), template: z.union([z.literal(''), z.uuid('form.required')]) }),
  z.object({ intent: z.literal('paired'), on: z.enum(['yes', 'no']) }),
  batchChangeForm.extend({ intent: z.literal('change') }),
])

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const batchId = idParam(params, 'batch')
  const input = await readForm({ request, context }, form)
  if (input.intent === 'change') {
    await changeRunningBatch({ actor, batchId, change: { ...input, contactPhone: optionalPhone('contactPhone', input.contactPhone) } })
  } else if (input.intent === 'template') {
    await readBatch({ batchId })
    await chooseTemplate({ actor, of: { batchId }, templateId: input.template || null })
  } else if (input.intent === 'paired') {
    await setPairedTest({ actor, batchId, isOn: input.on === 'yes' })
  } else if (input.intent === 'remove') {
    await removeBatchStaff({ actor, batchId, personId: input.personId })
  } else {
    await nameBatchStaff({ actor, batchId, personId: input.personId, role: input.intent === 'name-trainer' ? 'trainer' : 'decider' })
  }
  return redirect(`/pengelola/angkatan/${batchId}`)
}

export default function Batch() {
  const { batch, staff, seats, trainers, deciders, choice, paired, stuck, phase, code } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      width="wide"
      title={batch.name}
      lead={`${batch.programmeName} · ${batch.sponsorName}`}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: `/pengelola/program/${batch.programmeId}`, label: batch.programmeName },
      ]}
    >
      <ThirdMarkerBanner stuck={stuck} staffHref="#pelatih" />
      <DataList
        items={[
          {
            label: t('programmes.batch.code'),
            value: <code>{batch.code}</code>,
            note: t(`programmes.batch.code.${code}`, { date: formatDay(batch.codeExpiresOn, t.locale) }),
          },
          {
            label: t('programmes.batch.dates'),
            value: formatDayRange(batch.startsOn, batch.endsOn, t.locale),
            note: <Badge>{t(`programmes.batch.phase.${phase}`)}</Badge>,
          },
          { label: t('programmes.batch.place'), value: batch.venue, note: `${batch.placeName} · ${batch.placeCode}` },
          {
            label: t('programmes.batch.seats'),
            value: t('programmes.batch.seatsTaken', { taken: seats.active + seats.completed, seats: batch.seats }),
            note: seats.waiting > 0 && t('programmes.batch.waiting', { count: seats.waiting }),
          },
        ]}
      />
      <LinkButton variant="secondary" href={`/sertifikat/angkatan/${batch.batchId}`} icon="certificate">
        {t('issuing.link')}
      </LinkButton>
      <Section id="pelatih" title={t('programmes.staff.title')} lead={t('programmes.staff.lead')}>
        <StaffForm duty="trainer" named={staff.trainers} eligible={trainers} />
        <StaffForm duty="decider" named={staff.deciders} eligible={deciders} />
      </Section>
      <Section title={t('exam.batch.title')} lead={t('exam.batch.lead')}>
        <LinkButton variant="secondary" href={`/pelatih/angkatan/${batch.batchId}/penilaian`}>
          {t('assessment.policy.title')}
        </LinkButton>{' '}
        <LinkButton variant="secondary" href={`/ujian/angkatan/${batch.batchId}`}>
          {t('exam.batch.open')}
        </LinkButton>
      </Section>
      <PairedSettingForm setting={paired} batchId={batch.batchId} />
      <TemplateChoiceForm choice={choice} />
      <Section title={t('programmes.change.title')}>
        <Form intent="change">
          <TextField name="seats" label={t('programmes.batch.seats')} inputMode="numeric" width="short" defaultValue={String(batch.seats)} required />
          <DateField name="endsOn" label={t('programmes.batch.ends')} defaultValue={batch.endsOn} required />
          <DateField name="codeExpiresOn" label={t('programmes.batch.codeExpires')} defaultValue={batch.codeExpiresOn} required />
          <PhoneField
            name="contactPhone"
            required={false}
            label={t('programmes.batch.contact')}
            hint={t('programmes.batch.contact.hint')}
            defaultValue={batch.contactPhone ?? ''}
            autoComplete="off"
          />
          <Button variant="secondary">{t('programmes.change.submit')}</Button>
        </Form>
      </Section>
    </Page>
  )
}
