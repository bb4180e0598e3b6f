import type { Locale } from '#app/i18n/locale.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { LibraryVideoPage } from './read-library.server.ts'

/** Title, rights and the video in writing. */
export function VideoTextsForm({ video }: { video: LibraryVideoPage }) {
  const t = useT()
  return (
    <Section title={t('videos.texts.title')}>
      <Form intent="texts">
        <TextField name="title" label={t('videos.new.name')} defaultValue={video.title} maxLength={200} lang="id" />
        <TextArea name="rights" label={t('videos.new.rights')} hint={t('videos.new.rights.hint')} defaultValue={video.rights} rows={2} lang="id" />
        <TextArea
          name="transcript"
          label={t('videos.texts.transcript')}
          hint={t('videos.texts.transcript.hint')}
          defaultValue={video.transcript}
          rows={10}
          lang="id"
          required={false}
        />
        <Button>{t('videos.texts.submit')}</Button>
      </Form>
    </Section>
  )
}

/** The captions that there are; new ones are brought on a page of their own, because a file goes with them. */
export function VideoCaptions({ video }: { video: LibraryVideoPage }) {
  const t = useT()
  const add = (
    <LinkButton variant="secondary" icon="upload" href={`/pengelola/video/${video.videoId}/takarir`}>
      {t('videos.captions.add')}
    </LinkButton>
  )
  return (
    <Section title={t('videos.captions.title')} action={video.isFromContent ? undefined : add}>
      {video.captions.length === 0 && <p>{t('videos.captions.none')}</p>}
      <CardGrid>
        {video.captions.map(({ language, cues }) => (
          <Card
            key={language}
            headingLevel={3}
            title={t(`videos.captions.language.${language as Locale}`)}
            status={<Badge tone="success">{t('videos.captions.cues', { count: cues })}</Badge>}
            footer={
              video.isFromContent ? undefined : (
                <Form intent={`remove-captions-${language}`}>
                  <Button variant="quiet" icon="cross">
                    {t('videos.captions.remove')}
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </CardGrid>
    </Section>
  )
}

export function DeleteVideoForm({ video }: { video: LibraryVideoPage }) {
  const t = useT()
  return (
    <Section title={t('videos.delete.title')} lead={t('videos.delete.text')}>
      <Form intent="delete">
        <CheckboxField
          name="sure"
          label={
            <>
              {t('videos.delete.sure')} <span lang="id">“{video.title}”</span>
            </>
          }
        />
        <Button variant="danger">{t('videos.delete.submit')}</Button>
      </Form>
    </Section>
  )
}
