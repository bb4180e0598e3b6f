import { VersionCard } from '#app/assessment/evidence/version-card.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'
import css from './grading-guides.module.css'
import type { SubmissionToGrade } from './read-submission.server.ts'

/** What a grader looks at beside the rubric: the sample answer, what was asked, earlier versions. */
export function GradingGuides({ submission }: { submission: SubmissionToGrade }) {
  const t = useT()
  const { asked, earlier, sampleAnswerHtml, timeZone } = submission
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
