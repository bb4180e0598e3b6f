import { defineMessages } from '../message.ts'

/** `error.<code>` of attempts, evidence, grading and banks; errors.ts holds them all to the codes. */
export const assessmentErrorMessages = defineMessages({
  'error.attempts_used_up': {
    id: 'Semua {attempts} percobaan sudah dipakai. Hasil Anda tetap tersimpan. Bicarakan langkah berikutnya dengan pelatih.',
    en: 'All {attempts} attempts are used. Your results are stored. Talk to your trainer about what comes next.',
  },
  'error.paired_not_now': {
    id: 'Tes ini tidak bisa dimulai sekarang. Tidak ada yang hilang. Halaman tes menyebut sebabnya; Anda bisa meneruskan pelajaran.',
    en: 'This test cannot be started now. Nothing is lost. The page of the tests says why; you can go on with the lessons.',
  },
  'error.sealed_time_over': {
    id: 'Kode tanpa sinyal sudah lama dibacakan, jadi waktu untuk soal di ponsel Anda sudah habis. Belum ada percobaan yang terpakai. Minta pengawas menambah waktu, lalu mulai lagi.',
    en: 'The code for phones without a signal was read out long ago, so the time for the questions on your phone is over. No attempt is used. Ask the supervisor for more time, then start again.',
  },
  'error.attempt_finished': {
    id: 'Kuis ini sudah selesai, jadi jawaban terakhir tidak diubah. Jawaban yang sudah aman tetap dihitung. Buka hasilnya.',
    en: 'This quiz is finished, so the last answer was not changed. All answers stored before count. Open the result.',
  },
  'error.attempt_too_soon': {
    id: {
      other: 'Percobaan berikutnya bisa dimulai {count} menit lagi. Hasil Anda tetap tersimpan. Baca lagi pelajaran yang disarankan sambil menunggu.',
    },
    en: {
      one: 'The next attempt can begin in {count} minute. Your results are stored. Read the suggested lessons again meanwhile.',
      other: 'The next attempt can begin in {count} minutes. Your results are stored. Read the suggested lessons again meanwhile.',
    },
  },
  'error.exam_not_open': {
    id: 'Ujian angkatan Anda belum dibuka. Belum ada yang terpakai. Tunggu sampai waktunya, lalu mulai dengan kode dari pengawas.',
    en: 'Your batch’s exam is not open yet. Nothing is used up. Wait until it opens, then start with the proctor’s code.',
  },
  'error.exam_over': {
    id: 'Waktu mulai ujian angkatan Anda sudah lewat. Kesempatan Anda tidak terpakai. Hubungi pelatih untuk jadwal berikutnya.',
    en: 'The time to start your batch’s exam is over. No attempt was used. Ask your trainer for another date.',
  },
  'error.exam_began': {
    id: 'Ujian ini sudah dimulai peserta, jadi tidak bisa dibatalkan. Tidak ada yang berubah. Pantau di papan ujian.',
    en: 'Learners have begun this exam, so it cannot be cancelled. Nothing was changed. Follow it on the board.',
  },
  'error.exam_opened': {
    id: 'Kode tanpa sinyal sudah ditampilkan dan soal sudah ada di ponsel peserta, jadi ujian ini mungkin sedang dikerjakan tanpa sinyal dan tidak bisa dibatalkan. Tidak ada yang berubah. Jawaban yang datang nanti tetap diterima.',
    en: 'The code for phones without a signal was shown and papers are on phones, so this exam may be under way without a signal and cannot be cancelled. Nothing was changed. Answers that come later are still taken.',
  },
  'error.exam_overlaps': {
    id: 'Angkatan ini sudah punya ujian pada waktu itu. Tidak ada yang berubah. Pilih waktu lain atau batalkan yang lama dulu.',
    en: 'This batch already has an exam at that time. Nothing was changed. Choose another time, or cancel the other one first.',
  },
  'error.start_code_wrong': {
    id: 'Kode mulai belum cocok. Kesempatan Anda tidak terpakai. Periksa lagi kode di papan pengawas.',
    en: 'The start code does not match. No attempt was used. Check the code on the proctor’s board.',
  },
  'error.exam_taken': {
    id: 'Ujian ini sudah Anda kerjakan, dan satu ujian dikerjakan satu kali. Jawaban Anda tersimpan. Bila ada gangguan, pengawas dapat memberi satu kesempatan lagi.',
    en: 'You have sat this exam, and an exam is sat once. Your answers are stored. If something went wrong, the proctor can grant one more attempt.',
  },
  'error.answer_file_wrong': {
    id: 'Berkas ini bukan berkas jawaban dari portal ini, atau isinya berubah. Tidak ada yang disimpan, dan jawaban di ponsel tetap ada. Minta peserta menyimpan berkasnya sekali lagi.',
    en: 'This is no answer file of this portal, or it was changed. Nothing was stored, and the answers are still on the phone. Ask the learner to save the file again.',
  },
  'error.answer_recording_refused': {
    id: 'Rekaman atau berkas di dalamnya tidak diterima soal itu: jenisnya lain, isinya rusak, terlalu besar, atau sudah terlalu banyak. Tidak ada yang disimpan, dan yang di ponsel tetap ada. Minta peserta merekam atau memilih lagi.',
    en: 'The question does not take the recording or file inside: it is of another kind, damaged, too large, or one too many. Nothing was stored, and the one on the phone is still there. Ask the learner to record or choose again.',
  },
  'error.own_answer_file': {
    id: 'Jawaban dari berkas tanpa tanda halaman peserta tidak bisa Anda terima sendiri, karena Anda yang membawanya. Jawabannya tetap tersimpan. Minta pelatih lain atau pemutus angkatan menimbangnya.',
    en: 'You brought these answers in a file without the mark of the learner’s page, so you cannot accept them yourself. They stay stored. Ask another trainer or the batch’s decider to judge them.',
  },
  'error.lessons_unfinished': {
    id: 'Masih ada pelajaran yang belum selesai. Kemajuan Anda tersimpan. Selesaikan pelajaran itu, lalu kembali ke sini.',
    en: 'Some lessons are not finished yet. Your progress is stored. Finish them, then come back here.',
  },
  'error.photo_too_large': {
    id: 'Foto itu terlalu besar, jadi tidak disimpan. Catatan dan foto lain tetap aman. Pilih foto yang lebih kecil, atau potret ulang dengan ukuran sedang.',
    en: 'That photo is too large, so it was not stored. Your note and other photos are safe. Choose a smaller one, or take it again at medium size.',
  },
  'error.photo_unreadable': {
    id: 'Berkas itu bukan foto yang bisa kami baca, jadi tidak disimpan. Catatan dan foto lain tetap aman. Kirim foto JPEG, PNG, atau WebP.',
    en: 'That file is not a photo we can read, so it was not stored. Your note and other photos are safe. Send a JPEG, PNG or WebP photo.',
  },
  'error.photo_limit': {
    id: 'Paling banyak {maximum} foto, jadi foto ini tidak ditambahkan. Foto yang ada tetap aman. Hapus satu untuk menggantinya.',
    en: 'At most {maximum} photos, so this one was not added. The others are safe. Remove one to replace it.',
  },
  'error.file_limit': {
    id: 'Paling banyak {maximum} berkas selain foto, jadi berkas ini tidak ditambahkan. Berkas yang ada tetap aman. Hapus satu untuk menggantinya.',
    en: 'At most {maximum} files besides photos, so this one was not added. The others are safe. Remove one to replace it.',
  },
  'error.file_missing': {
    id: 'Satu berkas tidak tersimpan utuh di server, jadi tugas belum terkirim. Catatan dan berkas lain aman. Hapus berkas yang tidak bisa dibuka, unggah lagi, lalu kirim.',
    en: 'One file is not whole on the server, so the task has not been handed in. Your note and the other files are safe. Remove the file that does not open, upload it again, then hand in.',
  },
  'error.mark_limit': {
    id: 'Paling banyak {maximum} tanda pada satu foto, jadi tanda ini tidak ditambahkan. Yang ada tetap tersimpan. Hapus satu untuk menggantinya.',
    en: 'At most {maximum} marks on one photo, so this one was not added. The others are stored. Remove one to replace it.',
  },
  'error.voice_unreadable': {
    id: 'Berkas itu bukan rekaman suara yang bisa kami baca, jadi tidak disimpan. Penilaian Anda tetap aman. Rekam ulang, atau pilih berkas WebM, Ogg, M4A, MP3, atau WAV.',
    en: 'That file is not a recording we can read, so it was not stored. Your grading is safe. Record again, or choose a WebM, Ogg, M4A, MP3 or WAV file.',
  },
  'error.voice_too_large': {
    id: 'Rekaman itu lebih dari {max} MB, jadi tidak disimpan. Penilaian Anda tetap aman. Rekam yang lebih pendek.',
    en: 'That recording is larger than {max} MB, so it was not stored. Your grading is safe. Record a shorter one.',
  },
  'error.voice_limit': {
    id: 'Paling banyak {maximum} rekaman, jadi yang ini tidak ditambahkan. Yang ada tetap tersimpan. Hapus satu untuk menggantinya.',
    en: 'At most {maximum} recordings, so this one was not added. The others are stored. Remove one to replace it.',
  },
  'error.photo_missing': {
    id: 'Tugas ini perlu paling sedikit {minimum} foto, jadi belum terkirim. Catatan Anda tersimpan. Tambahkan foto, lalu kirim.',
    en: 'This task needs at least {minimum} photos, so it has not been handed in. Your note is stored. Add photos, then hand it in.',
  },
  'error.submission_locked': {
    id: 'Tugas ini sudah dikirim, jadi tidak diubah lagi. Kiriman Anda aman. Bila pelatih mengembalikannya, Anda bisa memperbaiki.',
    en: 'This task has been handed in, so it was not changed. What you sent is safe. If the trainer returns it, you can revise it.',
  },
  'error.claimed_by_other': {
    id: 'Pelatih lain sedang menilai tugas ini, jadi nilai Anda belum disimpan. Isian Anda tetap ada di halaman ini. Coba lagi nanti, atau bicarakan berdua.',
    en: 'Another trainer is grading this task, so your grade was not stored. What you typed is still on this page. Try later, or talk to each other.',
  },
  'error.grade_stale': {
    id: 'Tugas ini sudah dinilai atau berubah sejak Anda membukanya, jadi nilai Anda belum disimpan. Isian Anda tetap ada. Muat ulang untuk melihat yang terbaru.',
    en: 'This task was graded or changed since you opened it, so your grade was not stored. What you typed is still here. Reload to see the latest.',
  },
  'error.decision_by_grader': {
    id: 'Anda menilai peserta ini, jadi orang lain yang harus memutus. Tidak ada yang berubah.',
    en: 'You graded this learner, so somebody else must decide. Nothing was changed.',
  },
  'error.requirements_unmet': {
    id: 'Belum semua syarat terpenuhi, jadi keputusan belum disimpan. Lihat daftar syarat di halaman ini.',
    en: 'Not all requirements are met, so the decision was not stored. See the list of requirements on this page.',
  },
  'error.already_decided': {
    id: 'Peserta ini sudah diputus, jadi keputusan tadi tidak mengubah apa pun. Muat ulang untuk melihatnya.',
    en: 'This learner has been decided on already, so nothing was changed. Reload to see the decision.',
  },
  'error.bank_in_review': {
    id: 'Usulan Anda sedang ditinjau, jadi belum dapat diubah. Tidak ada yang hilang. Tarik dulu dari peninjauan, lalu ubah.',
    en: 'Your draft is being reviewed, so it cannot be changed now. Nothing is lost. Take it back from review first, then change it.',
  },
  'error.bank_own_review': {
    id: 'Usulan ini tulisan Anda sendiri, jadi orang lain yang meninjaunya. Tidak ada yang berubah. Minta pelatih lain atau pengelola membukanya.',
    en: 'You wrote this draft yourself, so somebody else reviews it. Nothing was changed. Ask another trainer or an operator to open it.',
  },
  'error.bank_empty': {
    id: 'Usulan ini belum berisi perubahan. Tidak ada yang dikirim. Tulis atau ubah satu soal dulu.',
    en: 'This draft holds no change yet. Nothing was sent. Write or change a question first.',
  },
  'error.bank_papers': {
    id: 'Dengan perubahan ini ada ujian yang tidak dapat disusun. Tidak ada yang hilang. Halaman usulan menyebut bank mana yang perlu dilengkapi.',
    en: 'With these changes a paper cannot be drawn. Nothing is lost. The page of the draft says which bank needs more.',
  },
  'error.bank_overtaken': {
    id: 'Salah satu soal sudah diubah oleh usulan lain sejak ditulis. Tidak ada yang hilang. Kembalikan usulan ini supaya penulisnya memeriksa ulang.',
    en: 'One of the questions was changed by another draft since. Nothing is lost. Return this draft so that its writer looks at it again.',
  },
  'error.changed_meanwhile': {
    id: 'Peserta mengubah nama untuk sertifikat sesudah Anda membuka halaman ini. Belum ada yang diputus. Periksa nama yang baru, lalu putuskan lagi.',
    en: 'The learner changed the name for the certificate after you opened this page. Nothing was decided. Check the new name, then decide again.',
  },
})
