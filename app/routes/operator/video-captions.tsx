import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { readLibraryVideo } from '#app/videos/library/read-library.server.ts'
import { mostCaptionBytes, setCaptions } from '#app/videos/library/set-captions.server.ts'
import { captionLanguages, captionsForm } from '#app/videos/library/video-forms.ts'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('videos.captions.page.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { videoId, title } = await readLibraryVideo({ actor: signedIn(context), videoId: idParam(params, 'video') })
  return { videoId, title }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), videoId: idParam(params, 'video') }
  const { fields, file, tooLarge } = await readUpload(
    { request, context },
    { schema: captionsForm, fileField: 'captions', maxBytes: mostCaptionBytes },
  )
  if (tooLarge) throw new AppError('invalid_form', { fields: { captions: { key: 'videos.captions.too-large' } } })
  if (!file) throw new AppError('invalid_form', { fields: { captions: { key: 'videos.captions.missing' } } })
  await setCaptions({ ...own, ...fields, bytes: file })
  return redirect(`/pengelola/video/${own.videoId}`)
}

export default function VideoCaptionsPage() {
  const { videoId, title } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('videos.captions.page.title')}
      lead={<span lang="id">{title}</span>}
      breadcrumbs={[
        { href: '/pengelola/video', label: t('videos.library.title') },
        { href: `/pengelola/video/${videoId}`, label: title, lang: 'id' },
      ]}
    >
      <Form encType="multipart/form-data">
        <RadioGroup
          name="language"
          label={t('videos.captions.language')}
          options={captionLanguages.map((language) => ({ value: language, label: t(`videos.captions.language.${language}`) }))}
        />
        <FileField name="captions" label={t('videos.captions.file')} hint={t('videos.captions.file.hint')} accept=".vtt,.srt,text/vtt" />
        <Button icon="upload">{t('videos.captions.submit')}</Button>
      </Form>
    </Page>
  )
}
