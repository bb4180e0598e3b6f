import type { PreviewFacts } from './certificate-facts.ts'

/** What every paper about a simulated assessment has to say; no template can leave it out. */
export const assessmentWords = {
  statement: {
    id: 'telah menempuh asesmen simulasi dengan hasil K pada semua unit',
    en: 'has taken a simulated assessment with the result K in every unit',
  },
  units: { id: 'Unit yang dinilai', en: 'Units assessed' },
  results: { id: 'Hasil per unit', en: 'Results per unit' },
  assessor: { id: 'Asesor', en: 'Assessor' },
  note: {
    id: 'Asesmen simulasi, bukan asesmen lembaga sertifikasi profesi (LSP).',
    en: 'A simulated assessment, not one of a certification body (LSP).',
  },
} as const

type AssessedUnit = NonNullable<PreviewFacts['assessment']>['units'][number]

/** Code, source and result of a unit, in one line. */
export function resultLine({ code, kepmenaker, result }: AssessedUnit): string {
  return [code, kepmenaker === null ? 'unit portal' : `Kepmenaker ${kepmenaker}`, result].join('  ·  ')
}
