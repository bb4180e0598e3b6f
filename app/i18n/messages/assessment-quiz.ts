import { defineMessages } from '../message.ts'

export const assessmentQuizMessages = defineMessages({
  // Before the quiz.
  'assessment.quiz.course': { id: 'Kursus saya', en: 'My course' },
  'assessment.quiz.lead': {
    id: 'Kerjakan sendiri, dengan tenang. Setiap jawaban langsung disimpan, jadi sinyal yang hilang atau ponsel yang mati tidak menghapusnya.',
    en: 'Work alone and calmly. Every answer is stored as you give it, so a lost signal or an empty battery does not erase it.',
  },
  'assessment.quiz.questions': { id: 'Jumlah soal', en: 'Questions' },
  'assessment.quiz.minutes': { id: 'Waktu', en: 'Time' },
  'assessment.quiz.minutes.value': { id: '{count} menit', en: { one: '{count} minute', other: '{count} minutes' } },
  'assessment.quiz.minutes.note': {
    id: 'Dihitung oleh jam server sejak Anda menekan mulai, dan berjalan terus walau halaman ditutup.',
    en: 'Counted by the server’s clock from the moment you start; it goes on when the page is closed.',
  },
  'assessment.quiz.pass': { id: 'Nilai lulus', en: 'Pass mark' },
  'assessment.quiz.attempts': { id: 'Kesempatan', en: 'Attempts' },
  'assessment.quiz.attempts.value': { id: 'tersisa {left} dari {allowed}', en: '{left} of {allowed} left' },
  'assessment.quiz.lessons-left.title': {
    id: { other: 'Masih ada {count} pelajaran yang belum selesai' },
    en: { one: '{count} lesson is not finished yet', other: '{count} lessons are not finished yet' },
  },
  'assessment.quiz.lessons-left.text': {
    id: 'Anda boleh mengerjakan kuis sekarang. Pelajaran tetap perlu diselesaikan untuk sertifikat, dan biasanya membantu menjawab soal.',
    en: 'You may take the quiz now. The lessons are still needed for the certificate, and they usually help with the questions.',
  },
  'assessment.quiz.start': { id: 'Mulai kuis', en: 'Start the quiz' },
  'assessment.quiz.resume': { id: 'Lanjutkan kuis', en: 'Go on with the quiz' },
  'assessment.quiz.resume.title': { id: 'Kuis Anda sedang berjalan', en: 'Your quiz is under way' },
  'assessment.quiz.resume.text': {
    id: 'Waktu habis pukul {time}. Jawaban yang sudah tersimpan menunggu Anda.',
    en: 'Time ends at {time}. The answers stored so far are waiting for you.',
  },
  'assessment.quiz.passed.title': { id: 'Anda sudah lulus kuis ini', en: 'You have passed this quiz' },
  'assessment.quiz.used-up.title': { id: 'Kesempatan sudah habis', en: 'No attempts are left' },
  'assessment.quiz.used-up.text': {
    id: 'Kuis ini belum lulus dan semua kesempatan sudah dipakai. Hubungi pelatih Anda untuk membicarakan langkah berikutnya.',
    en: 'This quiz is not yet passed and every attempt is used. Contact your trainer about what to do next.',
  },
  'assessment.quiz.closed.title': { id: 'Kuis ini tidak bisa dikerjakan sekarang', en: 'This quiz cannot be taken now' },
  'assessment.quiz.closed.text': { id: 'Kepesertaan Anda di angkatan ini tidak aktif.', en: 'Your enrolment in this batch is not active.' },
  'assessment.quiz.earlier': { id: 'Percobaan sebelumnya', en: 'Earlier attempts' },
  'assessment.quiz.attempt': { id: 'Percobaan {number}', en: 'Attempt {number}' },
  'assessment.quiz.see-result': { id: 'Lihat hasil', en: 'See the result' },
  'assessment.quiz.passed': { id: 'Lulus', en: 'Passed' },
  'assessment.quiz.not-passed': { id: 'Belum lulus', en: 'Not yet passed' },

  // Practice papers.
  'assessment.practice-task.title': { id: 'Latihan praktik', en: 'Practical exercises' },
  'assessment.practice-task.facts': { id: 'Sekitar {minutes} menit', en: 'About {minutes} minutes' },
  'assessment.practice-task.banner': { id: 'Latihan: tidak dikirim lewat portal', en: 'Practice: not handed in here' },
  'assessment.practice-task.text': {
    id: 'Kerjakan di rumah atau saat pertemuan, lalu tunjukkan kepada pelatih Anda. Latihan ini tidak menentukan kelulusan.',
    en: 'Do it at home or at a meeting, then show it to your trainer. It does not decide whether you pass.',
  },
  'assessment.practice-task.show': { id: 'Yang ditunjukkan kepada pelatih', en: 'What to show your trainer' },
  'assessment.practice.title': { id: 'Latihan soal', en: 'Practice questions' },
  'assessment.practice.facts': {
    id: '{questions} soal, {minutes} menit',
    en: '{questions} questions, {minutes} minutes',
  },
  'assessment.practice.lead': {
    id: 'Latihan tidak menentukan kelulusan. Setelah dikirim, setiap soal dibahas, jadi Anda tahu apa yang perlu dibaca lagi.',
    en: 'Practice decides nothing. After you hand in, every question is explained, so you know what to read again.',
  },
  'assessment.practice.start': { id: 'Mulai latihan', en: 'Start practising' },
  'assessment.practice.resume': { id: 'Lanjutkan latihan', en: 'Go on practising' },
  'assessment.practice.resume.title': { id: 'Latihan Anda sedang berjalan', en: 'Your practice is under way' },
  'assessment.practice.used-up.text': {
    id: 'Semua kesempatan latihan ini sudah dipakai. Pembahasannya tetap bisa Anda baca di bawah.',
    en: 'Every attempt at this practice is used. Its explanations stay below for you to read.',
  },
  'assessment.practice.closed.title': { id: 'Latihan ini tidak bisa dikerjakan sekarang', en: 'This practice cannot be taken now' },
  'assessment.practice.done': { id: 'Latihan selesai', en: 'Practice done' },
  'assessment.practice.done.text': {
    id: 'Baca pembahasan di bawah, terutama soal yang belum tepat.',
    en: 'Read the explanations below, above all those of answers not right yet.',
  },

  // During the quiz.
  'assessment.quiz.ends': { id: 'Sampai pukul {time}', en: 'Until {time}' },
  'assessment.quiz.left': { id: 'sisa {count} menit', en: { one: '{count} minute left', other: '{count} minutes left' } },
  'assessment.quiz.left.seconds': { id: 'sisa {count} detik', en: '{count} seconds left' },
  'assessment.quiz.left.none': { id: 'waktu sudah habis', en: 'time is over' },
  'assessment.quiz.bar': { id: 'Waktu dan jawaban yang tersimpan', en: 'Time and stored answers' },
  'assessment.quiz.safe': { id: '{safe} dari {total} soal terjawab dan aman', en: '{safe} of {total} questions answered and safe' },
  'assessment.quiz.question': { id: 'Soal {number} dari {total}', en: 'Question {number} of {total}' },
  'assessment.quiz.choose.single': { id: 'Pilih satu jawaban.', en: 'Choose one answer.' },
  'assessment.quiz.choose.multiple': {
    id: 'Pilih semua yang benar. Nilai hanya diberikan bila semuanya tepat.',
    en: 'Choose all that are right. It counts only when the whole set is right.',
  },
  'assessment.quiz.choose.truefalse': { id: 'Benar atau salah?', en: 'True or false?' },
  'assessment.quiz.choose.numeric': { id: 'Tulis angkanya. Contoh: 4.250 atau 0,5.', en: 'Write the number, the Indonesian way: 4.250 or 0,5.' },
  'assessment.quiz.choose.matching': {
    id: 'Pilih pasangan untuk setiap baris. Setiap pasangan yang tepat menambah nilai.',
    en: 'Choose the match for each line. Every right pair adds to the result.',
  },
  'assessment.quiz.choose.matching.extras': {
    id: 'Pilih pasangan untuk setiap baris; ada pilihan yang tidak terpakai. Setiap pasangan yang tepat menambah nilai.',
    en: 'Choose the match for each line; some choices are left over. Every right pair adds to the result.',
  },
  'assessment.quiz.choose.ordering': {
    id: 'Beri nomor 1 sampai {count} sesuai urutannya. Nilai diberikan bila paling sedikit separuhnya sudah di tempat yang tepat.',
    en: 'Number them from 1 to {count} in their order. It counts once at least half of them are in the right place.',
  },
  'assessment.quiz.choose.shorttext': {
    id: 'Tulis satu atau beberapa kata. Huruf besar, spasi, dan tanda baca tidak berpengaruh.',
    en: 'Write a word or a few. Capitals, spaces and punctuation do not matter.',
  },
  'assessment.quiz.choose.cloze': {
    id: 'Isi setiap bagian yang kosong. Setiap isian yang tepat menambah nilai.',
    en: 'Fill every gap. Every right one adds to the result.',
  },
  'assessment.quiz.choose.hotspot': {
    id: 'Ketuk satu tempat pada gambar, atau pilih dari daftar di bawahnya.',
    en: 'Tap one place on the picture, or choose it from the list below.',
  },
  'assessment.quiz.choose.hotspot.several': {
    id: 'Ketuk semua tempat yang tepat pada gambar, atau pilih dari daftar di bawahnya. Nilai hanya diberikan bila semuanya tepat.',
    en: 'Tap every right place on the picture, or choose them from the list below. It counts only when the whole set is right.',
  },
  'assessment.quiz.choose.calculation': {
    id: 'Tulis hasil setiap langkah, misalnya 4.250. Setiap langkah yang benar menambah nilai. Bila satu angka keliru, langkah berikutnya tetap benar asal sesuai dengan angka Anda.',
    en: 'Write the figure of every step, the Indonesian way: 4.250. Every right step adds to the result. After a wrong figure, later steps are still right when they follow from yours.',
  },
  'assessment.quiz.choose.essay': {
    id: 'Tulis sekitar {min} sampai {max} kata. Pelatih membaca dan menilainya sesudah dikirim. Soal ini tidak ikut dihitung dalam nilai kuis.',
    en: 'Write about {min} to {max} words. A trainer reads and judges it after you hand in. It does not count in the result of the quiz.',
  },
  'assessment.quiz.choose.audio': {
    id: 'Jawab dengan suara Anda, paling lama {time}. Pelatih mendengar dan menilainya sesudah dikirim. Soal ini tidak ikut dihitung dalam nilai kuis.',
    en: 'Answer with your voice, {time} at most. A trainer listens to it and judges it after you hand in. It does not count in the result of the quiz.',
  },
  'assessment.quiz.choose.file': {
    id: 'Jawab dengan {kinds}. Pelatih melihat dan menilainya sesudah dikirim. Soal ini tidak ikut dihitung dalam nilai kuis.',
    en: 'Answer with a {kinds}. A trainer looks at it and judges it after you hand in. It does not count in the result of the quiz.',
  },
  'assessment.quiz.cloze': { id: 'Lengkapi kalimat berikut.', en: 'Complete the sentence.' },
  'assessment.quiz.gap': { id: 'Isian {number}', en: 'Gap {number}' },
  'assessment.quiz.gap.empty': { id: 'pilih', en: 'choose' },
  'assessment.quiz.matching.empty': { id: 'Pilih pasangannya', en: 'Choose the match' },
  'assessment.quiz.true': { id: 'Benar', en: 'True' },
  'assessment.quiz.false': { id: 'Salah', en: 'False' },
  'assessment.quiz.number.label': { id: 'Jawaban', en: 'Answer' },
  'assessment.quiz.read-as': { id: 'Terbaca sebagai {number}', en: 'Read as {number}' },
  'assessment.quiz.unread': {
    id: 'Belum terbaca sebagai angka. Tulis angka saja, misalnya 4.250.',
    en: 'Not readable as a number yet. Write digits only, for example 4.250.',
  },
  'assessment.quiz.stored': { id: 'Tersimpan di server', en: 'Stored on the server' },
  'assessment.quiz.save': { id: 'Simpan', en: 'Save' },
  'assessment.quiz.save.of': { id: 'soal {number}', en: 'question {number}' },
  'assessment.quiz.hand-in': { id: 'Kirim jawaban', en: 'Hand in the answers' },
  'assessment.quiz.hand-in.hint': {
    id: 'Anda akan melihat ringkasannya dulu sebelum benar-benar dikirim.',
    en: 'You see a summary first, before anything is handed in.',
  },

  // What the page's script says; {count}, {safe}, {answered} are filled in by it.
  'assessment.quiz.live.sending': { id: 'Tersimpan di ponsel, sedang dikirim ke server…', en: 'Stored on the phone, being sent to the server…' },
  // Shown when the phone's disk takes long.
  'assessment.quiz.live.writing': { id: 'Sedang menyimpan di ponsel…', en: 'Being stored on the phone…' },
  'assessment.quiz.live.sending-browser': {
    id: 'Tersimpan sementara di peramban, sedang dikirim ke server. Jangan matikan ponsel dulu.',
    en: 'Stored in the browser for now, being sent to the server. Do not switch the phone off yet.',
  },
  'assessment.quiz.live.sending-unkept': {
    id: 'Sedang dikirim ke server. Jangan tutup halaman ini dulu.',
    en: 'Being sent to the server. Do not close this page yet.',
  },
  'assessment.quiz.live.offline': {
    id: 'Tersimpan di ponsel. Belum ada sinyal: {count} jawaban menunggu dikirim.',
    en: 'Stored on the phone. No signal: {count} answers wait to be sent.',
  },
  'assessment.quiz.live.offline-browser': {
    id: 'Tersimpan sementara di peramban. Belum ada sinyal: {count} jawaban menunggu. Jangan matikan ponsel dulu.',
    en: 'Stored in the browser for now. No signal: {count} answers are waiting. Do not switch the phone off yet.',
  },
  'assessment.quiz.live.offline-unkept': {
    id: 'Belum ada sinyal: {count} jawaban menunggu. Jangan tutup halaman ini.',
    en: 'No signal: {count} answers are waiting. Do not close this page.',
  },
  'assessment.quiz.live.safe': {
    id: 'Tersimpan di server: {safe} dari {answered} jawaban aman.',
    en: 'Stored on the server: {safe} of {answered} answers are safe.',
  },
  'assessment.quiz.live.nothing': { id: 'Belum ada jawaban.', en: 'No answers yet.' },
  'assessment.quiz.live.finishing': {
    id: 'Menunggu {count} jawaban sampai ke server, lalu dilanjutkan otomatis…',
    en: 'Waiting until {count} answers reach the server, then continuing automatically…',
  },
  'assessment.quiz.live.signed-out': {
    id: 'Anda sudah keluar dari akun. {count} jawaban masih di ponsel ini: masuk lagi di tab lain dengan akun yang sama, lalu kembali ke sini.',
    en: 'You are signed out. {count} answers are still on this phone: sign in again in another tab with the same account, then come back here.',
  },
  'assessment.quiz.live.refused': {
    id: '{count} jawaban tidak terbaca oleh server dan tetap tersimpan di ponsel ini. Jawaban lain aman. Ubah sedikit jawaban itu agar dikirim lagi, atau simpan berkasnya untuk pelatih.',
    en: 'The server could not read {count} answers; they stay stored on this phone. The other answers are safe. Change such an answer a little to send it again, or save the file for your trainer.',
  },
  'assessment.quiz.live.trouble': {
    id: 'Jawaban tersimpan di ponsel, tetapi server menolaknya. Muat ulang halaman ini.',
    en: 'The answers are stored on the phone, but the server refused them. Reload this page.',
  },
  'assessment.quiz.live.time-up': {
    id: 'Waktu habis. Jawaban yang sudah tersimpan sedang dikumpulkan…',
    en: 'Time is over. The stored answers are being handed in…',
  },
  'assessment.quiz.live.ended': {
    id: 'Kuis ini sudah selesai. Halaman hasil sedang dibuka…',
    en: 'This quiz has ended. Its result is being opened…',
  },

  // Confirming.
  'assessment.quiz.confirm.title': { id: 'Kirim jawaban sekarang?', en: 'Hand in the answers now?' },
  'assessment.quiz.confirm.all': {
    id: 'Semua {total} soal sudah terjawab dan tersimpan di server.',
    en: 'All {total} questions are answered and stored on the server.',
  },
  'assessment.quiz.confirm.some': {
    id: '{safe} dari {total} soal sudah terjawab dan tersimpan di server. Soal yang kosong dinilai 0.',
    en: '{safe} of {total} questions are answered and stored on the server. Empty ones count 0.',
  },
  'assessment.quiz.confirm.empty': { id: 'Belum dijawab', en: 'Not answered yet' },
  'assessment.quiz.confirm.figures': { id: 'Angka Anda', en: 'Your numbers' },
  'assessment.quiz.confirm.final': { id: 'Setelah dikirim, jawaban tidak bisa diubah.', en: 'Once handed in, the answers cannot be changed.' },
  'assessment.quiz.confirm.send': { id: 'Ya, kirim jawaban', en: 'Yes, hand in' },
  'assessment.quiz.confirm.back': { id: 'Kembali ke soal', en: 'Back to the questions' },

  // After the quiz.
  'assessment.result.title': { id: 'Hasil {quiz}', en: 'Result: {quiz}' },
  'assessment.result.passed': { id: 'Lulus. Selamat!', en: 'Passed. Congratulations!' },
  'assessment.result.not-passed': { id: 'Belum lulus', en: 'Not yet passed' },
  'assessment.result.score': { id: 'Nilai', en: 'Result' },
  'assessment.result.score.note': { id: '{points} dari {max} soal benar', en: '{points} of {max} questions right' },
  'assessment.result.score.note.shares': {
    id: '{points} dari {max} poin; jawaban yang benar sebagian ikut dihitung',
    en: '{points} of {max} points; partly right answers count too',
  },
  'assessment.result.answered': { id: 'Terjawab', en: 'Answered' },
  'assessment.result.answered.value': { id: '{answered} dari {max}', en: '{answered} of {max}' },
  'assessment.result.finished': { id: 'Selesai', en: 'Finished' },
  'assessment.result.expired': {
    id: 'Waktu habis; yang dinilai adalah jawaban yang sudah tersimpan',
    en: 'Time ran out; the stored answers were scored',
  },
  'assessment.result.again': {
    id: 'Lihat di bawah apa yang belum tepat, baca lagi pelajarannya, lalu coba lagi kapan saja. Tersisa {left} dari {allowed} kesempatan.',
    en: 'See below what is not right yet, read its lessons again, then try again whenever you like. {left} of {allowed} attempts are left.',
  },
  'assessment.result.again.button': { id: 'Coba lagi', en: 'Try again' },
  'assessment.result.next': { id: 'Lihat langkah berikutnya', en: 'See the next step' },
  'assessment.result.next.text': { id: 'Satu syarat sertifikat sudah terpenuhi.', en: 'One requirement of the certificate is met.' },
  'assessment.result.review': { id: 'Pembahasan', en: 'Explanations' },
  'assessment.result.right': { id: 'Benar', en: 'Right' },
  'assessment.result.wrong': { id: 'Belum tepat', en: 'Not right yet' },
  'assessment.result.partly': { id: 'Benar sebagian: {percent}%', en: 'Partly right: {percent}%' },
  'assessment.result.unscored': { id: 'Tidak dihitung', en: 'Not scored' },
  'assessment.result.carried': {
    id: 'Cocok dengan angka Anda sebelumnya, jadi langkah ini dihitung benar.',
    en: 'It follows from your earlier figure, so this step counts as right.',
  },
  'assessment.result.guide': { id: 'Bandingkan dengan panduan ini', en: 'Compare it with this guide' },
  'assessment.result.unanswered': { id: 'Tidak dijawab', en: 'Not answered' },
  'assessment.result.withheld': {
    id: 'Soal yang tidak dijawab dibahas setelah Anda lulus atau semua percobaan terpakai.',
    en: 'A question left open is explained once you have passed or used all attempts.',
  },
  'assessment.result.not-told': {
    id: 'Jawaban yang benar ditunjukkan setelah Anda lulus atau setelah percobaan terakhir.',
    en: 'The right answer is shown once you have passed or after the last attempt.',
  },
  'assessment.result.read-again': { id: 'Baca lagi', en: 'Read again' },
  'assessment.result.chosen': { id: 'Jawaban Anda', en: 'Your answer' },
  'assessment.result.chosen.learner': { id: 'Jawaban peserta', en: 'The learner’s answer' },
  'assessment.result.key': { id: 'Jawaban benar', en: 'Right answer' },
  'assessment.result.range': { id: 'diterima {from} sampai {to}', en: '{from} to {to} is accepted' },
})
