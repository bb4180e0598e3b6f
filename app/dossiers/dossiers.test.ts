import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { readBack } from '#app/certificates/render/read-back.ts'
import { addDocument } from '#app/competency/add-document.server.ts'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { saveUnitForm } from '#app/competency/save-unit-form.server.ts'
import { applied, assess, type Cast, close, go, makeCast, plan } from '#tests/builders/competency.ts'
import { makePerson } from '#tests/builders/people.ts'
import { exportParticipants } from './export-participants.server.ts'
import { packDossier } from './pack-dossier.server.ts'
import { printDossier, printForm, readDossier } from './print-forms.server.ts'

let cast: Cast
const pdf = new TextEncoder().encode('%PDF-1.4\nstartxref\n9\n%%EOF\n')

beforeAll(async () => {
  cast = await makeCast()
})

async function assessed(): Promise<{ own: Cast; applicationId: string }> {
  const own = { ...cast, candidate: (await makePerson({ name: 'Siti Contoh' })).actor }
  const applicationId = await applied(own.candidate)
  await addDocument({
    actor: own.candidate,
    applicationId,
    facts: { name: 'Rencana', madeOn: '2026-10-01', units: ['NK.PENDAMPING.01'] },
    bytes: pdf,
  })
  await go(applicationId, own.office, 'check')
  return { own, applicationId }
}

const textOf = async (bytes: Uint8Array) => (await readBack(bytes)).lines.map(({ text }) => text).join('\n')

