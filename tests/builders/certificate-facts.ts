import { type CertificateFacts, certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { composeEarlyNumber } from '#app/certificates/number.ts'

export const sampleUnit: CertificateFacts['units'][number] = {
  code: 'C.100000.008.01',
  title: { id: 'Melakukan Praktek Penanganan Pangan yang Aman', en: 'Carry out safe food-handling practices' },
  kepmenaker: '618/2016',
  elements: [{ key: '1', title: 'Mengikuti program keamanan pangan' }],
}

/** Facts of one certificate as they are frozen, with what a test wants different. */
export function sampleFacts(changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return certificateFactsSchema.parse({
    kind: 'training',
    isDemo: false,
    number: composeEarlyNumber({ year: 2026, random: new Uint8Array([7, 22, 29, 4, 20, 2]) }),
    name: 'Siti Aminah',
    course: {
      title: { id: 'Keamanan Pangan dan Kesiapan P-IRT', en: 'Food safety for home food producers' },
      topic: { id: 'Keamanan pangan industri rumah tangga', en: 'Food safety in home industry' },
      hours: 12,
    },
    batch: { name: 'Angkatan 3', place: 'Desa Bukur, Kab. Madiun', startsOn: '2026-11-03', endsOn: '2026-11-14', timeZone: 'Asia/Jakarta' },
    results: { quiz: { percent: 85, passPercent: 60 }, task: { points: 11, maxPoints: 12 } },
    units: [sampleUnit],
    issuer: { name: 'LPK Naik Kelas CONTOH', place: 'Madiun' },
    signer: { name: 'Dr. Ratna Wulandari, M.Kom.', title: 'Direktur' },
    trainerName: 'Bambang Sutrisno, S.Pd.',
    deciderName: 'Sri Hartati',
    issuedAt: '2026-11-22T03:15:00Z',
    issuedOn: '2026-11-22',
    validUntil: '2029-11-22',
    verification: { url: 'https://kelas.example.id/s/mYw0p3xJ4kQ2zV8sT1uB7A', domain: 'kelas.example.id' },
    template: { id: 'training', version: 1 },
    ...changes,
  })
}
