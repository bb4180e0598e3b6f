import { defineMessages } from '../message.ts'

export const competencyDutiesMessages = defineMessages({
  'competency.panel-days': { id: 'Waktu panel memutus banding', en: 'Time for the panel to rule' },
  'competency.edition': { id: 'Edisi skema', en: 'Edition of the scheme' },
  'competency.answer-until': { id: 'Panel memutus paling lambat {at}.', en: 'The panel rules by {at}.' },
  'competency.answer-late': {
    id: 'Putusan panel seharusnya sudah ada pada {at}. Pengelola diberi tahu.',
    en: 'The panel’s ruling was due by {at}. The office was told.',
  },
  'competency.assessor-barred': { id: 'Asesor perlu diganti', en: 'The assessor must be replaced' },
  'competency.assessor-barred.text': {
    id: 'Asesornya kini melatih asesi ini, jadi tidak boleh melanjutkan. Pengelola menugaskan asesor lain; yang sudah tercatat tetap tersimpan.',
    en: 'The assessor trains this candidate now and may not go on. The office assigns another one; what was recorded stays.',
  },
  'competency.replace': { id: 'Ganti asesor', en: 'Replace the assessor' },
  'competency.replace.text': {
    id: 'Untuk asesor yang sakit atau berhalangan. Sebelum hasil disampaikan, asesor baru merencanakan dan menilai dari awal; sesudahnya hasil tetap dan asesor baru yang melaporkan.',
    en: 'For an assessor who is ill or kept away. Before results are told, the new one plans and assesses from the start; afterwards the results stand and the new one reports.',
  },
  'competency.field.assign.note': {
    id: 'Alasan penggantian (wajib jika sudah ada asesor; terbaca oleh asesi)',
    en: 'Reason for the replacement (needed where there is an assessor already; the candidate reads it)',
  },
  'competency.field.decide.note': { id: 'Alasan (wajib jika dikembalikan)', en: 'Reason (needed when sent back)' },
  'competency.field.withdraw.note': { id: 'Alasan (boleh kosong)', en: 'Reason (may stay empty)' },
  'competency.filled-by': { id: 'Diisi oleh', en: 'Filled in by' },
  'competency.field.unit.about': { id: 'Kriteria yang ditanyakan', en: 'Criterion asked about' },
  'competency.field.unit.forAll': { id: 'Unit lain', en: 'Other units' },
  'competency.field.unit.forAll.all': {
    id: 'Pakai cara yang sama untuk semua unit yang belum punya peta',
    en: 'Use the same for every unit without a map',
  },
  'competency.person.erased': { id: 'nama sudah dihapus', en: 'name was erased' },
  'competency.part.candidate': { id: 'asesi', en: 'candidate' },
  'competency.part.assessor': { id: 'asesor', en: 'assessor' },
  'competency.part.panel': { id: 'panel banding', en: 'appeal panel' },
  'competency.part.decider': { id: 'pemutus', en: 'decider' },
  'competency.part.office': { id: 'pengelola', en: 'office' },
})
