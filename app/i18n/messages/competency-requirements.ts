import { defineMessages } from '../message.ts'

export const competencyRequirementsMessages = defineMessages({
  'competency.unit-work.draft': { id: 'Isi asesmen mandiri dahulu', en: 'Fill in the self-assessment first' },
  'competency.unit-work.assigned': { id: 'Gambar peta instrumen dahulu', en: 'Draw the map of instruments first' },
  'competency.unit-work.assessing': { id: 'Kumpulkan bukti tiap unit', en: 'Collect the evidence of each unit' },
  'competency.unit-work.done': { id: '{done} dari {all} unit selesai.', en: '{done} of {all} units done.' },
  'competency.unit-work.next': { id: 'Berikutnya:', en: 'Next:' },
  'competency.unit-work.open': { id: 'Buka unit ini', en: 'Open this unit' },
  'competency.later.units': { id: 'Setelah semua unit selesai.', en: 'Once all units are done.' },
  'competency.later.until': { id: 'Dapat diajukan sampai {at}.', en: 'May be filed until {at}.' },
  'competency.units.count': { id: 'Unit kompetensi ({count})', en: { one: 'Unit of competency ({count})', other: 'Units of competency ({count})' } },
  'competency.forms.count': { id: '{count} formulir', en: { one: '{count} form', other: '{count} forms' } },
  'competency.result.K.short': { id: 'Sebelumnya K:', en: 'Before K:' },
  'competency.result.BK.short': { id: 'Sebelumnya BK:', en: 'Before BK:' },
  'competency.decider.waiting': { id: 'Menunggu keputusan', en: 'Waiting for a decision' },
  'competency.decider.waiting.none': { id: 'Tidak ada asesmen yang menunggu keputusan.', en: 'No assessment waits for a decision.' },
  'competency.decider.others': {
    id: 'Banding sedang diperiksa, atau pernah Anda putus ({count})',
    en: 'Under appeal, or decided by you before ({count})',
  },
  'competency.office.waiting': { id: 'Menunggu pengelola', en: 'Waiting for the office' },
  'competency.office.waiting.none': { id: 'Tidak ada asesmen yang menunggu pengelola.', en: 'No assessment waits for the office.' },
  'competency.office.others': { id: 'Di tangan orang lain atau selesai ({count})', en: 'With others, or done ({count})' },
  'competency.requirements': { id: 'Persyaratan dasar', en: 'Basic requirements' },
  'competency.requirements.lead': {
    id: 'Diperiksa pengelola satu per satu sebelum permohonan diterima.',
    en: 'The office checks them one by one before the application is accepted.',
  },
  'competency.requirements.none': {
    id: 'Skema ini tidak menetapkan persyaratan dasar.',
    en: 'This scheme sets no basic requirements.',
  },
  'competency.requirement': { id: 'Persyaratan dasar', en: 'Basic requirement' },
  'competency.requirement.reason': {
    id: 'Alasan (wajib jika tidak memenuhi atau tidak ada; terbaca oleh asesi)',
    en: 'Reason (needed where it is not met or not there; the candidate reads it)',
  },
  'competency.requirement.i-show': {
    id: 'aslinya saya tunjukkan kepada pengelola, tidak saya unggah.',
    en: 'I show the original to the office and do not upload it.',
  },
  'competency.requirement.shown': { id: 'Aslinya ditunjukkan.', en: 'The original is shown.' },
  'competency.requirement.no-document': {
    id: 'Portofolio Anda masih kosong. Tambahkan dokumennya di portofolio dahulu, lalu kembali ke sini.',
    en: 'Your portfolio is empty. Add the document there first, then come back.',
  },
  'competency.requirement.proof.document': { id: 'Bukti: dokumen di portofolio.', en: 'Proof: a document in the portfolio.' },
  'competency.requirement.proof.shown': {
    id: 'Bukti: aslinya ditunjukkan; portal tidak menyimpan salinannya.',
    en: 'Proof: the original is shown; the portal keeps no copy.',
  },
  'competency.requirement.own': {
    id: 'Syarat portal ini; syarat LSP bisa berbeda.',
    en: 'Asked by this portal; a certification body may ask for other things.',
  },
  'competency.verdict.open': { id: 'Belum diperiksa', en: 'Not checked yet' },
  'competency.option.verdict.met': { id: 'Memenuhi', en: 'Met' },
  'competency.option.verdict.unmet': { id: 'Tidak memenuhi', en: 'Not met' },
  'competency.option.verdict.absent': { id: 'Tidak ada', en: 'Not there' },
  'competency.document.gone': { id: 'dokumen yang sudah dikeluarkan', en: 'a document that was taken out' },
  'competency.document.units.hint': {
    id: 'Boleh kosong jika dokumen ini hanya bukti persyaratan dasar.',
    en: 'May stay empty if the document only proves a basic requirement.',
  },
})
