import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { listFormats } from './list-formats.ts'

/** Chooses the list; the answer is a file. */
export function ListForm() {
  const t = useT()
  return (
    <Form action="/verifikasi/daftar/hasil" encType="multipart/form-data">
      <RadioGroup
        name="format"
        label={t('verification.list.format')}
        defaultValue="xlsx"
        options={listFormats.map((format) => ({ value: format, label: t(`verification.list.format.${format}`) }))}
      />
      <FileField
        name="file"
        label={t('verification.list.file')}
        hint={t('verification.list.file.hint')}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
      />
      <p>{t('verification.list.privacy')}</p>
      <Button icon="download">{t('verification.list.check')}</Button>
    </Form>
  )
}
