import { defineMessages } from '../message.ts'

export const passportMessages = defineMessages({
  'passport.title': { id: 'Paspor keterampilan', en: 'Skills passport' },
  'passport.open': { id: 'Buka paspor keterampilan', en: 'Open skills passport' },
  'passport.mine': {
    id: 'Semua sertifikat Anda pada satu halaman: bagikan ke bank atau pembeli, dengan batas waktu.',
    en: 'All your certificates on one page: share it with a bank or a buyer, for a limited time.',
  },
  'passport.lead': {
    id: 'Semua sertifikat Anda pada satu halaman dan dalam satu berkas. Anda yang menentukan siapa yang melihatnya, dan sampai kapan.',
    en: 'All your certificates on one page and in one file. You decide who sees them, and until when.',
  },
  'passport.empty': { id: 'Paspor Anda masih kosong', en: 'Your passport is still empty' },
  'passport.empty.text': {
    id: 'Sertifikat Anda muncul di sini begitu terbit.',
    en: 'Your certificates appear here as soon as they are issued.',
  },
  'passport.entries': { id: 'Isi paspor', en: 'In the passport' },
  'passport.check': { id: 'Periksa keasliannya', en: 'Check that it is real' },
  'passport.left-out': {
    id: '{count} sertifikat tidak ikut karena dibekukan, dicabut, atau diganti.',
    en: {
      one: '{count} certificate is left out because it was suspended, revoked or replaced.',
      other: '{count} certificates are left out because they were suspended, revoked or replaced.',
    },
  },
  'passport.not-bnsp': {
    id: 'Sertifikat di halaman ini bukan Sertifikat Kompetensi BNSP.',
    en: 'The certificates on this page are not BNSP Certificates of Competence.',
  },
  'passport.file.title': { id: 'Sebagai berkas', en: 'As a file' },
  'passport.file.lead': {
    id: 'Satu berkas bertanda tangan (CLR 2.0, JSON) yang bisa diperiksa siapa pun di halaman Periksa sertifikat. Isinya keadaan hari ini, lengkap dengan nama dan hasil Anda.',
    en: 'One signed file (CLR 2.0, JSON) that anyone can check on the page Check a certificate. It holds what is true today, with your name and results.',
  },
  'passport.file.download': { id: 'Unduh paspor (JSON)', en: 'Download passport (JSON)' },
  'passport.links.title': { id: 'Bagikan dengan tautan', en: 'Share by link' },
  'passport.links.lead': {
    id: 'Siapa pun yang memegang tautannya melihat nama lengkap, daftar sertifikat, dan berkas di bawah, sampai batas waktunya habis atau Anda menutupnya.',
    en: 'Whoever has the link sees your full name, the list of certificates and the file below, until it ends or you close it.',
  },
  'passport.links.days': { id: 'Berlaku selama', en: 'Open for' },
  'passport.links.days.value': { id: '{count} hari', en: { one: '{count} day', other: '{count} days' } },
  'passport.links.make': { id: 'Buat tautan', en: 'Make a link' },
  'passport.links.made': { id: 'Tautan siap, berlaku sampai {date}', en: 'The link is ready, open until {date}' },
  'passport.links.once': {
    id: 'Salin atau kirim sekarang: alamat ini hanya tampil sekali, karena tidak kami simpan.',
    en: 'Copy or send it now: this address is shown only once, since we do not keep it.',
  },
  'passport.links.open': { id: 'Tautan yang masih terbuka', en: 'Links that are still open' },
  'passport.links.line': { id: 'Dibuat {made}, berlaku sampai {ends}', en: 'Made {made}, open until {ends}' },
  'passport.links.close': { id: 'Tutup tautan', en: 'Close link' },
  'passport.links.close.label': { id: 'Tutup tautan yang dibuat {made}', en: 'Close the link made {made}' },
  'passport.links.many': {
    id: 'Sudah ada {count} tautan yang terbuka. Tutup salah satu dulu, lalu buat yang baru.',
    en: '{count} links are open already. Close one of them, then make a new one.',
  },
  'passport.share.text': { id: 'Ini paspor keterampilan saya:', en: 'This is my skills passport:' },
  'passport.shared.lead': {
    id: '{count} sertifikat. Dibagikan oleh pemiliknya sampai {date}. Keadaannya selalu yang terbaru dari catatan kami.',
    en: {
      one: '{count} certificate. Shared by its holder until {date}. Its state always comes straight from our records.',
      other: '{count} certificates. Shared by their holder until {date}. Their state always comes straight from our records.',
    },
  },
  'passport.shared.file': {
    id: 'Berkas bertanda tangan dengan isi yang sama, untuk diperiksa atau disimpan tanpa bergantung pada halaman ini.',
    en: 'A signed file with the same content, to be checked or kept without depending on this page.',
  },
  'passport.shared.ended': { id: 'Tautan ini sudah habis masa berlakunya', en: 'This link has ended' },
  'passport.shared.ended.next': {
    id: 'Berakhir {date}. Sertifikatnya sendiri tidak berubah. Minta tautan baru kepada pemiliknya, atau periksa sertifikatnya dengan nomor.',
    en: 'It ended {date}. The certificates themselves have not changed. Ask the holder for a new link, or check a certificate by its number.',
  },
  'passport.shared.closed': { id: 'Tautan ini ditutup pemiliknya', en: 'The holder closed this link' },
  'passport.shared.closed.next': {
    id: 'Ditutup {date}. Sertifikatnya sendiri tidak berubah. Minta tautan baru kepada pemiliknya, atau periksa sertifikatnya dengan nomor.',
    en: 'Closed {date}. The certificates themselves have not changed. Ask the holder for a new link, or check a certificate by its number.',
  },
  'passport.shared.unknown': { id: 'Tautan ini tidak kami kenal', en: 'We do not know this link' },
  'passport.shared.unknown.next': {
    id: 'Mungkin alamatnya terpotong saat disalin. Buka lagi dari pesan aslinya, atau minta tautan baru kepada pemiliknya.',
    en: 'It may have been cut short when it was copied. Open it again from the original message, or ask the holder for a new link.',
  },
})
