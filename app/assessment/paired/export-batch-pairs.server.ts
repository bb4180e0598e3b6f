import { formatNumber } from '#app/i18n/format.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type TableFile, writeXlsx } from '#app/platform/write-table.ts'
import { percentOf } from './gain.ts'
import { readBatchPairs, type TestCell } from './read-batch-pairs.server.ts'

/** The paired test of a batch as a workbook: learners, elements, and how the numbers are made. Throws `not_found`. */
export async function exportBatchPairs({ actor, batchId }: { actor: Actor; batchId: string }): Promise<TableFile> {
  const { rows, group, elements } = await readBatchPairs({ actor, batchId })
  const number = (value: number | null, digits = 1) => (value === null ? '' : formatNumber(value, 'id', digits))
  return writeXlsx(
    [
      {
        name: 'Peserta',
        rows: [
          ['Peserta', 'Sebelum belajar (%)', 'Sesudah belajar (%)', 'Perubahan (poin persen)', 'Kenaikan ternormalisasi'],
          ...rows.map((row) => [row.learner, cellText(row.before), cellText(row.after), number(row.points), number(row.gain, 2)]),
        ],
      },
      {
        name: 'Elemen',
        rows: [
          ['Elemen kompetensi', 'Sebelum belajar (%)', 'Sesudah belajar (%)'],
          ...elements.map(({ title, before, after }) => [title.id, number(percentOf(before)), number(percentOf(after))]),
        ],
      },
      {
        name: 'Ringkasan',
        rows: [
          ['Ukuran', 'Nilai', 'Cara menghitung'],
          ['Peserta dengan kedua tes', String(group.people), 'Yang menjawab sedikitnya satu soal pada kedua tes'],
          ['Median sebelum belajar (%)', number(group.medianBefore), 'Nilai tengah dari peserta itu'],
          ['Median sesudah belajar (%)', number(group.medianAfter), 'Nilai tengah dari peserta itu'],
          ['Kenaikan ternormalisasi', number(group.gain, 2), '(rata-rata sesudah − rata-rata sebelum) ÷ (100 − rata-rata sebelum)'],
        ],
      },
    ],
    'Tes-sebelum-dan-sesudah-belajar',
  )
}

function cellText(cell: TestCell): string {
  if (cell.state === 'done') return formatNumber(cell.percent, 'id', 1)
  return { none: '', open: 'sedang dikerjakan', empty: 'tanpa jawaban' }[cell.state]
}
