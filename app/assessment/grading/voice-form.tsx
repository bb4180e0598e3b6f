import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import type { SubmissionToGrade } from './read-submission.server.ts'
import { VoiceNotes } from './voice-notes.tsx'

/** Recordings of the submission on the desk, a recorder, and a file field where nothing can be recorded. */
export function VoiceForm({ submission, maxMb }: { submission: SubmissionToGrade; maxMb: number }) {
  const t = useT()
  const open = submission.state === 'submitted' && submission.claim.by === 'actor'
  const texts = {
    start: t('assessment.voice.record'),
    stop: t('assessment.voice.stop'),
    refused: t('assessment.voice.refused'),
    sending: t('assessment.voice.sending'),
    stopped: t('assessment.voice.not-sent'),
  }
  return (
    <Stack gap="large">
      {!open && <Banner title={t('assessment.voice.closed')} />}
      {open && (
        <div data-recorder={JSON.stringify(texts)}>
          <Stack>
            <div hidden data-record>
              <Button type="button">{texts.start}</Button>
            </div>
            <p data-record-status aria-live="polite" />
            <Form encType="multipart/form-data">
              <FileField name="voice" label={t('assessment.voice.file')} hint={t('assessment.voice.file.hint', { max: maxMb })} accept="audio/*" />
              <Button variant="secondary" icon="upload">
                {t('assessment.voice.send')}
              </Button>
            </Form>
          </Stack>
        </div>
      )}
      {submission.voiceNotes.length > 0 && (
        <Section title={t('assessment.voice.notes')}>
          {submission.voiceNotes.map((noteId, index) => (
            <Stack key={noteId} gap="small">
              <VoiceNotes noteIds={[noteId]} />
              {open && (
                <Form intent={`remove:${noteId}`} encType="multipart/form-data">
                  <Button variant="quiet">
                    {t('assessment.voice.remove')}
                    <span className="sr-only"> {index + 1}</span>
                  </Button>
                </Form>
              )}
            </Stack>
          ))}
        </Section>
      )}
    </Stack>
  )
}
