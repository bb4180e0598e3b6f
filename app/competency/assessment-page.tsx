import { useT } from '#app/i18n/use-translation.ts'
import { Page } from '#app/ui/page.tsx'
import { AssessmentDesk, type AssessmentDeskProps } from './assessment-desk.tsx'

/** The page of one assessment, for whoever has a part in it; `home` is the list it was opened from. */
export function AssessmentPage({ home, ...desk }: AssessmentDeskProps & { home: string }) {
  const t = useT()
  return (
    <Page title={desk.view.title[t.locale]} lead={t('competency.lead')} width="wide" breadcrumbs={[{ href: home, label: t('competency.title') }]}>
      <AssessmentDesk {...desk} />
    </Page>
  )
}
