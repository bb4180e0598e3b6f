import { type PreviewFacts, previewFactsSchema } from '#app/certificates/certificate-facts.ts'
import type { CertificateKind } from '#app/certificates/certificate-kind.ts'

export type Example = 'usual' | 'long'

type House = Pick<PreviewFacts, 'issuer' | 'signer'>

const nobody: House = {
  issuer: { name: 'Lembaga Pelatihan Kerja Contoh', place: 'Madiun' },
  signer: { name: 'Dr. Ratna Wulandari, M.Kom.', title: 'Direktur' },
}

const long = {
  name: 'Prof. Dr. Hj. Maria Fransiska Kusumaningrum Wulandari, M.Pd.',
  title: {
    id: 'Keamanan Pangan, Pengemasan dan Kesiapan Perizinan untuk Usaha Olahan Rumahan',
    en: 'Food safety, packaging and readiness for permits for home producers of processed food',
  },
  batch: 'Angkatan 12 Program Pendampingan Usaha Mikro',
  place: 'Balai Desa Tanjung Sari Selatan, Kec. Padang Ulak Tanding, Kab. Rejang Lebong',
}

/** Invented facts to look at a template with; the long ones are about as much as a certificate ever has to say. */
export function exampleFacts({ kind, example, house = nobody }: { kind: CertificateKind; example: Example; house?: House }): PreviewFacts {
  const isLong = example === 'long'
  return previewFactsSchema.parse({
    kind,
    licence: kind === 'competency' ? { number: 'BNSP-LSP-0000-ID', validUntil: '2029-12-31' } : null,
    isDemo: false,
    name: isLong ? long.name : 'Siti Aminah',
    course: {
      title: isLong ? long.title : { id: 'Keamanan Pangan dan Kesiapan P-IRT', en: 'Food safety for home food producers' },
      topic: { id: 'Keamanan pangan industri rumah tangga', en: 'Food safety in home industry' },
      hours: 12,
    },
    batch: {
      name: isLong ? long.batch : 'Angkatan 3',
      place: isLong ? long.place : 'Desa Bukur, Kab. Madiun',
      startsOn: isLong ? '2026-09-28' : '2026-11-03',
      endsOn: '2026-11-14',
      timeZone: 'Asia/Jakarta',
    },
    units: unitsOf(isLong ? 6 : 2),
    ...house,
    trainerName: isLong ? 'Bambang Sutrisno, S.Pd. · Ni Luh Putu Eka Saraswati, S.T.P.' : 'Bambang Sutrisno, S.Pd.',
    deciderName: 'Sri Hartati',
    issuedOn: '2026-11-22',
    validUntil: '2029-11-22',
    results: kind === 'attendance' ? { quiz: null, task: null } : { quiz: { percent: 85, passPercent: 60 }, task: { points: 11, maxPoints: 12 } },
  })
}

function unitsOf(count: number): PreviewFacts['units'] {
  return Array.from({ length: count }, (_, i) => ({
    code: `X.000000.00${i + 1}.01`,
    title: { id: 'Menerapkan Cara Kerja yang Aman (contoh)', en: 'Apply safe ways of working (example)' },
    kepmenaker: '0/2026',
    elements: [
      { key: '1', title: 'Menyiapkan tempat dan alat kerja' },
      { key: '2', title: 'Menangani bahan dengan bersih' },
      { key: '3', title: 'Mencatat hasil pekerjaan' },
    ],
  }))
}
