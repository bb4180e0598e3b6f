import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'

/** Chooses the file to check; sent to the page that answers for files. */
export function FileForm({ largestMb }: { largestMb: number }) {
  const t = useT()
  return (
    <Form action="/verifikasi/berkas" encType="multipart/form-data" intent="file">
      <FileField
        name="file"
        label={t('verification.file.label')}
        hint={t('verification.file.hint', { size: largestMb })}
        accept="application/pdf,.pdf,image/png,.png,image/svg+xml,.svg,application/json,.json"
        required
      />
      <Button variant="secondary" icon="upload">
        {t('verification.file.check')}
      </Button>
    </Form>
  )
}
