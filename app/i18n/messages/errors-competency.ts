import { defineMessages } from '../message.ts'

/** `error.<code>` of competency assessments; errors.ts holds them all to the codes. */
export const competencyErrorMessages = defineMessages({
  'error.competency_stage': {
    id: 'Langkah ini tidak bisa dilakukan pada tahap sekarang. Muat ulang halaman untuk melihat tahap terbaru; tidak ada yang hilang.',
    en: 'This step is not possible at the present stage. Reload the page to see the newest one; nothing is lost.',
  },
  'error.competency_undecided': {
    id: 'Masih ada unit tanpa hasil. Catat hasil setiap unit lebih dahulu.',
    en: 'A unit has no result yet. Record the result of every unit first.',
  },
  'error.self_assessment_missing': {
    id: 'Asesmen mandiri {count} unit belum diisi. Buka unitnya dari tabel, lalu ajukan lagi.',
    en: 'The self-assessment of {count} units is not filled in. Open them from the table, then submit again.',
  },
  'error.basic_requirements_unmet': {
    id: '{count} persyaratan dasar belum terpenuhi, jadi permohonan belum lengkap. Pilih “Perlu perbaikan” atau “Ditolak”; isian Anda masih di sini.',
    en: '{count} basic requirements are not met, so the application is not complete. Choose “To be completed” or “Not accepted”; what you typed is still here.',
  },
  'error.unit_unobserved': {
    id: 'Instrumen {instruments} unit ini belum diisi pada asesmen ini. Isi dahulu, lalu catat hasilnya.',
    en: 'The instruments {instruments} of this unit are not filled in for this assessment. Fill them in first, then record the result.',
  },
  'error.criteria_unmet': {
    id: 'K tidak bisa dicatat: {count} butir belum punya bukti yang dinilai cukup ({lacks}). Isi instrumennya, atau catat BK.',
    en: 'K cannot be recorded: {count} points have no evidence judged enough ({lacks}). Fill in the instruments, or record BK.',
  },
  'error.map_missing': {
    id: 'Peta instrumen (FR.MAPA.02) belum ada untuk {units}. Gambar petanya dari halaman unit, lalu ulangi langkah ini.',
    en: 'There is no map of instruments (FR.MAPA.02) for {units} yet. Draw it from the page of the unit, then take this step again.',
  },
  'error.form_changed': {
    id: 'Formulir ini sudah diisi lagi dari tempat lain. Isian Anda masih di sini; bandingkan dengan yang terbaru, lalu simpan lagi.',
    en: 'This form was filled in again from elsewhere. What you typed is still here; compare it with the newest one, then save again.',
  },
  'error.rehearsal_done': {
    id: 'Unit ini sudah dilatih dan hasilnya tersimpan. Mulai latihan baru untuk mencobanya lagi.',
    en: 'This unit was practised and what came of it is kept. Start a new practice to try it again.',
  },
  'error.portfolio_empty': {
    id: 'Asesi belum menaruh dokumen untuk unit ini, jadi belum ada yang diverifikasi.',
    en: 'The candidate has put in no document for this unit yet, so there is nothing to verify.',
  },
  'error.document_limit': {
    id: 'Portofolio ini sudah berisi {maximum} dokumen. Keluarkan satu yang tidak diperlukan, lalu coba lagi.',
    en: 'This portfolio already holds {maximum} documents. Take out one that is not needed, then try again.',
  },
  'error.document_unreadable': {
    id: 'Berkas itu bukan PDF atau foto yang utuh. Tidak ada yang berubah; pilih berkas lain.',
    en: 'That file is no whole PDF or photo. Nothing was changed; choose another file.',
  },
  'error.document_too_large': {
    id: 'Berkas itu lebih besar dari {max} MB, jadi tidak disimpan. Dokumen lain dan isian Anda aman. Pilih berkas yang lebih kecil.',
    en: 'That file is larger than {max} MB, so it was not stored. The other documents and what you typed are safe. Choose a smaller file.',
  },
  'error.document_in_use': {
    id: 'Dokumen itu sudah diverifikasi asesor atau disebut dalam permohonan, jadi tetap di sini.',
    en: 'The assessor verified that document already, or the application names it, so it stays here.',
  },
  'error.appeal_open': {
    id: 'Banding sedang diperiksa. Langkah ini dilanjutkan setelah banding diputus.',
    en: 'An appeal is being heard. This step goes on once it is settled.',
  },
  'error.appeal_late': { id: 'Batas waktu banding skema ini sudah lewat.', en: 'The scheme’s time to appeal is over.' },
  'error.appeal_used': {
    id: 'Banding atas hal ini sudah diputus. Rekomendasi dan keputusan masing-masing dapat dibanding satu kali.',
    en: 'An appeal against this was settled already. The recommendation and the decision can each be appealed against once.',
  },
  'error.appeal_without_bk': { id: 'Semua unit K, jadi tidak ada yang dibanding.', en: 'Every unit is K, so there is nothing to appeal against.' },
  'error.duty_candidate': {
    id: 'Asesi tidak boleh bertugas dalam asesmennya sendiri. Pilih orang lain.',
    en: 'Candidates may not serve in their own assessment. Choose somebody else.',
  },
  'error.duty_trainer': {
    id: 'Orang ini pernah melatih asesi, jadi tidak boleh bertugas dalam asesmennya. Pilih orang lain.',
    en: 'This person trained the candidate and may not serve in the assessment. Choose somebody else.',
  },
  'error.duty_office': {
    id: 'Orang ini sudah mengurus asesmen ini sebagai pengelola. Tugas lain harus dipegang orang lain.',
    en: 'This person already serves in this assessment as its office. Another duty needs another person.',
  },
  'error.duty_assessor': {
    id: 'Orang ini sudah menjadi asesor dalam asesmen ini. Tugas lain harus dipegang orang lain.',
    en: 'This person is an assessor in this assessment. Another duty needs another person.',
  },
  'error.duty_panel': {
    id: 'Orang ini sudah memeriksa banding asesmen ini. Tugas lain harus dipegang orang lain.',
    en: 'This person heard an appeal of this assessment. Another duty needs another person.',
  },
  'error.duty_decider': {
    id: 'Orang ini sudah memutus asesmen ini. Tugas lain harus dipegang orang lain.',
    en: 'This person decided in this assessment. Another duty needs another person.',
  },
  'error.duty_earlier_assessor': {
    id: 'Banding atas penilaian orang ini diterima, jadi asesmen ulang dipegang asesor lain.',
    en: 'An appeal against this assessor was granted, so another one must reassess.',
  },
  'error.own_duty_candidate': {
    id: 'Ini asesmen Anda sendiri, jadi langkah ini harus diambil orang lain.',
    en: 'This is your own assessment, so somebody else must take this step.',
  },
  'error.own_duty_trainer': {
    id: 'Anda melatih asesi ini, jadi tidak boleh bertugas dalam asesmennya. Pengelola dapat menugaskan orang lain; yang sudah tercatat tetap tersimpan.',
    en: 'You train this candidate, so you may not serve in the assessment. The office can put somebody in your place; what was recorded stays.',
  },
  'error.own_duty_office': {
    id: 'Anda sudah mengurus asesmen ini sebagai pengelola, jadi langkah ini harus diambil orang lain.',
    en: 'You serve in this assessment as its office, so somebody else must take this step.',
  },
  'error.own_duty_assessor': {
    id: 'Anda asesor dalam asesmen ini, jadi langkah ini harus diambil orang lain.',
    en: 'You are an assessor in this assessment, so somebody else must take this step.',
  },
  'error.own_duty_panel': {
    id: 'Anda memeriksa banding asesmen ini, jadi langkah ini harus diambil orang lain.',
    en: 'You hear an appeal of this assessment, so somebody else must take this step.',
  },
  'error.own_duty_decider': {
    id: 'Anda memutus asesmen ini, jadi langkah ini harus diambil orang lain.',
    en: 'You decide in this assessment, so somebody else must take this step.',
  },
})
