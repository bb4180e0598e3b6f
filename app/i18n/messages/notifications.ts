import { defineMessages } from '../message.ts'

export const notificationsMessages = defineMessages({
  'notice.title': { id: 'Kabar', en: 'News' },
  'notice.lead': { id: 'Yang terjadi pada tugas, kuis, dan sertifikat Anda.', en: 'What happened to your tasks, quizzes and certificates.' },
  'notice.empty': { id: 'Belum ada kabar', en: 'No news yet' },
  'notice.empty.text': {
    id: 'Begitu tugas Anda dinilai atau sertifikat terbit, kabarnya muncul di sini.',
    en: 'As soon as your task is graded or a certificate is issued, you will read it here.',
  },
  'notice.all-read': { id: 'Tandai semua sudah dibaca', en: 'Mark all as read' },
  'notice.unread': { id: 'Baru', en: 'New' },

  'notice.kind.submission_graded': {
    id: 'Tugas Anda sudah dinilai. Lihat nilai dan komentar pelatih.',
    en: 'Your task has been graded. See the grade and the trainer’s comment.',
  },
  'notice.kind.submission_returned': {
    id: 'Pelatih mengembalikan tugas Anda untuk diperbaiki. Baca sarannya, lalu kirim lagi.',
    en: 'The trainer returned your task for revision. Read the advice, then hand it in again.',
  },
  'notice.kind.decision_sent_back': {
    id: 'Kelulusan Anda belum dapat diputus. Baca alasannya dan apa yang perlu dilengkapi.',
    en: 'Your completion could not be confirmed yet. Read why, and what is still needed.',
  },
  'notice.kind.quiz_regraded': {
    id: 'Sebuah soal kuis diperbaiki, dan nilai Anda naik. Lihat hasilnya.',
    en: 'A question of the quiz was corrected, and your result rose. See the result.',
  },
  'notice.kind.assessment_turn': {
    id: 'Giliran Anda dalam sebuah asesmen simulasi. Buka untuk melihat langkahnya.',
    en: 'It is your turn in a simulated assessment. Open it to see the step.',
  },
  'notice.kind.assessment_news': {
    id: 'Ada perkembangan pada asesmen simulasi Anda.',
    en: 'There is news about your simulated assessment.',
  },
  'notice.kind.answer_judged': {
    id: 'Pelatih sudah membaca jawaban Anda. Lihat tanggapannya.',
    en: 'A trainer has read your answer. See what they say.',
  },
  'notice.kind.seat_given': {
    id: 'Anda mendapat kursi dari daftar tunggu. Silakan mulai belajar.',
    en: 'You got a seat from the waiting list. You can start learning.',
  },
  'notice.kind.certificate_issued': {
    id: 'Selamat, sertifikat Anda sudah terbit. Unduh dan bagikan.',
    en: 'Congratulations, your certificate has been issued. Download and share it.',
  },
  'notice.kind.certificate_revoked': {
    id: 'Sebuah sertifikat Anda dicabut. Lihat keterangannya.',
    en: 'One of your certificates was revoked. See the explanation.',
  },
  'notice.kind.certificate_suspended': {
    id: 'Sebuah sertifikat Anda dibekukan untuk sementara. Lihat alasannya.',
    en: 'One of your certificates is suspended for now. See why.',
  },
  'notice.kind.certificate_reinstated': {
    id: 'Pembekuan sertifikat Anda sudah diakhiri. Sertifikat itu bisa dipakai lagi.',
    en: 'The suspension of your certificate has ended. You can use it again.',
  },
  'notice.kind.certificate_superseded': {
    id: 'Sertifikat Anda diperbaiki. Unduh yang baru; yang lama tidak dipakai lagi.',
    en: 'Your certificate was corrected. Download the new one; the old one no longer counts.',
  },
  'notice.kind.certificate_name_proposed': {
    id: 'Nama di sertifikat Anda akan diperbaiki. Periksa dulu, huruf demi huruf; yang baru terbit setelah Anda pastikan.',
    en: 'The name on your certificate is to be corrected. Check it letter by letter first; the new one is issued once you confirm.',
  },
  'notice.kind.certificate_name_declined': {
    id: 'Nama yang Anda usulkan untuk sebuah sertifikat belum benar menurut pemiliknya. Tanyakan ejaannya, lalu usulkan lagi.',
    en: 'The holder says that the name you proposed for a certificate is not right yet. Ask for its spelling and propose again.',
  },
  'notice.kind.secret_reset': {
    id: 'Pengelola mengatur ulang PIN atau kata sandi Anda. Bila Anda tidak memintanya, hubungi pengelola.',
    en: 'An operator reset your PIN or password. If you did not ask for it, contact the operator.',
  },
})
