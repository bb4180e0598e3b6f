import { defineMessages } from '../message.ts'

/** The signed receipt of a verification: on its paper, and where it is offered and checked. */
export const receiptMessages = defineMessages({
  'receipt.title': { id: 'Tanda terima pemeriksaan', en: 'Receipt of this check' },
  'receipt.lead': {
    id: 'Simpan jawaban ini untuk arsip: apa yang diperiksa, kapan, dan hasilnya, ditandatangani penerbit. Isinya tidak lebih dari yang tampil di halaman ini.',
    en: 'Keep this answer for your files: what was checked, when, and the result, signed by the issuer. It holds no more than this page shows.',
  },
  'receipt.pdf': { id: 'Unduh tanda terima (PDF)', en: 'Download the receipt (PDF)' },
  'receipt.json': { id: 'Untuk program (JSON)', en: 'For programs (JSON)' },
  'receipt.about': { id: 'Apa gunanya tanda terima', en: 'What a receipt is good for' },
  'receipt.about.what': { id: 'Yang dicatatnya', en: 'What it records' },
  'receipt.about.what.text': {
    id: 'Tanda terima mencatat jawaban kami pada satu saat: nomor atau sidik jari digital berkasnya, hasilnya, umur status, dan keadaan daftar induk waktu itu. Ia bukan sertifikat, dan status bisa berubah sesudahnya.',
    en: 'A receipt records our answer at one moment: the number or the fingerprint of the file, the result, how old the status was, and the state of the register then. It is no certificate, and the status may change afterwards.',
  },
  'receipt.about.check': { id: 'Memeriksa tanda terima', en: 'Checking a receipt' },
  'receipt.about.check.text': {
    id: 'Terima tanda terima dari orang lain? Kirim berkasnya di sini. Kami katakan apakah memang kami yang membuatnya, dan apa isinya.',
    en: 'Did somebody hand you a receipt? Send the file here. We say whether we made it, and what it says.',
  },
  'receipt.about.offline': {
    id: 'Tanpa jaringan: npm run verify -- tanda-terima.pdf --bundle bekal.json.',
    en: 'Without network: npm run verify -- receipt.pdf --bundle bekal.json.',
  },
  'receipt.refused': { id: 'Tanda terima belum dibuat', en: 'The receipt was not made' },
  'receipt.refused.expired': {
    id: 'Jawaban itu sudah lebih dari satu jam. Periksa sertifikatnya sekali lagi, lalu minta tanda terimanya.',
    en: 'That answer is more than an hour old. Check the certificate again, then ask for the receipt.',
  },
  'receipt.refused.unknown': {
    id: 'Kami tidak menemukan jawaban yang bisa dicatat. Periksa sertifikatnya lebih dulu.',
    en: 'There is no answer that could be recorded. Check the certificate first.',
  },
  'receipt.refused.too-often': {
    id: 'Terlalu banyak pemeriksaan dari alamat ini. Coba lagi beberapa menit lagi.',
    en: 'Too many checks came from this address. Try again in a few minutes.',
  },
  'receipt.refused.unavailable': {
    id: 'Tanda terima sedang tidak bisa ditandatangani. Jawaban di halaman tadi tetap benar; coba lagi beberapa menit lagi.',
    en: 'Receipts cannot be signed at the moment. What the page answered stays true; try again in a few minutes.',
  },

  'receipt.paper.title': { id: 'Tanda terima pemeriksaan', en: 'Receipt of a verification' },
  'receipt.list': { id: 'Daftar diperiksa', en: 'List checked' },
  'receipt.meaning.good': { id: 'Sertifikat ini berlaku pada saat diperiksa.', en: 'This certificate was valid when it was checked.' },
  'receipt.meaning.warn': {
    id: 'Sertifikat ini kami terbitkan, tetapi tidak berlaku pada saat diperiksa.',
    en: 'We issued this certificate, but it was not valid when it was checked.',
  },
  'receipt.meaning.bad': { id: 'Jangan berpegang pada yang diperiksa ini.', en: 'Do not rely on what was checked.' },
  'receipt.meaning.quiet': {
    id: 'Pada saat itu tidak ada yang bisa kami pastikan. Ini bukan tanda bahwa sertifikatnya palsu.',
    en: 'Nothing could be confirmed at that moment. This does not mean that it is a forgery.',
  },
  'receipt.meaning.unknown': {
    id: 'Berkas ini bukan berkas yang kami terbitkan. Sertifikatnya sendiri bisa saja sah: periksa dengan nomor.',
    en: 'This file is not one that we issued. The certificate itself may be real all the same: check by its number.',
  },
  'receipt.meaning.plain': {
    id: 'Berkas ini kami tanda tangani. Keadaan isinya ada di bawah.',
    en: 'We signed this file. How its content stood is below.',
  },
  'receipt.meaning.list': { id: 'Jumlah tiap hasil ada di bawah.', en: 'How many had which result is below.' },
  'receipt.checked': { id: 'Diperiksa', en: 'Checked' },
  'receipt.by': { id: 'Yang diperiksa', en: 'What was checked' },
  'receipt.by.link': { id: 'Kode QR atau tautan pada sertifikat', en: 'The QR code or link of a certificate' },
  'receipt.by.number': { id: 'Nomor sertifikat', en: 'A certificate number' },
  'receipt.by.named': { id: 'Nomor sertifikat dan nama pemiliknya', en: 'A certificate number and the name of its holder' },
  'receipt.by.file': { id: 'Sebuah berkas', en: 'A file' },
  'receipt.by.list': { id: 'Sebuah daftar nomor', en: 'A list of numbers' },
  'receipt.sha256': { id: 'Sidik jari berkas (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  'receipt.bytes': { id: '{count} bita', en: { one: '{count} byte', other: '{count} bytes' } },
  'receipt.name': { id: 'Nama, seperti yang tampil', en: 'Name, as it was shown' },
  'receipt.name.masked': { id: 'Disamarkan.', en: 'Masked.' },
  'receipt.since': { id: 'Sejak', en: 'Since' },
  'receipt.status': { id: 'Umur status', en: 'Age of the status' },
  'receipt.status.age': {
    id: 'Dibaca langsung dari penerbit, {seconds} detik sebelum tanda terima ini dibuat.',
    en: 'Read from the issuer directly, {seconds} seconds before this receipt was made.',
  },
  'receipt.register.empty': { id: 'Belum ada isinya.', en: 'Nothing in it yet.' },
  'receipt.register.state': {
    id: '{count} baris; akarnya:',
    en: { one: '{count} line; its root:', other: '{count} lines; their root:' },
  },
  'receipt.made': { id: 'Tanda terima dibuat', en: 'Receipt made' },
  'receipt.rows': { id: 'Jumlah baris', en: 'Rows' },
  'receipt.rows.inside': {
    id: 'Hasil tiap baris ada di receipt.json, di dalam berkas ini.',
    en: 'The result of each row is in receipt.json, inside this file.',
  },
  'receipt.counts': { id: 'Hasil', en: 'Results' },
  'receipt.paper.then': {
    id: 'Tanda terima ini bukan sertifikat. Ia mencatat jawaban pada saat itu; status bisa berubah. Periksa lagi di {host}/verifikasi.',
    en: 'This receipt is no certificate. It records the answer at that moment; the status may change. Check again at {host}/verifikasi.',
  },
  'receipt.paper.check': {
    id: 'Untuk memastikan tanda terima ini asli, kirim berkasnya di {address}.',
    en: 'To make sure that this receipt is real, send the file at {address}.',
  },
  'receipt.paper.signed': {
    id: 'Ditandatangani secara digital oleh penerbit (tidak tersertifikasi). Hasil cetaknya tidak membuktikan apa pun.',
    en: 'Digitally signed by the issuer (not certified). A printout of it proves nothing.',
  },

  'verification.state.receipt': { id: 'Tanda terima asli', en: 'Real receipt' },
  'receipt.answer.meaning': {
    id: 'Kami yang membuat tanda terima ini, dan isinya tidak berubah. Ia bukan sertifikat.',
    en: 'We made this receipt, and it is unchanged. It is no certificate.',
  },
  'receipt.answer.now': {
    id: 'Yang tertulis di bawah adalah jawaban waktu itu. Untuk keadaan sekarang, periksa nomornya.',
    en: 'What follows was the answer then. For how it stands now, check the number.',
  },
  'receipt.answer.result': { id: 'Jawaban waktu itu', en: 'Answer then' },
  'receipt.answer.check': { id: 'Periksa {number} sekarang', en: 'Check {number} now' },
  'verification.altered.receipt': {
    id: 'Tanda terima ini memakai kunci kami, tetapi isinya bukan yang kami tanda tangani.',
    en: 'This receipt names a key of ours, but its content is not what we signed.',
  },
  'verification.unknown.receipt': { id: 'Tanda terima ini bukan dari kami.', en: 'This receipt is not ours.' },
  'verification.unknown.receipt.next': {
    id: 'Periksa sertifikatnya sendiri dengan nomor, berkas, atau kode QR.',
    en: 'Check the certificate itself by number, file or QR code.',
  },
  'verification.checks.receipt.ok': {
    id: 'Tanda terima ini kami tanda tangani, dan isinya tidak berubah.',
    en: 'This receipt is signed by us and unchanged.',
  },
  'verification.checks.receipt.changed': {
    id: 'Isi tanda terima berubah sejak kami tanda tangani.',
    en: 'The receipt has changed since we signed it.',
  },
  'verification.checks.receipt.compromised': {
    id: 'Ditandatangani dengan kunci yang sudah kami nyatakan bocor. Periksa sertifikatnya sekali lagi.',
    en: 'Signed with a key that we have declared leaked. Check the certificate again.',
  },
})
