import { z } from 'zod'
import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import { findCertificateByNumber } from '#app/certificates/find-by-number.server.ts'
import { basisOf } from '#app/certificates/issuing/basis.ts'
import { issueWaitingCertificate } from '#app/certificates/issuing/issue-waiting-certificate.server.ts'
import { readWaitingCertificates } from '#app/certificates/issuing/read-waiting-certificates.server.ts'
import { WaitingCertificates } from '#app/certificates/issuing/waiting-certificates.tsx'
import { readCertificates } from '#app/certificates/read-certificates.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('certificates.operator.title') }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const page = Number(new URL(request.url).searchParams.get('halaman')) || 1
  const [list, waiting] = await Promise.all([readCertificates({ actor, page }), readWaitingCertificates({ actor })])
  return { ...list, waiting }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('find'), number: z.string().max(100) }),
  z.object({ intent: z.literal('issue'), enrolmentId: z.uuid().optional(), applicationId: z.uuid().optional() }),
])

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const input = await readForm({ request, context }, form)
  const { certificateId } = await (input.intent === 'find'
    ? findCertificateByNumber({ actor, number: input.number })
    : issueWaitingCertificate({ actor, basis: basisOf({ enrolmentId: input.enrolmentId ?? null, applicationId: input.applicationId ?? null }) }))
  return redirect(`/pengelola/sertifikat/${certificateId}`)
}

export default function Certificates() {
  const { certificates, page, pages, waiting } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page width="wide" title={t('certificates.operator.title')} breadcrumbs={[{ href: '/pengelola', label: t('programmes.home.title') }]}>
      <Form intent="find">
        <TextField
          name="number"
          label={t('certificates.number')}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          width="short"
          required
        />
        <Button variant="secondary" icon="search">
          {t('certificates.operator.open')}
        </Button>
      </Form>
      {waiting.length > 0 && <WaitingCertificates waiting={waiting} />}
      <Section title={t('certificates.operator.issued')}>
        <Table
          caption={t('certificates.operator.issued')}
          hideCaption
          rows={certificates}
          rowKey={(row) => row.certificateId}
          empty={<Empty title={t('certificates.operator.none')} />}
          columns={[
            {
              key: 'number',
              label: t('certificates.number'),
              isHeader: true,
              render: (row) => <a href={`/pengelola/sertifikat/${row.certificateId}`}>{row.number}</a>,
            },
            { key: 'name', label: t('certificates.name'), render: (row) => row.facts.name },
            { key: 'course', label: t('certificates.course'), render: (row) => row.facts.course.title[t.locale] },
            { key: 'issued', label: t('certificates.issued'), render: (row) => formatDay(row.facts.issuedOn, t.locale) },
            { key: 'state', label: t('certificates.state'), render: (row) => <CertificateStateBadge state={row.state} /> },
          ]}
        />
        <Pager page={page} pages={pages} hrefOf={(one) => `/pengelola/sertifikat?halaman=${one}`} />
      </Section>
    </Page>
  )
}
