import { LargePhotos, LearnerNote } from '#app/assessment/evidence/evidence-photos.tsx'
import { OtherFiles } from '#app/assessment/evidence/other-files.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import css from './desk.module.css'
import { GradingGuides } from './grading-guides.tsx'
import type { MarkBefore, SecondMarkingDesk } from './read-second-marking.server.ts'
import { RubricFields } from './rubric-fields.tsx'

/** Evidence and rubric for somebody who marks it again, without what was said before unless they decide between two. */
export function SecondDesk({ desk }: { desk: SecondMarkingDesk }) {
  const t = useT()
  const { submission, before, round } = desk
  return (
    <div className={css.desk}>
      <div className={classNames(css.side, css.evidence)}>
        <Section title={t('assessment.task.photos')}>
          <LargePhotos photos={submission.photos} />
        </Section>
        {submission.files.length > 0 && (
          <Section title={t('assessment.files')}>
            <OtherFiles files={submission.files} />
          </Section>
        )}
        <Section title={t('assessment.task.note')}>
          <LearnerNote note={submission.note} />
        </Section>
      </div>
      <div className={css.side}>
        <GradingGuides submission={submission} />
        {before.map((mark) => (
          <MarkFold key={mark.round} mark={mark} />
        ))}
        <Section title={t('assessment.grade.rubric')} id="rubrik">
          <Form>
            <RubricFields
              rubric={submission.rubric}
              chosen={{}}
              actions={<Button icon="check">{t(round === 2 ? 'assessment.second.save' : 'assessment.second.decide')}</Button>}
            >
              <TextArea
                name="comment"
                label={t('assessment.second.comment')}
                hint={t(round === 2 ? 'assessment.second.comment.hint' : 'assessment.second.comment.decide')}
                rows={3}
                maxLength={5000}
                required={round === 3}
                lang="id"
              />
            </RubricFields>
          </Form>
        </Section>
      </div>
    </div>
  )
}

function MarkFold({ mark: { round, criteria, points, maxPoints, comment } }: { mark: MarkBefore }) {
  const t = useT()
  return (
    <Fold title={`${t(`assessment.second.marker.${round}`)}: ${t('assessment.task.grade.points', { points, max: maxPoints })}`} open>
      <ul lang="id">
        {criteria.map(({ key, title, level }) => (
          <li key={key}>
            {title}: {level}
          </li>
        ))}
      </ul>
      {comment.trim() !== '' && <LearnerNote note={comment} />}
    </Fold>
  )
}