test('a form is printed from its data, marked as no official form, with what hands drew and however long it is', async () => {
  const { own, applicationId } = await assessed()
  await go(applicationId, own.office, 'assign', { person: own.assessor.personId })
  await plan(applicationId, own.assessor)
  await go(applicationId, own.candidate, 'consent')
  const answers = { scenario: `${'Skenario yang panjang sekali. '.repeat(60)}\n漢 x`, actions: 'L', duration: '1 jam', unit: 'ya' }
  const signed = { assessorName: 'Asesor', candidateName: 'Asesi', assessorSign: 'M10 20L300 100L590 190', candidateSign: '' }
  await saveUnitForm({ actor: own.assessor, applicationId, unit: 'NK.PENDAMPING.01', kind: 'IA.02', values: { ...answers, ...signed } })
  const { forms } = await readDossier({ actor: own.assessor, applicationId })
  const form = forms.find(({ code }) => code === 'FR.IA.02')!
  const { bytes } = await printForm({ actor: own.assessor, applicationId, formId: form.id })
  const text = await textOf(bytes)
  for (const words of [
    'FR.IA.02 Tugas Praktik Demonstrasi',
    'bukan formulir resmi',
    'Asesmen simulasi',
    'NK.PENDAMPING.01',
    '? x',
    'Tanda tangan asesor',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Tanda tangan asesi')
  expect((await readBack(bytes)).operators.join('')).toContain('590 190 l')
  // The candidate is not told yet, a stranger has no part in it.
  for (const actor of [own.candidate, own.panel]) {
    await expect(printForm({ actor, applicationId, formId: form.id })).rejects.toMatchObject({ code: 'not_found' })
  }
  const whole = await readBack(await printDossier(await readDossier({ actor: own.assessor, applicationId })))
  expect(whole.pages).toBeGreaterThan(forms.length)
})

test('the pack holds every form and every document, for those who have a part in it only', async () => {
  const { own, applicationId } = await assessed()
  const { bytes, fileName } = await packDossier({ actor: own.candidate, applicationId })
  expect(fileName).toMatch(/^Berkas-asesmen-[0-9a-f]{8}\.zip$/)
  const files = unzipSync(bytes)
  expect(Object.keys(files).sort()).toEqual(['asesmen.pdf', 'isi.txt', 'portofolio/01.pdf', 'portofolio/02.pdf'])
  expect(Buffer.from(files['portofolio/02.pdf']!)).toEqual(Buffer.from(pdf))
  expect(new TextDecoder().decode(files['isi.txt'])).toContain('portofolio/02.pdf: Rencana, 2026-10-01, NK.PENDAMPING.01')
  expect(await textOf(files['asesmen.pdf']!)).toContain('FR.APL.02 Asesmen Mandiri')
  for (const actor of [own.panel, own.decider]) await expect(packDossier({ actor, applicationId })).rejects.toMatchObject({ code: 'not_found' })
})

test('the list of participants has K and BK on a sheet each, without any NIK, and is the operator’s', async () => {
  for (const failing of [null, 'NK.PENDAMPING.02']) {
    const { own, applicationId } = await assessed()
    await assess(own, applicationId, own.assessor, failing)
    await close(own, applicationId, own.assessor)
    expect((await readAssessment({ actor: own.candidate, applicationId, parts: ['candidate'] })).stage).toBe(failing ? 'not-yet' : 'competent')
    // What was decided stays a fact when the next round begins.
    if (failing) await go(applicationId, own.candidate, 'reassess')
  }
  const { bytes } = await exportParticipants({ actor: cast.office })
  const files = unzipSync(bytes)
  const rows = (sheet: number) =>
    new TextDecoder()
      .decode(files[`xl/worksheets/sheet${sheet}.xml`])
      .split('<row ')
      .slice(1)
      .map((row) => [...row.matchAll(/<t [^>]*>([^<]*)</g)].map((cell) => cell[1]))
  expect(rows(1)[0]).toEqual(['No. urut', 'Nama lengkap', 'NIK (sesuai KTP/KK)', 'Skema', 'Hasil', 'Tanggal keputusan', 'Asesmen ke'])
  expect(rows(1)[1]).toMatchObject([
    '1',
    'Asesi Contoh',
    '',
    'Pendamping UMKM (asesmen simulasi)',
    'K',
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    '1',
  ])
  expect(rows(2)[1]?.[4]).toBe('BK')
  await expect(exportParticipants({ actor: cast.decider })).rejects.toMatchObject({ code: 'forbidden' })
})

test('each form prints the sections of its set, and the decision sheet who decided what, when and why, over two rounds', async () => {
  const { own: same, applicationId } = await assessed()
  const own = { ...same, decider: (await makePerson({ name: 'Pemutus Contoh', roles: ['decider'] })).actor }
  const failing = 'NK.PENDAMPING.02'
  await assess(own, applicationId, own.assessor, failing)
  await close(own, applicationId, own.assessor)
  await go(applicationId, own.candidate, 'reassess')
  const again = await readAssessment({ actor: own.office, applicationId, parts: ['office'] })
  expect(again.units.map(({ code, earlier }) => [code, earlier.map(({ round, result }) => [round, result])])).toContainEqual([failing, [[1, 'BK']]])
  await assess(own, applicationId, own.second, null)
  await go(applicationId, own.second, 'report', { rejection: 'Tidak ada.', suggestion: 'Sediakan meja.' })
  await go(applicationId, own.office, 'review')
  await go(applicationId, own.decider, 'decide', { note: 'Bukti kedua unit cukup.' })
  const view = await readDossier({ actor: own.office, applicationId })
  const printed = async (code: string, round: number) => {
    const form = view.forms.findLast((one) => one.code === code && one.round === round)!
    const { bytes } = await printForm({ actor: own.office, applicationId, formId: form.id })
    return (await textOf(bytes)).replaceAll(/\s+/g, ' ')
  }
  const expected: [string, number, string[]][] = [
    [
      'FR.MAPA.01',
      2,
      [
        'Asal kemampuan asesi',
        'Tempat kerja nyata',
        '1 Desember 2026',
        'Karakteristik khusus asesi',
        'Tolok ukur',
        'Jenis bukti dan perangkat tiap elemen',
        'L (langsung)',
        'Sertifikasi',
      ],
    ],
    ['FR.MAPA.02', 1, ['4. Pekerja berpengalaman', 'IA.01 Ceklis observasi']],
    ['FR.AK.01', 2, ['Bukti yang akan dikumpulkan', '1 Desember 2026', '09.00 WIB', 'tidak akan membuka hasil penugasan']],
    ['FR.AK.05', 2, ['Sediakan meja.', 'K (kompeten) · Asesmen ke-2', 'K (kompeten) · Asesmen ke-1']],
    ['FR.AK.06', 2, ['Rencana asesmen: prinsip', 'Valid, Reliabel, Fleksibel, Adil', 'Belum ada yang terpenuhi', 'TMS: mengelola beberapa tugas']],
    ['NK.KEPUTUSAN', 1, ['Rekomendasi tiap unit', 'BK (belum kompeten) · Asesmen ke-1', 'Sesuai ceklis.']],
    ['NK.KEPUTUSAN', 2, ['Bukti kedua unit cukup.', 'Rekomendasi dipastikan', 'K (kompeten) · Asesmen ke-2', 'Pemutus Contoh (pemutus)']],
  ]
  for (const [code, round, words] of expected) {
    const text = await printed(code, round)
    for (const said of ['bukan formulir resmi', ...words]) expect(text, code).toContain(said)
  }
  const application = view.forms.find(({ code }) => code === 'FR.APL.01')!
  const text = (await textOf((await printForm({ actor: own.office, applicationId, formId: application.id })).bytes)).replaceAll(/\s+/g, ' ')
  for (const said of [
    'Kertas kerja kunjungan',
    'Tidak dikumpulkan portal',
    'Alamat rumah',
    'SKKNI, Kepmenaker 181/2017',
    'Unit belajar portal, bukan SKKNI',
  ])
    expect(text).toContain(said)
})
