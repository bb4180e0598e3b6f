import { defineMessages } from '../message.ts'

export const sponsorsMessages = defineMessages({
  'sponsors.home.title': { id: 'Program yang Anda dukung', en: 'Programmes you support' },
  'sponsors.home.lead': {
    id: 'Angka di sini dihitung dari catatan portal. Kursi dan orang dihitung terpisah; angka yang membuka kelompok di bawah lima orang tidak ditampilkan.',
    en: 'These numbers are counted from the portal’s records. Seats and people are counted apart; numbers that would tell of a group under five are not shown.',
  },
  'sponsors.home.empty': { id: 'Belum ada angkatan yang Anda dukung.', en: 'You do not support a batch yet.' },
  'sponsors.number.seats': { id: 'Kursi direncanakan', en: 'Seats planned' },
  'sponsors.number.enrolments': { id: 'Kepesertaan', en: 'Enrolments' },
  'sponsors.number.enrolments.note': { id: 'Satu orang di dua angkatan dihitung dua.', en: 'A person in two batches counts twice.' },
  'sponsors.number.people': { id: 'Orang', en: 'People' },
  'sponsors.number.people.note': { id: 'Setiap orang dihitung sekali.', en: 'Each person counts once.' },
  'sponsors.number.joined': { id: 'Bergabung', en: 'Joined' },
  'sponsors.number.completed': { id: 'Menyelesaikan', en: 'Completed' },
  'sponsors.number.withdrawn': { id: 'Mengundurkan diri', en: 'Withdrew' },
  'sponsors.number.certificates': { id: 'Sertifikat terbit', en: 'Certificates issued' },
  'sponsors.number.revoked': { id: 'Sertifikat dicabut', en: 'Certificates revoked' },
  'sponsors.number.hidden': { id: 'tidak ditampilkan', en: 'not shown' },
  'sponsors.number.hidden.note': {
    id: 'Tidak ditampilkan karena dari angka ini bisa diketahui kelompok yang kurang dari lima orang.',
    en: 'Not shown because it would tell of a group of fewer than five people.',
  },
  'sponsors.number.of': { id: '{count} dari {total}', en: '{count} of {total}' },
  'sponsors.batches.title': { id: 'Angkatan', en: 'Batches' },
  'sponsors.batch.name': { id: 'Angkatan', en: 'Batch' },
  'sponsors.batch.dates': { id: 'Tanggal', en: 'Dates' },
  'sponsors.batch.place': { id: 'Tempat', en: 'Place' },
  'sponsors.batch.course': { id: 'Kursus', en: 'Course' },
  'sponsors.batch.results': { id: 'Hasil sampai hari ini', en: 'Results to date' },
  'sponsors.batch.formula': {
    id: 'Bergabung = semua yang pernah mendapat kursi. Menyelesaikan = memenuhi semua syarat, dan kelulusannya dipastikan pemutus yang tidak menilai.',
    en: 'Joined = everyone who ever had a seat. Completed = met every requirement and was confirmed by a decider who did not grade.',
  },
  'sponsors.verify.title': { id: 'Periksa sertifikat', en: 'Check a certificate' },
  'sponsors.verify.text': {
    id: 'Peserta menunjukkan kertas, PDF, atau nomor? Periksa sendiri keasliannya, tanpa menghubungi kami.',
    en: 'Someone shows you a paper, a PDF or a number? Check it yourself, without asking us.',
  },
})
