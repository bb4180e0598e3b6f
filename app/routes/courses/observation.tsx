import { readTeachingMaterial } from '#app/courses/teaching-material.server.ts'
import { TeachingPage } from '#app/courses/teaching-page.tsx'
import { ObservationTables, SheetHead } from '#app/courses/teaching-parts.tsx'
import { tFor } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: ['trainer', 'decider', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: `${t('courses.teaching.observation')} · ${data?.title[t.locale] ?? ''}` }]
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title, units, observation } = await readTeachingMaterial({ actor: signedIn(context), course: slugParam(params, 'course') })
  return { slug, title, units, observation }
}

export default function ObservationChecklist() {
  const { slug, title, units, observation } = useLoaderData<typeof loader>()
  return (
    <TeachingPage part="observation" course={{ slug, title }}>
      {observation && (
        <>
          <p lang="id">
            <strong>{observation.title}</strong>. {observation.setting}
          </p>
          <SheetHead />
          <ObservationTables observation={observation} units={units} />
        </>
      )}
    </TeachingPage>
  )
}
