import type { ErrorCode } from '#app/platform/app-error.ts'
import { defineMessages, joinMessages, type Message } from '../message.ts'
import { assessmentErrorMessages } from './errors-assessment.ts'
import { competencyErrorMessages } from './errors-competency.ts'

const generalErrorMessages = defineMessages({
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
  'error.certificate_suspended': {
    id: 'Sertifikat ini sedang dibekukan, jadi tidak ada yang diubah. Akhiri pembekuannya dulu, baru perbaiki datanya.',
    en: 'This certificate is suspended, so nothing was changed. End the suspension first, then correct its data.',
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
})

/** `error.<code>` for each code of app/platform/app-error.ts: what happened, that nothing was lost, what to do. */
export const errorMessages = joinMessages(generalErrorMessages, assessmentErrorMessages, competencyErrorMessages) satisfies Record<
  `error.${ErrorCode}`,
  Message
>
