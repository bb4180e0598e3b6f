import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Section } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { contextOf } from './form-context.ts'
import { linesOf } from './form-lines.ts'
import { LineList } from './line-list.tsx'
import type { AssessmentView } from './read-assessment.server.ts'

/** Everything that was filled in, folded round by round, the newest round first; whole as one PDF or as a pack. */
export function KeptForms({ view }: { view: AssessmentView }) {
  const t = useT()
  if (view.forms.length === 0) return null
  const rounds = [...new Set(view.forms.map(({ round }) => round))].sort((a, b) => b - a)
  return (
    <Section
      title={t('competency.forms')}
      action={
        <a href={`/asesmen/${view.applicationId}/berkas.zip`} download>
          {t('competency.pack')}
        </a>
      }
    >
      <p>
        <a href={`/asesmen/${view.applicationId}/berkas.pdf`}>{t('competency.forms.print')}</a>
      </p>
      {rounds.map((round) => {
        const forms = view.forms.filter((form) => form.round === round)
        return (
          <More key={round} title={`${t('competency.round', { number: round })}: ${t('competency.forms.count', { count: forms.length })}`}>
            {forms.map((form) => (
              <KeptForm key={form.id} form={form} view={view} />
            ))}
          </More>
        )
      })}
    </Section>
  )
}

function KeptForm({ form, view }: { form: AssessmentView['forms'][number]; view: AssessmentView }) {
  const t = useT()
  const about = view.units.find(({ code }) => code === form.unit) ?? null
  const application = { requirements: view.requirements.map(({ requirement }) => requirement), documents: view.documents }
  return (
    <More
      title={
        <>
          <span lang="id">{[form.code, form.title, form.unit].filter(Boolean).join(' · ')}</span>
          <br />
          <small>
            {formatDateTime(form.at, t.locale, officeZone)}
            {form.by !== null && (
              <>
                {' · '}
                <span lang="id">{form.by}</span>
              </>
            )}
          </small>
        </>
      }
    >
      <p>
        <a href={`/asesmen/${view.applicationId}/formulir/${form.id}/unduh.pdf`}>{t('competency.form.print')}</a>
      </p>
      <p>{t('competency.form.kept', { edition: form.edition, at: formatDateTime(form.at, t.locale, officeZone) })}</p>
      <LineList lines={linesOf({ kind: form.kind, body: form.body, about, application, t })} />
      {form.kind === 'decide' &&
        contextOf(view, form, t).map((part) => (
          <div key={part.title}>
            <h3>{part.title}</h3>
            <LineList lines={part.lines} />
          </div>
        ))}
    </More>
  )
}
