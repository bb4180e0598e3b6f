import { defineMessages } from '../message.ts'

export const verificationMessages = defineMessages({
  'verification.title': { id: 'Periksa sertifikat', en: 'Check a certificate' },
  'verification.lead': {
    id: 'Asli dan masih berlaku? Periksa dengan nomor, berkas PDF, atau kode QR. Gratis, tanpa akun.',
    en: 'Real, and still valid? Check by number, PDF file or QR code. Free, and without an account.',
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
    id: 'Ini bukan bentuk nomor sertifikat kami. Nomor kami seperti NK-2026-7QX4M2-K.',
    en: 'This is not the shape of our numbers. Ours look like NK-2026-7QX4M2-K.',
  },
  'verification.number.character': {
    id: 'Tanda {character} tidak pernah ada pada nomor kami. Lihat lagi huruf itu pada sertifikat.',
    en: 'The character {character} is never part of our numbers. Look at it again on the certificate.',
  },
  'verification.number.check': {
    id: 'Ada satu huruf atau angka yang keliru, atau dua yang tertukar. Bandingkan lagi satu per satu.',
    en: 'One letter or digit is wrong, or two have changed places. Compare them one by one.',
  },
  'verification.by-file': { id: 'Dengan berkas PDF', en: 'By PDF file' },
  'verification.by-file.lead': {
    id: 'Kami membandingkan berkas Anda dengan yang kami terbitkan, sampai ke titik terakhir. Berkas Anda tidak kami simpan.',
    en: 'We compare your file with the one we issued, down to the last byte. Your file is not kept.',
  },
  'verification.file.label': { id: 'Berkas PDF sertifikat', en: 'PDF of the certificate' },
  'verification.file.hint': { id: 'Paling besar 1 MB.', en: 'At most 1 MB.' },
  'verification.file.check': { id: 'Periksa berkas ini', en: 'Check this file' },
  'verification.file.missing': { id: 'Pilih dulu berkas PDF-nya.', en: 'Choose the PDF file first.' },
  'verification.file.large': {
    id: 'Berkas ini lebih besar dari 1 MB, jadi bukan berkas asli kami. Periksa dengan nomor atau kode QR.',
    en: 'This file is larger than 1 MB, so it is not our original. Check by number or QR code.',
  },
  'verification.file.not-pdf': {
    id: 'Foto atau hasil pindai tidak bisa dibandingkan: periksa dengan nomor atau kode QR yang tampak di dalamnya.',
    en: 'A photo or scan cannot be compared: check by the number or the QR code that it shows.',
  },
  'verification.file.original': {
    id: 'Berkas yang Anda kirim adalah berkas asli yang kami terbitkan.',
    en: 'The file you sent is the original that we issued.',
  },
  'verification.by-qr': { id: 'Dengan kode QR', en: 'By QR code' },
  'verification.by-qr.text': {
    id: 'Arahkan kamera ponsel ke kode QR pada sertifikat. Pastikan alamat yang terbuka sama dengan alamat yang tercetak di sampingnya.',
    en: 'Point the camera of your phone at the QR code on the certificate. Make sure that the address it opens is the one printed beside it.',
  },
  'verification.paper': { id: 'Bandingkan dengan kertasnya', en: 'Compare with the paper' },
  'verification.paper.text': {
    id: 'Nama, kursus, tanggal, dan nomor di layar harus sama dengan yang tercetak. Bila berbeda, yang benar adalah yang di layar.',
    en: 'Name, course, dates and number on the screen must be those on the paper. Where they differ, the screen is right.',
  },

  'verification.sample': { id: 'CONTOH: bukan sertifikat sungguhan', en: 'SAMPLE: not a real certificate' },
  'verification.state.active': { id: 'Berlaku', en: 'Valid' },
  'verification.state.expired': { id: 'Kedaluwarsa', en: 'Expired' },
  'verification.state.suspended': { id: 'Dibekukan', en: 'Suspended' },
  'verification.state.revoked': { id: 'Dicabut', en: 'Revoked' },
  'verification.state.superseded': { id: 'Diganti', en: 'Replaced' },
  'verification.state.unknown': { id: 'Tidak dikenal', en: 'Not known' },
  'verification.state.altered': { id: 'Bukan berkas asli', en: 'Not the original file' },
  'verification.active.meaning': {
    id: 'Kami menerbitkan sertifikat ini, dan masih berlaku.',
    en: 'We issued this certificate, and it is still valid.',
  },
  'verification.active.file': {
    id: 'Berkas ini asli, utuh, dan sertifikatnya masih berlaku.',
    en: 'This file is the original, unaltered, and the certificate is still valid.',
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
  'verification.altered.meaning': {
    id: 'Bukan berkas asli. Di dalamnya ada nomor kami, tetapi berkasnya bukan yang kami terbitkan.',
    en: 'Not the original file. It carries a number of ours, but it is not the file that we issued.',
  },
  'verification.altered.next': {
    id: 'Mungkin isinya diubah, atau berkasnya pernah dicetak atau disimpan ulang. Jangan percaya isi berkas ini: minta PDF yang asli, atau lihat data yang benar menurut nomornya.',
    en: 'Its content may have been changed, or the file was printed or saved again. Do not trust what it says: ask for the original PDF, or see what is true for its number.',
  },
  'verification.altered.check': { id: 'Lihat sertifikat {number}', en: 'See certificate {number}' },
  'verification.unknown.number': {
    id: 'Kami tidak pernah menerbitkan sertifikat dengan nomor ini.',
    en: 'We have never issued a certificate with this number.',
  },
  'verification.unknown.link': { id: 'Tautan ini tidak menuju ke sertifikat mana pun.', en: 'This link leads to no certificate.' },
  'verification.unknown.file': {
    id: 'Bukan berkas asli. Periksa dengan nomor.',
    en: 'Not an original file. Check by the number.',
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
  'verification.unknown.ask': {
    id: 'Bila tetap tidak dikenal, jangan anggap sertifikat itu sah. Hubungi kami bila ragu.',
    en: 'If it stays unknown, do not take that certificate as real. Contact us when in doubt.',
  },

  'verification.masked': {
    id: 'Nama disamarkan. Pemegang kertas, tautan, atau PDF melihat nama lengkap.',
    en: 'The name is masked. Whoever holds the paper, the link or the PDF sees it in full.',
  },
  'verification.issuer': { id: 'Penerbit', en: 'Issuer' },
  'verification.hours': { id: 'Lama pelatihan', en: 'Length' },
  'verification.hours.value': { id: '{count} jam pelajaran', en: { one: '{count} learning hour', other: '{count} learning hours' } },
  'verification.batch': { id: 'Angkatan', en: 'Batch' },
  'verification.place': { id: 'Tempat', en: 'Place' },
  'verification.topic': { id: 'Topik pelatihan', en: 'Topic' },
  'verification.units': { id: 'Materi mengacu pada unit kompetensi', en: 'The material refers to competency units' },
  'verification.units.translation': { id: 'Judul berbahasa Inggris: terjemahan tidak resmi.', en: 'English titles are unofficial translations.' },
  'verification.not-bnsp': {
    id: 'Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP.',
    en: 'This training certificate is not a BNSP Certificate of Competence.',
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
