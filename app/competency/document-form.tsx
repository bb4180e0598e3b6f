import { liveTexts, UploadStatus } from '#app/assessment/evidence/upload-fields.tsx'
import { evidenceRefusals, type UploadPage } from '#app/assessment/evidence/upload-page.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DateField, FileField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { documentAddress, documentLimits, documentMegabytes, documentTypes, mostDocuments } from './portfolio-rules.ts'
import type { AssessmentView } from './read-assessment.server.ts'

/** One document with what the candidate says of it: a plain form, whose file the page's script makes smaller and resumable. */
export function DocumentForm({ view }: { view: AssessmentView }) {
  const t = useT()
  const page: UploadPage = {
    metadata: { application: view.applicationId },
    fields: ['name', 'madeOn', 'units'],
    address: documentAddress,
    done: `/asesmen/${view.applicationId}/portofolio?tersimpan`,
    kinds: ['photo', 'pdf'],
    limits: documentLimits,
    texts: texts(t),
  }
  return (
    <div data-evidence={JSON.stringify(page)}>
      <Form intent="add" encType="multipart/form-data">
        <DocumentFacts view={view} />
        <CheckboxField
          name="keepsPlace"
          required={false}
          label={t('assessment.photo.keeps-place')}
          hint={t('competency.document.keeps-place.hint')}
        />
        <FileField
          name="file"
          label={t('competency.document.file')}
          hint={t('competency.document.file.hint', { max: documentMegabytes })}
          accept={documentTypes}
        />
        <UploadStatus label={t('competency.document.add')} />
        <Button icon="upload">{t('competency.document.add')}</Button>
      </Form>
    </div>
  )
}

export function DocumentFacts({ view }: { view: AssessmentView }) {
  const t = useT()
  return (
    <>
      <TextField name="name" label={t('competency.document.name')} hint={t('competency.document.name.hint')} maxLength={120} required lang="id" />
      <DateField name="madeOn" label={t('competency.document.made')} required />
      <CheckboxGroup
        name="units"
        label={t('competency.document.units')}
        hint={view.requirements.length > 0 && t('competency.document.units.hint')}
        required={view.requirements.length === 0}
        options={view.units.map(({ code, title }) => ({ value: code, label: `${code} ${title[t.locale]}` }))}
      />
    </>
  )
}

function texts(t: Translate): UploadPage['texts'] {
  const unreadable = t('error.document_unreadable')
  const own: Partial<UploadPage['texts']['refused']> = {
    too_large: t('error.document_too_large', { max: documentMegabytes }),
    not_taken: unreadable,
    damaged: unreadable,
    too_many: t('error.document_limit', { maximum: mostDocuments }),
    not_open: t('competency.document.refused.not-open'),
    disk_full: t('competency.document.refused.disk-full'),
    incomplete: t('competency.document.refused.incomplete'),
  }
  const none = { most: 0, video: '', audio: '', pdf: '' }
  const refused = Object.fromEntries(evidenceRefusals.map((reason) => [reason, t(`assessment.file.refused.${reason}`, none)]))
  return {
    ...liveTexts(t),
    atOnce: t('competency.document.live.before'),
    retrying: t('assessment.file.live.retrying', { seconds: '{seconds}' }),
    stopped: t('competency.document.live.stopped'),
    refused: { ...(refused as UploadPage['texts']['refused']), ...own },
  }
}
