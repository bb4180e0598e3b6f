import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type MetaFunction, redirect } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { createVideo } from '#app/videos/library/create-video.server.ts'
import { newVideoForm } from '#app/videos/library/video-forms.ts'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('videos.new.title') }]

export async function action({ request, context }: ActionFunctionArgs) {
  const video = await readForm({ request, context }, newVideoForm)
  const { videoId } = await createVideo({ actor: signedIn(context), video })
  return redirect(`/pengelola/video/${videoId}`)
}

export default function NewVideo() {
  const t = useT()
  return (
    <Page
      title={t('videos.new.title')}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/video', label: t('videos.library.title') },
      ]}
    >
      <Form>
        <TextField name="title" label={t('videos.new.name')} maxLength={200} />
        <TextField
          name="slug"
          label={t('videos.new.slug')}
          hint={t('videos.new.slug.hint')}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          required={false}
        />
        <TextArea name="rights" label={t('videos.new.rights')} hint={t('videos.new.rights.hint')} rows={3} />
        <Button>{t('videos.new.submit')}</Button>
      </Form>
    </Page>
  )
}
