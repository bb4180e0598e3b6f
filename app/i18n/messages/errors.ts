import type { ErrorCode } from '#app/platform/app-error.ts'
import { defineMessages, type Message } from '../message.ts'

/** `error.<code>` for each code of app/platform/app-error.ts: what happened, that nothing was lost, what to do. */
export const errorMessages = defineMessages({
  'error.invalid_form': {
    id: 'Ada isian yang perlu diperbaiki. Isian lain tetap ada di halaman ini.',
    en: 'Some answers need correcting. Everything else you typed is still here.',
  },
  'error.malformed_body': {
    id: 'Kiriman tadi rusak atau terputus di jalan, jadi tidak disimpan. Yang sudah tersimpan tetap aman. Kembali lalu kirim sekali lagi.',
    en: 'What was sent arrived damaged or cut off, so it was not stored. What was stored before is safe. Go back and send it again.',
  },
  'error.body_too_large': {
    id: 'Kiriman tadi terlalu besar, jadi tidak disimpan. Yang sudah tersimpan tetap aman. Kurangi isinya lalu kirim lagi.',
    en: 'What was sent is too large, so it was not stored. What was stored before is safe. Make it smaller and send it again.',
  },
  'error.foreign_origin': {
    id: 'Formulir ini datang dari situs lain, jadi ditolak. Tidak ada yang berubah. Buka portal ini langsung lalu ulangi.',
    en: 'This form came from another site, so it was refused. Nothing was changed. Open the portal itself and try again.',
  },
  'error.not_found': {
    id: 'Yang Anda cari tidak ada di sini, atau bukan milik akun ini. Tidak ada yang berubah. Periksa alamatnya, atau mulai dari beranda.',
    en: 'What you are looking for is not here, or does not belong to this account. Nothing was changed. Check the address, or start from the home page.',
  },
  'error.forbidden': {
    id: 'Akun ini tidak boleh melakukan itu. Tidak ada yang berubah. Bila seharusnya boleh, hubungi pengelola.',
    en: 'This account may not do that. Nothing was changed. If it should be allowed, contact the operator.',
  },
  'error.sign_in_required': {
    id: 'Anda perlu masuk dulu. Yang sudah tersimpan tetap aman. Masuk, lalu lanjutkan.',
    en: 'Please sign in first. What was stored is safe. Sign in, then carry on.',
  },
  'error.too_many_requests': {
    id: 'Terlalu sering dicoba dari tempat ini. Yang sudah tersimpan tetap aman. Tunggu beberapa menit, lalu coba lagi.',
    en: 'Too many tries from this place. What was stored is safe. Wait a few minutes, then try again.',
  },
  'error.unavailable': {
    id: 'Portal sedang tidak bisa melayani ini. Yang sudah tersimpan tetap aman. Tunggu sebentar, lalu coba lagi.',
    en: 'The portal cannot do this right now. What was stored is safe. Wait a moment, then try again.',
  },

  'error.phone_taken': {
    id: 'Nomor ini tidak dapat dipakai untuk mendaftar di sini. Isian Anda tetap ada. Bila ini nomor Anda, coba masuk; bila tidak bisa masuk, minta pelatih atau pengelola membantu.',
    en: 'This number cannot be used to sign up here. What you typed is still on this page. If it is your number, try signing in; if that fails, ask your trainer or the operator for help.',
  },
  'error.sign_in_failed': {
    id: 'Nomor atau kode itu tidak cocok dengan PIN atau kata sandinya. Tidak ada yang berubah. Periksa keduanya, lalu coba lagi.',
    en: 'That number or code does not match the PIN or password. Nothing was changed. Check both, then try again.',
  },
  'error.sign_in_blocked': {
    id: {
      other:
        'Sudah beberapa kali tidak cocok, jadi untuk menjaga akun Anda, percobaan berikutnya menunggu {count} menit. Data Anda tetap aman. Lupa PIN? Minta pelatih atau pengelola mengatur ulang.',
    },
    en: {
      one: 'It did not match several times, so to protect your account the next try waits {count} minute. Your data is safe. Forgot the PIN? Ask your trainer or the operator to reset it.',
      other:
        'It did not match several times, so to protect your account the next try waits {count} minutes. Your data is safe. Forgot the PIN? Ask your trainer or the operator to reset it.',
    },
  },
  'error.secret_trivial': {
    id: 'PIN atau kata sandi itu terlalu mudah ditebak, jadi belum disimpan. Yang lama masih berlaku. Pilih yang lain.',
    en: 'That PIN or password is too easy to guess, so it was not stored. The old one still works. Choose another.',
  },
  'error.secret_wrong': {
    id: 'PIN atau kata sandi sekarang tidak cocok. Tidak ada yang berubah. Coba lagi.',
    en: 'The current PIN or password does not match. Nothing was changed. Try again.',
  },
  'error.must_change_secret': {
    id: 'Sebelum melanjutkan, pilih PIN atau kata sandi Anda sendiri. Yang sudah tersimpan tetap aman.',
    en: 'Before you carry on, choose a PIN or password of your own. What was stored is safe.',
  },
  'error.last_operator': {
    id: 'Ini satu-satunya pengelola, jadi tidak ada yang diubah. Beri peran pengelola kepada orang lain dulu.',
    en: 'This is the only operator, so nothing was changed. Grant the operator role to somebody else first.',
  },
  'error.withdraw_first': {
    id: 'Orang ini masih mengikuti angkatan atau menunggu kursi, jadi akunnya belum dihapus. Minta orangnya mundur dulu dari halaman Belajar, lalu ulangi.',
    en: 'This person is still in a batch or waiting for a seat, so the account was not erased. Ask them to withdraw on their Learning page first, then try again.',
  },
  'error.phone_vouched': {
    id: 'Nomor ini sudah dipastikan oleh pengelola, jadi tidak dilepas. Tidak ada yang berubah. Lihat di riwayat akun siapa yang memastikannya, lalu bicarakan berdua.',
    en: 'An operator confirmed this number, so it was not released. Nothing was changed. See in the history of the account who did, and talk to them.',
  },
  'error.name_on_certificate': {
    id: 'Nama ini sudah tercetak pada sertifikat, jadi tidak diubah. Hubungi pengelola: sertifikat yang keliru diganti dengan yang baru.',
    en: 'This name is printed on a certificate, so it was not changed. Contact the operator: a wrong certificate is replaced by a new one.',
  },

  'error.batch_code_unknown': {
    id: 'Kode itu tidak kami kenal. Tidak ada yang berubah. Periksa hurufnya satu per satu, atau tanyakan kepada pelatih.',
    en: 'We do not know that code. Nothing was changed. Check it letter by letter, or ask your trainer.',
  },
  'error.batch_code_expired': {
    id: 'Masa pakai kode ini sudah lewat, jadi Anda belum bergabung. Minta kode baru kepada pelatih atau pengelola.',
    en: 'This code is no longer valid, so you have not joined. Ask your trainer or the operator for a new one.',
  },
  'error.batch_full': {
    id: 'Kursi angkatan ini sudah penuh, jadi Anda belum bergabung. Akun Anda tetap ada. Tanyakan kepada pelatih tentang angkatan berikutnya.',
    en: 'All seats of this batch are taken, so you have not joined. Your account stays. Ask the trainer about the next batch.',
  },
  'error.batch_ended': {
    id: 'Angkatan ini sudah selesai. Tidak ada yang berubah. Tanyakan kepada pelatih tentang angkatan berikutnya.',
    en: 'This batch has ended. Nothing was changed. Ask the trainer about the next one.',
  },
  'error.already_enrolled': {
    id: 'Anda sudah terdaftar di angkatan ini. Kemajuan Anda tetap aman. Buka halaman Belajar untuk melanjutkan.',
    en: 'You have already joined this batch. Your progress is safe. Open Learning to carry on.',
  },
  'error.enrolment_closed': {
    id: 'Kepesertaan ini sudah ditutup, jadi tidak ada yang diubah. Yang sudah tersimpan tetap bisa dibaca. Hubungi pelatih bila ini keliru.',
    en: 'This enrolment is closed, so nothing was changed. What was stored can still be read. Contact the trainer if this is a mistake.',
  },
  'error.same_person_two_roles': {
    id: 'Orang ini memegang, atau pernah memegang, peran lain di angkatan ini. Pelatih dan pemutus harus dua orang berbeda. Tidak ada yang berubah; pilih orang lain.',
    en: 'This person holds, or once held, the other role in this batch. Trainer and decider must be two people. Nothing was changed; choose somebody else.',
  },
  'error.own_trainee': {
    id: 'Peserta sebuah angkatan tidak bisa melatih, menilai, atau memutus di angkatan itu juga. Tidak ada yang berubah.',
    en: 'A learner of a batch cannot also train, grade or decide in it. Nothing was changed.',
  },

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
  'error.name_unconfirmed': {
    id: 'Nama untuk sertifikat belum dipastikan pemiliknya, jadi belum bisa dilanjutkan. Tidak ada yang hilang.',
    en: 'The owner has not confirmed the name for the certificate yet, so this cannot go on. Nothing was lost.',
  },

  'error.certificate_not_active': {
    id: 'Sertifikat ini tidak sedang berlaku, jadi tidak ada yang diubah. Muat ulang untuk melihat statusnya.',
    en: 'This certificate is not in force, so nothing was changed. Reload to see its status.',
  },
  'error.certificate_not_suspended': {
    id: 'Sertifikat ini tidak sedang dibekukan, jadi tidak ada yang diubah. Muat ulang untuk melihat statusnya.',
    en: 'This certificate is not suspended, so nothing was changed. Reload to see its status.',
  },
  'error.own_certificate': {
    id: 'Ini sertifikat Anda sendiri, jadi tidak ada yang diubah. Mintalah pengelola lain.',
    en: 'This certificate is your own, so nothing was changed. Ask another operator.',
  },
  'error.not_a_pdf': {
    id: 'Berkas itu bukan PDF, lencana, atau kredensial, jadi tidak bisa diperiksa. Berkas Anda tidak kami simpan. Pilih berkas sertifikat yang asli.',
    en: 'That file is no PDF, badge or credential, so it could not be checked. We kept no copy. Choose the original file of the certificate.',
  },
  'error.number_malformed': {
    id: 'Itu bukan bentuk nomor sertifikat kami, atau ada huruf yang tertukar. Periksa huruf demi huruf, misalnya NK-2026-000123-7QX4.',
    en: 'That is not the shape of one of our certificate numbers, or two letters changed places. Check it letter by letter, for example NK-2026-000123-7QX4.',
  },
  'error.issue_refused': {
    id: 'Sertifikat belum bisa diterbitkan. Nilai dan keputusan tetap tersimpan. Hubungi pengelola.',
    en: 'The certificate cannot be issued yet. Grades and decision are stored. Contact the operator.',
  },
  'error.video_not_ready': {
    id: 'Video ini sedang disiapkan. Pelajarannya tetap bisa dibaca; silakan coba lagi nanti.',
    en: 'This video is being prepared. The lesson can still be read; please try again later.',
  },
  'error.video_unwatched': {
    id: 'Pelajaran ini meminta videonya ditonton, atau satu pertanyaan tentang teksnya dijawab. Bacaan Anda tetap tersimpan.',
    en: 'This lesson asks you to watch its video, or to answer one question about its text. Your reading is kept.',
  },
  'error.video_name_taken': {
    id: 'Nama pendek itu sudah dipakai video lain. Isian Anda tetap ada; pilih nama lain.',
    en: 'Another video has that short name. What you typed is kept; choose another name.',
  },
  'error.video_busy': {
    id: 'Keadaan video ini baru saja berubah, jadi langkah itu tidak dijalankan. Muat ulang halaman ini lalu lihat keadaannya.',
    en: 'This video’s state has just changed, so nothing was done. Reload this page and look at its state.',
  },
  'error.captions_wrong': {
    id: 'Teks takarir itu belum dapat dipakai. Takarir yang lama tetap ada; perbaiki berkasnya lalu kirim lagi.',
    en: 'Those captions cannot be used yet. The earlier ones are kept; correct the file and send it again.',
  },
  'error.from_content': {
    id: 'Video ini berasal dari folder content/videos dan diubah di sana. Tidak ada yang berubah.',
    en: 'This video comes from the folder content/videos and is changed there. Nothing was changed.',
  },
  'error.video_provider_unreachable': {
    id: 'Layanan video sedang tidak dapat dihubungi. Tidak ada yang hilang; coba lagi beberapa menit lagi.',
    en: 'The video service cannot be reached right now. Nothing was lost; try again in a few minutes.',
  },
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
  'error.document_in_use': {
    id: 'Dokumen itu sudah diverifikasi asesor, jadi tetap di sini.',
    en: 'The assessor verified that document already, so it stays here.',
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
}) satisfies Record<`error.${ErrorCode}`, Message>
