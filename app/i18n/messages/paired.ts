import { defineMessages } from '../message.ts'

export const pairedMessages = defineMessages({
  'paired.title': { id: 'Tes sebelum dan sesudah belajar', en: 'Tests before and after the lessons' },
  'paired.lead': {
    id: 'Supaya terlihat seberapa jauh Anda melangkah. Dua tes ini tidak menentukan kelulusan dan tidak punya batas nilai.',
    en: 'So that you see how far you have come. These two tests do not decide whether you pass, and have no mark to reach.',
  },
  'paired.facts': {
    id: '{questions} soal, {minutes} menit, satu kali',
    en: '{questions} questions, {minutes} minutes, once',
  },
  'paired.before.title': { id: 'Tes sebelum belajar', en: 'Test before the lessons' },
  'paired.before.start': {
    id: 'Kerjakan sebelum menyelesaikan pelajaran pertama. Belum tahu jawabannya? Tidak apa-apa, itu gunanya belajar. Anda juga boleh langsung ke pelajaran.',
    en: 'Take it before you finish the first lesson. You do not know the answers yet? That is fine, that is what the lessons are for. You may also go straight to the lessons.',
  },
  'paired.before.resume': { id: 'Tes ini sedang berjalan. Lanjutkan selagi ada waktu.', en: 'This test is under way. Go on while there is time.' },
  'paired.before.done': {
    id: 'Tersimpan. Pembahasan lengkap dibuka setelah tes sesudah belajar, supaya keduanya bisa dibandingkan.',
    en: 'Stored. The full explanations open after the second test, so that the two can be compared.',
  },
  'paired.before.missed': {
    id: 'Anda sudah menyelesaikan pelajaran, jadi tes ini tidak lagi menunjukkan keadaan sebelum belajar. Tidak ada yang hilang: kelulusan tidak bergantung padanya.',
    en: 'You have finished a lesson, so this test no longer shows how things were before. Nothing is lost: passing does not depend on it.',
  },
  'paired.before.closed': { id: 'Tes ini tidak dibuka sekarang.', en: 'This test is not open now.' },
  'paired.after.title': { id: 'Tes sesudah belajar', en: 'Test after the lessons' },
  'paired.after.start': {
    id: 'Semua pelajaran selesai. Soalnya lain, tetapi isinya dan kesulitannya sama dengan tes pertama.',
    en: 'All lessons are done. The questions are others, but what they ask and how hard they are is as in the first test.',
  },
  'paired.after.resume': { id: 'Tes ini sedang berjalan. Lanjutkan selagi ada waktu.', en: 'This test is under way. Go on while there is time.' },
  'paired.after.done': { id: 'Tersimpan. Perubahan Anda ada di bawah.', en: 'Stored. Your change is below.' },
  'paired.after.early': {
    id: { other: 'Dibuka setelah tes sebelum belajar dan semua pelajaran selesai. {count} pelajaran lagi.' },
    en: {
      one: 'Opens once the first test and every lesson are done. {count} lesson to go.',
      other: 'Opens once the first test and every lesson are done. {count} lessons to go.',
    },
  },
  'paired.after.alone': {
    id: 'Tanpa tes sebelum belajar tidak ada yang bisa dibandingkan. Pakai latihan soal untuk memeriksa diri.',
    en: 'Without the first test there is nothing to compare with. Use the practice questions to check yourself.',
  },
  'paired.after.closed': { id: 'Tes ini tidak dibuka sekarang.', en: 'This test is not open now.' },
  'paired.start.before': { id: 'Mulai tes sebelum belajar', en: 'Start the test before the lessons' },
  'paired.start.after': { id: 'Mulai tes sesudah belajar', en: 'Start the test after the lessons' },
  'paired.resume': { id: 'Lanjutkan tes', en: 'Go on with the test' },
  'paired.see': { id: 'Lihat jawaban saya', en: 'See my answers' },
  'paired.see.of': { id: 'pada {test}', en: 'in the {test}' },
  'paired.open': { id: 'Buka tes', en: 'Open the tests' },
  'paired.result': { id: 'Hasil {percent}%', en: 'Result {percent}%' },
  'paired.empty': { id: 'Tidak ada soal yang dijawab', en: 'No question was answered' },

  'paired.change.title': { id: 'Perubahan Anda', en: 'Your change' },
  'paired.change.before': { id: 'Sebelum belajar', en: 'Before the lessons' },
  'paired.change.after': { id: 'Sesudah belajar', en: 'After the lessons' },
  'paired.change.points': { id: 'Perubahan', en: 'Change' },
  'paired.change.points.value': { id: '{points} poin', en: '{points} points' },
  'paired.change.points.note': { id: 'sesudah dikurangi sebelum, dalam poin persen', en: 'after minus before, in percentage points' },
  'paired.change.gain': { id: 'Kenaikan dari yang masih bisa diraih', en: 'Gained of what could be gained' },
  'paired.change.gain.note': {
    id: '(sesudah − sebelum) ÷ (100 − sebelum); 1 berarti semuanya, 0 berarti tetap',
    en: '(after − before) ÷ (100 − before); 1 means all of it, 0 means no change',
  },
  'paired.change.gain.none': { id: 'sudah penuh sejak awal', en: 'full from the start' },
  'paired.change.few': {
    id: 'Tiap elemen hanya ditanya beberapa soal. Baca sebagai petunjuk untuk belajar, bukan sebagai nilai.',
    en: 'Each element is asked about with a few questions only. Read it as a hint for learning, not as a mark.',
  },
  'paired.elements.title': { id: 'Per elemen kompetensi', en: 'By element of competence' },
  'paired.elements.element': { id: 'Elemen', en: 'Element' },
  'paired.elements.points': { id: '{points} dari {max}', en: '{points} of {max}' },
  'paired.elements.percent': { id: '{percent}%', en: '{percent}%' },
  'paired.elements.lessons': { id: 'Baca lagi', en: 'Read again' },
  'paired.elements.full': { id: 'sudah lengkap', en: 'complete' },
  'paired.elements.unasked': { id: 'tidak ditanya', en: 'not asked' },

  'paired.result.title': { id: 'Tes ini selesai', en: 'This test is done' },
  'paired.result.before': {
    id: 'Hasil ini titik awal Anda, bukan nilai kelulusan. Pembahasan lengkap dibuka setelah tes sesudah belajar.',
    en: 'This result is where you start from, not a mark to pass. The full explanations open after the second test.',
  },
  'paired.result.after': {
    id: 'Hasil ini tidak menentukan kelulusan. Lihat perubahan Anda per elemen.',
    en: 'This result does not decide whether you pass. See your change by element.',
  },
  'paired.result.go': { id: 'Lihat kedua tes', en: 'See both tests' },

  // Trainers and operators.
  'paired.batch.title': { id: 'Tes sebelum dan sesudah belajar', en: 'Tests before and after the lessons' },
  'paired.batch.lead': {
    id: 'Siapa sudah mengerjakan tes yang mana, dan apa yang berubah. Kedua tes tidak menentukan kelulusan siapa pun.',
    en: 'Who took which test, and what changed. Neither decides whether anybody passes.',
  },
  'paired.batch.off': { id: 'Tes ini tidak dinyalakan untuk angkatan ini', en: 'This test is not switched on for this batch' },
  'paired.batch.off.text': { id: 'Pengelola menyalakannya di halaman angkatan.', en: 'Operators switch it on at the page of the batch.' },
  'paired.batch.unoffered': { id: 'Kursus ini tidak punya tes berpasangan.', en: 'This course has no paired test.' },
  'paired.batch.people': { id: 'Mengerjakan keduanya', en: 'Took both' },
  'paired.batch.people.note': { id: 'menjawab sedikitnya satu soal pada tiap tes', en: 'answered at least one question in each test' },
  'paired.batch.median.before': { id: 'Median sebelum', en: 'Median before' },
  'paired.batch.median.after': { id: 'Median sesudah', en: 'Median after' },
  'paired.batch.median.note': { id: 'nilai tengah dari mereka', en: 'the middle value among them' },
  'paired.batch.gain': { id: 'Kenaikan ternormalisasi', en: 'Normalised gain' },
  'paired.batch.gain.note': {
    id: '(rata-rata sesudah − rata-rata sebelum) ÷ (100 − rata-rata sebelum): bagian yang diraih dari yang masih bisa diraih',
    en: '(average after − average before) ÷ (100 − average before): the share gained of what could still be gained',
  },
  'paired.batch.learner': { id: 'Peserta', en: 'Learner' },
  'paired.batch.cell.none': { id: 'belum', en: 'not yet' },
  'paired.batch.cell.open': { id: 'sedang dikerjakan', en: 'under way' },
  'paired.batch.cell.empty': { id: 'tanpa jawaban', en: 'without an answer' },
  'paired.batch.elements': { id: 'Per elemen kompetensi', en: 'By element of competence' },
  'paired.batch.elements.none': { id: 'Muncul setelah ada peserta yang mengerjakan keduanya.', en: 'Shown once somebody took both.' },
  'paired.batch.none': { id: 'Belum ada peserta', en: 'No learners yet' },
  'paired.batch.none.text': { id: 'Peserta tampil di sini setelah bergabung.', en: 'Learners are shown here once they have joined.' },
  'paired.batch.export': { id: 'Unduh .xlsx', en: 'Download .xlsx' },
  'paired.batch.see': { id: 'Lihat tes sebelum dan sesudah', en: 'See the tests before and after' },

  'paired.setting.on': { id: 'Menyala untuk angkatan ini.', en: 'Switched on for this batch.' },
  'paired.setting.off': { id: 'Mati untuk angkatan ini.', en: 'Switched off for this batch.' },
  'paired.setting.note': {
    id: 'Nyalakan sebelum pelajaran dimulai: tes pertama hanya terbuka bagi yang belum menyelesaikan pelajaran. Bila dimatikan, jawaban yang sudah ada tetap tersimpan.',
    en: 'Switch it on before the lessons begin: the first test is open only to those who have finished no lesson. When it is switched off, answers that exist stay stored.',
  },
  'paired.setting.switch-on': { id: 'Nyalakan tes berpasangan', en: 'Switch the paired test on' },
  'paired.setting.switch-off': { id: 'Matikan tes berpasangan', en: 'Switch the paired test off' },

  // Sponsors.
  'paired.sponsor.title': { id: 'Sebelum dan sesudah belajar', en: 'Before and after the lessons' },
  'paired.sponsor.lead': {
    id: 'Dari tes yang tidak menentukan kelulusan. Angka berubah tiap lima orang, supaya hasil satu orang tidak dapat dihitung darinya.',
    en: 'From tests that decide nothing. The figures change by five people at a time, so that nobody’s own result can be worked out.',
  },
  'paired.sponsor.people': { id: 'Orang yang dihitung', en: 'People counted' },
  'paired.sponsor.few': {
    id: 'Belum ditampilkan: kurang dari lima orang mengerjakan kedua tes.',
    en: 'Not shown yet: fewer than five people took both tests.',
  },
})
