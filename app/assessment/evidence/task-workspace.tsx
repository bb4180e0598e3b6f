import { formatDateTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { mostOtherFiles } from './evidence-format.ts'
import { LearnerNote, SmallPhotos } from './evidence-photos.tsx'
import { OtherFiles } from './other-files.tsx'
import type { TaskView } from './read-task.server.ts'

export type SavedPart = 'note' | 'photo' | 'file'
const savedTitles = { note: 'assessment.task.saved', photo: 'assessment.task.photo.added', file: 'assessment.files.added' } as const

/** Where the learner writes, adds photos and hands in, or reads why they cannot at the moment. */
export function TaskWorkspace({ task, saved }: { task: TaskView; saved: SavedPart | null }) {
  const t = useT()
  const latest = task.versions[0]
  if (task.turn === 'write') return <Draft task={task} saved={saved} />
  if (task.turn === 'start-over') return <StartOver task={task} />
  if (task.turn === 'passed') return <Banner kind="success" title={t('assessment.task.passed.title')} />
  if (task.turn === 'closed') {
    return (
      <Banner kind="warning" title={t('assessment.task.closed.title')}>
        {t('assessment.quiz.closed.text')}
      </Banner>
    )
  }
  return (
    <Banner title={t('assessment.task.waiting.title')}>
      {latest?.submittedAt &&
        t('assessment.task.waiting.text', {
          date: formatDateTime(latest.submittedAt, t.locale, task.timeZone),
          holder:
            task.trainers.length > 0 ? t('assessment.holder.trainer', { names: task.trainers.join(', ') }) : t('assessment.holder.trainer.unnamed'),
        })}
    </Banner>
  )
}

function StartOver({ task }: { task: TaskView }) {
  const t = useT()
  const latest = task.versions[0]
  const comment = latest?.grades[0]?.comment ?? ''
  return (
    <Form intent="start-over">
      <Banner kind="warning" title={t(latest?.state === 'returned' ? 'assessment.task.returned.title' : 'assessment.task.below.title')}>
        {comment !== '' && <LearnerNote note={comment} />}
      </Banner>
      <div>
        <Button icon="edit">{t('assessment.task.start-over')}</Button>
        <p>{t('assessment.task.start-over.hint')}</p>
      </div>
    </Form>
  )
}

function Draft({ task, saved }: { task: TaskView; saved: SavedPart | null }) {
  const t = useT()
  const draft = task.versions[0]?.state === 'draft' ? task.versions[0] : undefined
  const photos = draft?.photos ?? []
  const files = draft?.files ?? []
  const { photosMin, photosMax } = task.evidence
  const enough = photos.length >= photosMin
  return (
    <Section title={t('assessment.task.step.write')} id="bukti">
      {saved && <Banner kind="success" title={t(savedTitles[saved])} />}
      <Stack>
        <Section
          title={t('assessment.task.photos')}
          headingLevel={3}
          lead={[
            t('assessment.task.photos.count', { count: photos.length, most: photosMax }),
            !enough && t('assessment.task.photos.least', { least: photosMin }),
          ]
            .filter(Boolean)
            .join('. ')}
        >
          {photos.length > 0 && (
            <SmallPhotos
              photos={photos}
              footer={({ fileId }, number) => (
                <Form intent={`remove:${fileId}`}>
                  <Button variant="quiet">
                    {t('assessment.task.photo.remove')}
                    <span className="sr-only"> {t('assessment.task.photo', { number })}</span>
                  </Button>
                </Form>
              )}
            />
          )}
        </Section>
        {files.length > 0 && (
          <Section title={t('assessment.files')} headingLevel={3} lead={t('assessment.files.count', { count: files.length, most: mostOtherFiles })}>
            <OtherFiles
              files={files}
              footer={({ fileId }, number) => (
                <Form intent={`remove:${fileId}`}>
                  <Button variant="quiet">
                    {t('assessment.task.photo.remove')}
                    <span className="sr-only"> {t('assessment.files.number', { number })}</span>
                  </Button>
                </Form>
              )}
            />
          </Section>
        )}
        <Form intent="note">
          {draft && <input type="hidden" name="submissionId" value={draft.submissionId} />}
          <TextArea
            name="note"
            label={t('assessment.task.note')}
            hint={t('assessment.task.note.hint')}
            rows={10}
            maxLength={5000}
            required={false}
            defaultValue={draft?.note}
          />
          <ButtonRow>
            {photos.length < photosMax && (
              <Button variant={enough ? 'secondary' : 'primary'} icon="camera" name="next" value="photo">
                {t('assessment.task.add-photo')}
              </Button>
            )}
            {files.length < mostOtherFiles && (
              <Button variant="secondary" icon="upload" name="next" value="file">
                {t('assessment.files.add')}
              </Button>
            )}
            <Button variant="secondary" name="next" value="stay">
              {t('assessment.task.save')}
            </Button>
            {enough && draft && (
              <Button name="next" value="submit" icon="arrow-right" iconAt="end">
                {t('assessment.task.submit')}
              </Button>
            )}
          </ButtonRow>
          <p>{enough ? t('assessment.task.submit.hint') : t('assessment.task.submit.need', { least: photosMin })}</p>
        </Form>
      </Stack>
    </Section>
  )
}
