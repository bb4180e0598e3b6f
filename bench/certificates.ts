import { randomBytes } from 'node:crypto'
import { certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { composeNumber } from '#app/certificates/number.ts'
import { renderCertificate } from '#app/certificates/render-certificate.server.ts'

const names = ['Sari', 'Siti Nur’aini', 'Raden Ayu Kartika Wulandari Kusumaningrum Prawirodirdjo, S.Pd.']
const counted = 60

/** Milliseconds for one certificate, unsigned, in one process, after a warm-up; and its size. */
export async function run(): Promise<void> {
  const rows = []
  for (const name of names) {
    const times: number[] = []
    let bytes = 0
    for (let i = 0; i < counted + 5; i += 1) {
      const facts = sampleFacts(name)
      const start = performance.now()
      bytes = (await renderCertificate(facts)).length
      if (i >= 5) times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    rows.push({ name, 'median ms': Number(times[counted / 2]?.toFixed(1)), 'p95 ms': Number(times[Math.floor(counted * 0.95)]?.toFixed(1)), bytes })
  }
  console.table(rows)
}

function sampleFacts(name: string) {
  const number = composeNumber({ year: 2026, random: randomBytes(6) })
  return certificateFactsSchema.parse({
    kind: 'training',
    isDemo: false,
    name,
    course: {
      title: { id: 'Keamanan Pangan dan Kesiapan P-IRT', en: 'Food Safety for P-IRT' },
      topic: { id: 'Keamanan pangan', en: 'Food safety' },
      hours: 12,
    },
    batch: { name: 'Angkatan 1', place: 'Desa Bukur, Kab. Madiun', startsOn: '2026-09-08', endsOn: '2026-11-17', timeZone: 'Asia/Jakarta' },
    results: { quiz: { percent: 90, passPercent: 60 }, task: { points: 15, maxPoints: 16 } },
    units: [],
    issuer: { name: 'Lembaga Pelatihan', place: 'Palembang' },
    signer: { name: 'Zubaidah', title: 'Kepala' },
    trainerName: 'Sari',
    deciderName: 'Budiman',
    issuedOn: '2026-11-22',
    validUntil: '2029-11-22',
    number,
    issuedAt: '2026-11-22T02:00:00Z',
    verification: { url: `https://kelas.example.id/s/${randomBytes(16).toString('base64url')}`, domain: 'kelas.example.id' },
    template: { id: 'training', version: 1 },
  })
}
