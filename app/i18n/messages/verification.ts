import { defineMessages } from '../message.ts'

export const verificationMessages = defineMessages({
  'verification.title': { id: 'Periksa sertifikat', en: 'Check a certificate' },
  'verification.lead': {
    id: 'Asli dan masih berlaku? Periksa dengan nomor, berkas, atau kode QR. Gratis, tanpa akun.',
    en: 'Real, and still valid? Check by number, file or QR code. Free, and without an account.',
  },
  'verification.check': { id: 'Periksa', en: 'Check' },
  'verification.another': { id: 'Periksa sertifikat lain', en: 'Check another certificate' },
  'verification.by-number': { id: 'Dengan nomor', en: 'By number' },
  'verification.number.hint': {
    id: 'Tercetak di kanan atas. Huruf besar atau kecil sama saja; tanda hubung boleh dilewati.',
    en: 'Printed at the top right. Capital or small letters are the same; hyphens may be left out.',
  },
  'verification.number.empty': {
    id: 'Ketik nomor yang tercetak di kanan atas sertifikat.',
    en: 'Type the number printed at the top right of the certificate.',
  },
  'verification.number.too_short': { id: 'Nomor ini terlalu pendek; ada yang tertinggal.', en: 'This number is too short; something is missing.' },
  'verification.number.too_long': {
    id: 'Nomor ini terlalu panjang; ada yang berlebih.',
    en: 'This number is too long; there is a character too many.',
  },
  'verification.number.not_ours': {
    id: 'Ini bukan bentuk nomor sertifikat kami. Nomor kami seperti NK-2026-000123-7QX4.',
    en: 'This is not the shape of our numbers. Ours look like NK-2026-000123-7QX4.',
  },
  'verification.number.character': {
    id: 'Tanda {character} tidak pernah ada pada nomor kami. Lihat lagi huruf itu pada sertifikat.',
    en: 'The character {character} is never part of our numbers. Look at it again on the certificate.',
  },
  'verification.number.check': {
    id: 'Ada satu huruf atau angka yang keliru, atau dua yang tertukar. Bandingkan lagi satu per satu.',
    en: 'One letter or digit is wrong, or two have changed places. Compare them one by one.',
  },
  'verification.by-file': {
    id: 'Dengan berkas',
    en: 'By file',
  },
  'verification.by-file.lead': {
    id: 'Kirim PDF sertifikat, lencana PNG atau SVG, kredensial, atau paspor keterampilan (JSON). Kami periksa tanda tangannya, isinya, dan catatan kami sendiri. Berkas Anda tidak kami simpan.',
    en: 'Send the PDF of a certificate, a PNG or SVG badge, a credential or a skills passport (JSON). We check its signature, its content and our own records. Your file is not kept.',
  },
  'verification.file.label': {
    id: 'Berkas sertifikat',
    en: 'File of the certificate',
  },
  'verification.file.hint': {
    id: 'PDF, PNG, SVG, atau JSON, paling besar {size} MB.',
    en: 'PDF, PNG, SVG or JSON, at most {size} MB.',
  },
  'verification.file.check': { id: 'Periksa berkas ini', en: 'Check this file' },
  'verification.file.missing': {
    id: 'Pilih dulu berkasnya. Berkas kosong tidak bisa diperiksa.',
    en: 'Choose the file first. An empty file cannot be checked.',
  },
  'verification.file.large': {
    id: 'Berkas ini lebih besar dari {size} MB. Berkas asli kami jauh lebih kecil; ini mungkin hasil pindai atau foto. Periksa dengan nomor atau kode QR yang tampak di dalamnya.',
    en: 'This file is larger than {size} MB. Our originals are far smaller; this may be a scan or a photo. Check by the number or the QR code that it shows.',
  },
  'verification.file.picture': {
    id: 'Foto atau hasil pindai tidak bisa dipastikan keasliannya: periksa dengan nomor atau kode QR yang tampak di dalamnya.',
    en: 'A photo or scan cannot be proved real or not: check by the number or the QR code that it shows.',
  },
  'verification.file.other': {
    id: 'Jenis berkas ini tidak kami kenal. Kirim PDF sertifikat yang asli, lencana PNG atau SVG, atau kredensial JSON; atau periksa dengan nomor.',
    en: 'We do not know this kind of file. Send the original PDF, the badge (PNG or SVG) or the JSON credential, or check by number.',
  },
  'verification.file.original': {
    id: 'Berkas yang Anda kirim adalah berkas asli yang kami terbitkan.',
    en: 'The file you sent is the original that we issued.',
  },
  'verification.file.original-credential': {
    id: 'Kredensial yang Anda kirim memang kami tanda tangani.',
    en: 'The credential you sent is one that we signed.',
  },
  'verification.by-qr': { id: 'Dengan kode QR', en: 'By QR code' },
  'verification.by-qr.text': {
    id: 'Arahkan kamera ponsel ke kode QR pada sertifikat. Pastikan alamat yang terbuka sama dengan alamat yang tercetak di sampingnya.',
    en: 'Point the camera of your phone at the QR code on the certificate. Make sure that the address it opens is the one printed beside it.',
  },
  'verification.scan.title': { id: 'Pindai dengan kamera', en: 'Scan with the camera' },
  'verification.scan.foreign': {
    id: 'Kode ini menuju ke {host}, bukan ke halaman kami, jadi tidak kami buka. Periksa dengan nomor, dan waspadai alamat tiruan.',
    en: 'This code leads to {host}, not to us, so it was not opened. Check by number, and beware of imitations.',
  },
  'verification.scan.other': {
    id: 'Ini bukan kode sertifikat kami. Arahkan ke kode QR di kanan bawah sertifikat, atau periksa dengan nomor.',
    en: 'This is no code of our certificates. Point at the QR code at the bottom right of the certificate, or check by number.',
  },
  'verification.scan.private': {
    id: 'Gambar dari kamera dibaca di ponsel Anda dan tidak dikirim ke mana pun.',
    en: 'What the camera sees is read on your phone and sent nowhere.',
  },
  'verification.paper': { id: 'Bandingkan dengan kertasnya', en: 'Compare with the paper' },
  'verification.paper.text': {
    id: 'Nama, kursus, tanggal, dan nomor di layar harus sama dengan yang tercetak. Bila berbeda, yang benar adalah yang di layar.',
    en: 'Name, course, dates and number on the screen must be those on the paper. Where they differ, the screen is right.',
  },

  'verification.sample': { id: 'CONTOH: bukan sertifikat sungguhan', en: 'SAMPLE: not a real certificate' },
  'verification.state.active': { id: 'Berlaku', en: 'Valid' },
  'verification.state.not_yet_valid': { id: 'Belum berlaku', en: 'Not yet valid' },
  'verification.state.expired': { id: 'Kedaluwarsa', en: 'Expired' },
  'verification.state.suspended': { id: 'Dibekukan', en: 'Suspended' },
  'verification.state.revoked': { id: 'Dicabut', en: 'Revoked' },
  'verification.state.superseded': { id: 'Diganti', en: 'Replaced' },
  'verification.state.unknown': { id: 'Tidak dikenal', en: 'Not known' },
  'verification.state.altered': { id: 'Bukan berkas asli', en: 'Not the original file' },
  'verification.state.cannot_check': { id: 'Belum bisa dipastikan', en: 'Cannot be confirmed now' },
  'verification.active.meaning': {
    id: 'Kami menerbitkan sertifikat ini, dan masih berlaku.',
    en: 'We issued this certificate, and it is still valid.',
  },
  'verification.active.file': {
    id: 'Berkas ini asli, utuh, dan sertifikatnya masih berlaku.',
    en: 'This file is the original, unaltered, and the certificate is still valid.',
  },
  'verification.active.credential': {
    id: 'Kredensial ini asli, dan sertifikatnya masih berlaku.',
    en: 'This credential is real, and the certificate is still valid.',
  },
  'verification.not_yet_valid.meaning': {
    id: 'Kami menerbitkan sertifikat ini; berlakunya mulai {date}.',
    en: 'We issued this certificate; it is valid from {date}.',
  },
  'verification.expired.meaning': {
    id: 'Kami menerbitkan sertifikat ini; masa berlakunya habis pada {date}.',
    en: 'We issued this certificate; it was valid until {date}.',
  },
  'verification.suspended.meaning': {
    id: 'Sertifikat ini dibekukan sejak {date}. Untuk sementara jangan dianggap berlaku.',
    en: 'This certificate has been suspended since {date}. Do not rely on it for now.',
  },
  'verification.revoked.meaning': {
    id: 'Sertifikat ini dicabut pada {date} dan tidak berlaku lagi.',
    en: 'This certificate was revoked on {date} and is no longer valid.',
  },
  'verification.superseded.meaning': {
    id: 'Sertifikat ini diganti pada {date}. Yang berlaku adalah penggantinya.',
    en: 'This certificate was replaced on {date}. The new one counts.',
  },
  'verification.superseded.by': { id: 'Diganti oleh', en: 'Replaced by' },
  'verification.supersedes': { id: 'Menggantikan', en: 'Replaces' },
  'verification.altered.resigned': {
    id: 'Nomornya milik kami, tetapi tanda tangan digitalnya bukan dari kami.',
    en: 'The number is ours, but the digital signature is not.',
  },
  'verification.altered.text': {
    id: 'Yang tertulis pada halaman tidak sama dengan yang kami tanda tangani.',
    en: 'What the page says is not what we signed.',
  },
  'verification.altered.credential': {
    id: 'Data digital di dalamnya bukan yang kami tanda tangani.',
    en: 'The digital data in it is not what we signed.',
  },
  'verification.altered.passport': {
    id: 'Berkas ini memakai kunci kami, tetapi isinya bukan yang kami tanda tangani.',
    en: 'This file names a key of ours, but its content is not what we signed.',
  },
  'verification.state.passport': { id: 'Paspor asli', en: 'Real passport' },
  'verification.passport.all': {
    id: 'Berkas ini kami tanda tangani, dan semua sertifikat di dalamnya masih berlaku.',
    en: 'We signed this file, and every certificate in it is still valid.',
  },
  'verification.passport.some': {
    id: 'Berkas ini kami tanda tangani, tetapi hanya {count} dari {total} sertifikat di dalamnya yang berlaku sekarang. Lihat statusnya satu per satu.',
    en: 'We signed this file, but only {count} of the {total} certificates in it are valid now. See the status of each.',
  },
  'verification.passport.made': {
    id: 'Dibuat {date}. Status di bawah ini dari catatan kami sekarang.',
    en: 'Made {date}. The status below is from our records now.',
  },
  'verification.altered.added': {
    id: 'Ada yang ditambahkan ke berkas ini setelah kami tanda tangani.',
    en: 'Something was added to this file after we signed it.',
  },
  'verification.altered.stripped': {
    id: 'Di dalamnya ada nomor kami, tetapi tanda tangan digital kami tidak ada.',
    en: 'It carries a number of ours, but not our digital signature.',
  },
  'verification.altered.changed': {
    id: 'Di dalamnya ada nomor kami, tetapi berkasnya berubah sejak kami terbitkan.',
    en: 'It carries a number of ours, but the file has changed since we issued it.',
  },
  'verification.altered.next': {
    id: 'Mungkin isinya diubah, mungkin hanya disimpan ulang oleh program lain atau dicetak ke PDF. Apa pun sebabnya, jangan berpegang pada isi berkas ini: minta berkas yang asli, atau lihat data yang benar menurut nomornya.',
    en: 'Its content may have been changed, or another program merely saved it again or printed it to PDF. Either way, do not rely on what it says: ask for the original file, or see what is true for its number.',
  },
  'verification.altered.check': { id: 'Lihat sertifikat {number}', en: 'See certificate {number}' },
  'verification.cannot.mentions': {
    id: 'Dokumen ini menyebut nomor sertifikat kami, tetapi bukan berkas sertifikatnya.',
    en: 'This document mentions a certificate number of ours, but is not the certificate itself.',
  },
  'verification.cannot.mentions.next': {
    id: 'Bisa jadi surat, CV, atau sertifikat yang dicetak ulang menjadi PDF; isinya tidak bisa kami pastikan. Periksa nomornya, atau minta berkas PDF yang asli.',
    en: 'It may be a letter, a CV or a certificate printed to PDF anew; what it says we cannot confirm. Check the number, or ask for the original PDF.',
  },
  'verification.cannot.encrypted': {
    id: 'Berkas ini terkunci kata sandi atau terenkripsi, jadi tidak bisa kami baca.',
    en: 'This file is locked with a password or encrypted, so we cannot read it.',
  },
  'verification.cannot.encrypted.next': {
    id: 'Berkas asli kami tidak pernah terkunci. Minta berkas yang asli, atau periksa dengan nomor atau kode QR-nya.',
    en: 'Our originals are never locked. Ask for the original file, or check by its number or QR code.',
  },
  'verification.cannot.too_much': {
    id: 'Berkas ini terlalu rumit untuk dibaca sampai selesai.',
    en: 'This file is too complicated to be read to its end.',
  },
  'verification.cannot.too_much.next': {
    id: 'Berkas asli kami selalu sederhana. Periksa dengan nomor atau kode QR yang tercetak.',
    en: 'Our originals are always simple. Check by the printed number or QR code.',
  },
  'verification.cannot.busy': {
    id: 'Sedang terlalu banyak berkas yang diperiksa, jadi berkas ini belum sempat dibaca.',
    en: 'Too many files are being checked right now, so this one has not been read.',
  },
  'verification.cannot.busy.next': {
    id: 'Ini tidak mengatakan apa pun tentang sertifikatnya. Kirim lagi sebentar lagi, atau periksa dengan nomornya.',
    en: 'This says nothing about the certificate. Send it again in a moment, or check by its number.',
  },
  'verification.cannot.unlisted': {
    id: 'Tanda tangannya benar milik kami, tetapi sertifikatnya tidak ada dalam catatan kami.',
    en: 'The signature is ours, but the certificate is not in our records.',
  },
  'verification.cannot.unlisted.next': {
    id: 'Jangan dianggap berlaku dulu. Hubungi kami; catatan kami mungkin sedang dipulihkan.',
    en: 'Do not rely on it yet. Contact us; our records may be being restored.',
  },
  'verification.cannot.leaked': {
    id: 'Berkas ini ditandatangani setelah kuncinya mungkin dipegang orang lain, jadi tidak bisa kami pastikan lagi.',
    en: 'This file was signed after its key may have come into other hands, so we can no longer confirm it.',
  },
  'verification.cannot.leaked.next': {
    id: 'Jangan dianggap berlaku maupun palsu. Minta sertifikat yang diterbitkan ulang dengan kunci baru, atau hubungi kami.',
    en: 'Take it neither as valid nor as a forgery. Ask for the certificate issued again with a new key, or contact us.',
  },
  'verification.cannot.contradiction': {
    id: 'Berkas ini tercatat sebagai terbitan kami, tetapi salah satu pemeriksaan tidak cocok.',
    en: 'This file is recorded as ours, but one of the checks does not agree.',
  },
  'verification.cannot.contradiction.next': {
    id: 'Kesalahannya mungkin pada kami. Jangan dianggap berlaku maupun palsu dulu. Hubungi kami; kejadian ini tercatat.',
    en: 'The fault may be ours. Take it neither as valid nor as a forgery. Contact us; this has been recorded.',
  },
  'verification.cannot.database': {
    id: 'Catatan kami sedang tidak terjangkau, jadi status sertifikat ini tidak bisa dibaca.',
    en: 'Our records cannot be reached now, so the status of this certificate cannot be read.',
  },
  'verification.cannot.database.next': {
    id: 'Ini bukan tanda bahwa sertifikatnya palsu. Coba lagi beberapa menit lagi.',
    en: 'This does not mean that the certificate is a forgery. Try again in a few minutes.',
  },

  'verification.unknown.number': {
    id: 'Kami tidak pernah menerbitkan sertifikat dengan nomor ini.',
    en: 'We have never issued a certificate with this number.',
  },
  'verification.unknown.link': { id: 'Tautan ini tidak menuju ke sertifikat mana pun.', en: 'This link leads to no certificate.' },
  'verification.unknown.file': {
    id: 'Bukan berkas asli. Periksa dengan nomor.',
    en: 'Not an original file. Check by the number.',
  },
  'verification.unknown.signed': {
    id: 'Berkas ini ditandatangani pihak lain. Kami tidak menerbitkannya.',
    en: 'This file is signed by somebody else. We did not issue it.',
  },
  'verification.unknown.credential': {
    id: 'Kredensial ini bukan dari kami.',
    en: 'This credential is not ours.',
  },
  'verification.unknown.number.next': {
    id: 'Bandingkan nomornya sekali lagi, huruf demi huruf, terutama 8 dan B, 5 dan S, 2 dan Z.',
    en: 'Compare the number once more, letter by letter, above all 8 and B, 5 and S, 2 and Z.',
  },
  'verification.unknown.link.next': {
    id: 'Tautan itu mungkin terpotong. Pindai kode QR sekali lagi, atau ketik nomor sertifikatnya.',
    en: 'It may have been cut off. Scan the QR code again, or type the number of the certificate.',
  },
  'verification.unknown.file.next': {
    id: 'Salinan hasil “cetak ke PDF”, pindai, atau foto bukan berkas asli dan tidak bisa kami bandingkan, walaupun sertifikatnya sah. Periksa dengan nomor atau kode QR yang tampak di dalamnya.',
    en: 'A copy made by “print to PDF”, a scan or a photo is not the original and cannot be compared, even when the certificate is real. Check by the number or the QR code that it shows.',
  },
  'verification.unknown.signed.next': {
    id: 'Sertifikat dari penerbit lain hanya bisa dipastikan oleh penerbitnya. Tanyakan kepada mereka.',
    en: 'A certificate of another issuer can only be confirmed by that issuer. Ask them.',
  },
  'verification.unknown.credential.next': {
    id: 'Bila di dalamnya tertulis penerbit lain, periksalah pada penerbit itu. Bila tertulis nama kami, periksa dengan nomor sertifikatnya.',
    en: 'If it names another issuer, check with that issuer. If it names us, check by the certificate’s number.',
  },
  'verification.unknown.ask': {
    id: 'Bila tetap tidak dikenal, jangan anggap sertifikat itu sah. Hubungi kami bila ragu.',
    en: 'If it stays unknown, do not take that certificate as real. Contact us when in doubt.',
  },

  'verification.masked': {
    id: 'Nama disamarkan. Pemegang kertas, tautan, atau PDF melihat nama lengkap.',
    en: 'The name is masked. Whoever holds the paper, the link or the PDF sees it in full.',
  },
  'verification.masked.holder': {
    id: 'Pemiliknya memilih menyamarkan nama di halaman ini. Untuk memastikan namanya, periksa dengan nomor lalu ketik nama yang tercetak.',
    en: 'The holder chose to mask the name on this page. To make sure of it, check by number and type the printed name.',
  },
  'verification.masked.check': { id: 'Pastikan namanya', en: 'Make sure of the name' },
  'verification.results': { id: 'Hasil', en: 'Results' },
  'verification.results.quiz': { id: 'Kuis akhir {percent}% (batas lulus {pass}%)', en: 'Final quiz {percent}% (pass mark {pass}%)' },
  'verification.results.task': { id: 'Tugas praktik {points} dari {most} poin', en: 'Practical task {points} of {most} points' },
  'verification.results.note': { id: 'Ditampilkan atas izin pemiliknya.', en: 'Shown with the holder’s permission.' },
  'verification.results.simulated': {
    id: 'Hasil asesmen simulasi, bukan asesmen LSP.',
    en: 'Of a simulated assessment, not one of a certification body.',
  },
  'verification.sidik': { id: 'Sidik', en: 'Sidik pattern' },
  'verification.sidik.compare': {
    id: 'Urutan motif ini harus sama dengan pita tenun di tepi sertifikat.',
    en: 'These motifs must stand in the same order on the woven band at the edge of the certificate.',
  },
  'verification.issuer': { id: 'Penerbit', en: 'Issuer' },
  'verification.kind': { id: 'Jenis', en: 'Kind' },
  'verification.hours': { id: 'Lama pelatihan', en: 'Length' },
  'verification.hours.value': { id: '{count} jam pelajaran', en: { one: '{count} learning hour', other: '{count} learning hours' } },
  'verification.batch': { id: 'Angkatan', en: 'Batch' },
  'verification.place': { id: 'Tempat', en: 'Place' },
  'verification.topic': { id: 'Topik pelatihan', en: 'Topic' },
  'verification.units': { id: 'Materi mengacu pada unit kompetensi', en: 'The material refers to competency units' },
  'verification.units.translation': { id: 'Judul berbahasa Inggris: terjemahan tidak resmi.', en: 'English titles are unofficial translations.' },
  'verification.not-bnsp': {
    id: 'Sertifikat ini bukan Sertifikat Kompetensi BNSP.',
    en: 'This is not a BNSP Certificate of Competence.',
  },
  'verification.name.title': { id: 'Cocokkan nama', en: 'Match the name' },
  'verification.name.lead': {
    id: 'Ketik nama lengkap yang tercetak pada sertifikat. Bila cocok, rinciannya tampil.',
    en: 'Type the full name printed on the certificate. If it matches, the details are shown.',
  },
  'verification.name.label': { id: 'Nama lengkap pada sertifikat', en: 'Full name on the certificate' },
  'verification.name.check': { id: 'Cocokkan', en: 'Match' },
  'verification.name.different': {
    id: 'Nama ini tidak sama dengan yang tercatat untuk nomor ini.',
    en: 'This name is not the one recorded for this number.',
  },
})
