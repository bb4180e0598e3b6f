import { translator } from '#app/i18n/translate.ts'

/** The text beside the files of a pack: what it is, what it is not, and which document is which. */
export function listNote(documents: readonly string[]): string {
  const t = translator('id')
  const rest = documents.length === 0 ? [t('dossiers.pack.none')] : documents
  return `${[t('dossiers.pack.what'), t('dossiers.foot'), '', ...rest].join('\r\n')}\r\n`
}
