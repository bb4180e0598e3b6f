import type { Requirement } from '#app/courses/scheme-requirement.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { AssessmentView } from './read-assessment.server.ts'

/** The basic requirements of one application: the proof that was named, and what the office found. */
export function RequirementList({ view }: { view: AssessmentView }) {
  const t = useT()
  if (view.requirements.length === 0) return null
  return (
    <Section title={t('competency.requirements')} lead={t('competency.requirements.lead')}>
      <DataList
        items={view.requirements.map(({ requirement, documents, isShown, verdict, reason }) => ({
          label: <RequirementTitle requirement={requirement} />,
          value: (
            <>
              <Badge tone={verdict === null ? 'neutral' : verdict === 'met' ? 'success' : 'warning'}>
                {t(verdict === null ? 'competency.verdict.open' : `competency.option.verdict.${verdict}`)}
              </Badge>{' '}
              {isShown && t('competency.requirement.shown')}
              {documents.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <a href={`/asesmen/${view.applicationId}/dokumen/${id}`} lang="id">
                    {name}
                  </a>
                </span>
              ))}
            </>
          ),
          note: reason !== '' && <span lang="id">{reason}</span>,
        }))}
      />
    </Section>
  )
}

/** What is asked for, how it is proved, and who asks for it. */
export function RequirementTitle({ requirement: { title, proof, source } }: { requirement: Requirement }) {
  const t = useT()
  return (
    <>
      {title[t.locale]}
      <br />
      <small>
        {t(`competency.requirement.proof.${proof}`)}{' '}
        {source === null ? (
          t('competency.requirement.own')
        ) : source.url === null ? (
          <span lang="id">{source.name}</span>
        ) : (
          <SourceLink {...source} url={source.url} />
        )}
      </small>
    </>
  )
}

function SourceLink({ name, url }: { name: string; url: string }) {
  return (
    <a href={url} rel="noreferrer" lang="id">
      {name}
    </a>
  )
}
