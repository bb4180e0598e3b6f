import { VersionCard } from '#app/assessment/evidence/version-card.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'
import css from './grading-guides.module.css'
import type { SubmissionToGrade } from './read-submission.server.ts'

/** What a grader looks at beside the rubric: the sample answer, what was asked, the observation checklist, earlier versions. */
export function GradingGuides({ submission }: { submission: SubmissionToGrade }) {
  const t = useT()
  const { asked, earlier, observation, sampleAnswerHtml, timeZone } = submission
  return (
    <div className={css.guides}>
      {sampleAnswerHtml && (
        <Fold title={t('assessment.grade.sample')}>
          <Prose html={sampleAnswerHtml} lang="id" />
        </Fold>
      )}
      <Fold title={t('assessment.grade.asked')}>
        {asked.length > 0 && (
          <Prose lang="id">
            <ol>
              {asked.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </Prose>
        )}
        <Prose html={submission.instructionsHtml} lang="id" />
      </Fold>
      {observation && (
        <Fold title={t('assessment.desk.observation')}>
          <p lang="id">{observation.setting}</p>
          <ul className={css.checklist} lang="id">
            {observation.items.map(({ look, ask }) => (
              <li key={look}>
                <label>
                  <input type="checkbox" />
                  <span>
                    {look}
                    {ask && <small>{ask}</small>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <p>{t('assessment.desk.observation.private')}</p>
        </Fold>
      )}
      {earlier.length > 0 && (
        <Fold title={t('assessment.task.earlier')}>
          <Stack>
            {earlier.map((version) => (
              <VersionCard key={version.submissionId} version={version} timeZone={timeZone} />
            ))}
          </Stack>
        </Fold>
      )}
    </div>
  )
}
