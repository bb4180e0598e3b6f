import { openAssessment } from '#app/competency/open-assessment.server.ts'
import { ReadinessDesk } from '#app/competency/readiness-desk.tsx'
import { findRehearsal } from '#app/competency/rehearsal/list-rehearsals.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('competency.readiness') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const actor = signedIn(context)
  const opened = await openAssessment({ actor, applicationId, parts: ['candidate'] })
  return { ...opened, rehearsalId: await findRehearsal({ actor, slug: opened.view.slug }) }
}

export default function Readiness() {
  const { view, study, rehearsalId } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('competency.readiness')}
      lead={t('competency.readiness.lead')}
      width="wide"
      breadcrumbs={[
        { href: '/asesmen', label: t('competency.title') },
        { href: `/asesmen/${view.applicationId}`, label: view.title[t.locale] },
      ]}
      actions={
        <a href={`/asesmen/${view.applicationId}/berkas.zip`} download>
          {t('competency.pack')}
        </a>
      }
    >
      <ReadinessDesk
        view={view}
        study={study}
        practice={(code) => (rehearsalId === null ? '/asesmen/latihan' : `/asesmen/latihan/${rehearsalId}/${code}`)}
      />
    </Page>
  )
}
