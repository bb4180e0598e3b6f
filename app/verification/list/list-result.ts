import type { PublicReason } from '#app/certificates/certificate-state.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translate.ts'
import { type TableFile, writeCsv, writeXlsx } from '#app/platform/write-table.ts'
import type { TableFormat } from './list-formats.ts'
import type { CheckedRow } from './verify-list.server.ts'

/** The answer to a list as a file in the reader's language; a workbook has a second sheet with the sums. */
export function listResult(rows: readonly CheckedRow[], { format, locale }: { format: TableFormat; locale: Locale }): TableFile {
  const t = translator(locale)
  const headings = (['row', 'number', 'name', 'result', 'holder', 'same-name', 'course', 'issued', 'valid-until', 'note'] as const).map((key) =>
    t(`verification.list.column.${key}`),
  )
  const table = [headings, ...rows.map((row) => cellsOf(row, locale))]
  const name = t('verification.list.file-name')
  if (format === 'csv') return writeCsv(table, name)
  const sums = new Map<string, number>()
  for (const { state } of rows) sums.set(state, (sums.get(state) ?? 0) + 1)
  const summary = [
    [t('verification.list.column.result'), t('verification.list.count')],
    ...[...sums]
      .sort((left, right) => right[1] - left[1])
      .map(([state, count]) => [t(`verification.list.state.${state as CheckedRow['state']}`), formatNumber(count, locale)]),
  ]
  return writeXlsx(
    [
      { name: t('verification.list.sheet'), rows: table },
      { name: t('verification.list.sheet.summary'), rows: summary },
    ],
    name,
  )
}

function cellsOf({ row, number, name, state, known, certificate }: CheckedRow, locale: Locale): string[] {
  const t = translator(locale)
  const notes = [
    state === 'unreadable' && t('verification.list.note.unreadable'),
    certificate?.isDemo && t('verification.sample'),
    certificate?.reason && t(`certificates.reason.${certificate.reason as PublicReason}`),
  ]
  const same = certificate?.isSameName
  return [
    String(row),
    known ?? number,
    name,
    t(`verification.list.state.${state}`),
    certificate?.name ?? '',
    same === undefined || same === null ? '' : t(same ? 'verification.list.same' : 'verification.list.different'),
    certificate?.course[locale] ?? '',
    certificate ? formatDay(certificate.issuedOn, locale) : '',
    certificate ? formatDay(certificate.validUntil, locale) : '',
    notes.filter(Boolean).join(' '),
  ]
}
