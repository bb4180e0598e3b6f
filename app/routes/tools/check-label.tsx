import { z } from 'zod'
import { checkLabel, halalStates } from '#app/courses/label/check-label.ts'
import { LabelForm } from '#app/courses/label/label-form.tsx'
import { LabelResult } from '#app/courses/label/label-report.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, useActionData } from '#app/platform/remix.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [
    { title: `${t('label.title')} · ${t('ui.brand')}` },
    { name: 'description', content: t('label.lead') },
    { tagName: 'link', rel: 'canonical', href: data?.canonical },
  ]
}

export function loader({ request }: LoaderFunctionArgs) {
  return { canonical: canonicalUrl(request) }
}

const text = (maximum: number) => z.string().max(maximum, 'form.too_long').default('')
const form = z.object({
  name: text(200),
  composition: text(2000),
  netWeight: text(100),
  producer: text(200),
  address: text(500),
  produced: text(100),
  code: text(100),
  expires: text(100),
  number: text(100),
  halal: z.enum(halalStates).default('none'),
  claims: text(2000),
})

/** The label is looked at and forgotten, so the answer is the page itself, and nothing of it stands in an address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm({ request, context }, form)
  // East of all of Indonesia a day begins first: nobody's label is dated later than there.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jayapura' }).format(new Date())
  return { form: { values }, report: checkLabel(values, today) }
}

export default function CheckLabel() {
  const sent = useActionData<typeof action>()
  const t = useT()
  const report = sent && 'report' in sent ? sent.report : null
  return (
    <Page title={t('label.title')} lead={t('label.lead')}>
      {report ? (
        <Section title={t('label.result')}>
          <LabelResult report={report} />
        </Section>
      ) : (
        <Banner title={t('label.limits')}>{t('label.limits.text')}</Banner>
      )}
      <LabelForm isChecked={report !== null} />
    </Page>
  )
}
