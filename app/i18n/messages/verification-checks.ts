import { defineMessages } from '../message.ts'

/** The list of what was checked in a file that somebody sent, and what is said of one that is broken or cut off. */
export const verificationChecksMessages = defineMessages({
  'verification.altered.cut': {
    id: 'Bagian akhir berkas ini tidak ada. Mungkin unduhan atau kirimannya belum selesai: unduh ulang berkas yang asli.',
    en: 'The end of this file is missing. A download or transfer may not have finished: download the original again.',
  },
  'verification.altered.seal': {
    id: 'Tanda tangan digital kami ada di dalamnya, tetapi tidak cocok dengan isi berkas ini.',
    en: 'Our digital signature is in it, but does not fit the content of this file.',
  },
  'verification.cannot.cut': {
    id: 'Bagian akhir berkas ini tidak ada, jadi isinya tidak bisa kami periksa.',
    en: 'The end of this file is missing, so we cannot check what it holds.',
  },
  'verification.cannot.cut.next': {
    id: 'Mungkin unduhan atau kirimannya belum selesai. Unduh ulang atau minta berkas yang asli, atau periksa dengan nomor atau kode QR yang tercetak.',
    en: 'A download or transfer may not have finished. Download or ask for the original again, or check by the printed number or QR code.',
  },
  'verification.checks.title': {
    id: 'Yang kami periksa',
    en: 'What we checked',
  },
  'verification.checks.outcome.ok': {
    id: 'Sesuai',
    en: 'In order',
  },
  'verification.checks.outcome.wrong': {
    id: 'Tidak sesuai',
    en: 'Not in order',
  },
  'verification.checks.outcome.unchecked': {
    id: 'Belum diperiksa',
    en: 'Not checked',
  },
  'verification.checks.outcome.absent': {
    id: 'Tidak ada',
    en: 'Not there',
  },
  'verification.checks.bytes.ok': {
    id: 'Sama persis dengan berkas yang kami catat saat terbit.',
    en: 'Byte for byte the file that we recorded at issue.',
  },
  'verification.checks.bytes.other': {
    id: 'Bukan berkas yang kami catat saat terbit.',
    en: 'Not the file that we recorded at issue.',
  },
  'verification.checks.bytes.unlisted': {
    id: 'Tidak ada dalam catatan kami.',
    en: 'Not in our records.',
  },
  'verification.checks.whole.ok': {
    id: 'Disimpan sekali saja; tidak ada yang ditambahkan setelahnya.',
    en: 'Saved once only; nothing was added afterwards.',
  },
  'verification.checks.whole.added': {
    id: 'Ada yang ditambahkan setelah berkas selesai.',
    en: 'Something was added after the file was finished.',
  },
  'verification.checks.whole.other': {
    id: 'Susunannya tidak seperti berkas kami, seperti setelah disimpan program lain.',
    en: 'It is not built as our files are, as when another program saved it.',
  },
  'verification.checks.signature.ok': {
    id: 'Tanda tangan digital penerbit (tidak tersertifikasi) cocok untuk seluruh berkas.',
    en: 'The issuer’s digital signature (not certified) fits the whole file.',
  },
  'verification.checks.signature.certified': {
    id: 'Segel elektronik {provider} cocok untuk seluruh berkas.',
    en: 'The electronic seal by {provider} fits the whole file.',
  },
  'verification.checks.signature.changed': {
    id: 'Tanda tangan digital penerbit tidak cocok lagi dengan isi berkas.',
    en: 'The issuer’s digital signature no longer fits the file.',
  },
  'verification.checks.signature.foreign': {
    id: 'Ada tanda tangan digital, tetapi bukan dengan kunci kami.',
    en: 'There is a digital signature, but not by a key of ours.',
  },
  'verification.checks.signature.absent': {
    id: 'Tanda tangan digital penerbit tidak ada.',
    en: 'The issuer’s digital signature is not there.',
  },
  'verification.checks.signature.before': {
    id: 'Terbit sebelum kami memakai tanda tangan digital.',
    en: 'Issued before we used digital signatures.',
  },
  'verification.checks.signature.compromised': {
    id: 'Ditandatangani dengan kunci yang sudah kami nyatakan bocor.',
    en: 'Signed with a key that we have declared leaked.',
  },
  'verification.checks.time.ok': {
    id: 'Waktu tanda tangan dikuatkan otoritas stempel waktu: {at}.',
    en: 'A time-stamp authority confirms when it was signed: {at}.',
  },
  'verification.checks.passport.ok': {
    id: 'Paspor (CLR) ini kami tanda tangani, juga tiap sertifikat di dalamnya.',
    en: 'This passport (CLR) is signed by us, and so is each certificate in it.',
  },
  'verification.checks.passport.changed': {
    id: 'Isi paspor berubah sejak kami tanda tangani.',
    en: 'The passport has changed since we signed it.',
  },
  'verification.checks.passport.compromised': {
    id: 'Ditandatangani dengan kunci yang sudah kami nyatakan bocor. Minta paspor yang baru, atau periksa tiap nomornya.',
    en: 'Signed with a key that we have declared leaked. Ask for a new passport, or check each number.',
  },
  'verification.checks.copy.ok': {
    id: 'Ini salinan untuk sponsor: inisial saja, tanpa nama lengkap dan hasil.',
    en: 'This is the copy for a sponsor: initials only, without full name and results.',
  },
  'verification.checks.picture.unread': {
    id: 'Gambar lencananya tidak kami periksa. Berpeganglah pada data di halaman ini.',
    en: 'The picture of the badge was not checked. Rely on the data on this page.',
  },
  'verification.checks.credential.ok': {
    id: 'Data digital di dalamnya (Open Badges) kami tanda tangani.',
    en: 'The digital data in it (Open Badges) is signed by us.',
  },
  'verification.checks.credential.changed': {
    id: 'Data digital di dalamnya berubah atau milik sertifikat lain.',
    en: 'The digital data in it was changed or is of another certificate.',
  },
  'verification.checks.credential.foreign': {
    id: 'Data digital di dalamnya bukan dari kami.',
    en: 'The digital data in it is not ours.',
  },
  'verification.checks.credential.absent': {
    id: 'Data digital di dalamnya tidak ada.',
    en: 'The digital data in it is missing.',
  },
  'verification.checks.credential.compromised': {
    id: 'Data digitalnya ditandatangani dengan kunci yang sudah kami nyatakan bocor.',
    en: 'The digital data is signed with a key that we have declared leaked.',
  },
  'verification.checks.text.ok': {
    id: 'Yang tertulis pada halaman sama dengan data digital itu: nama, nomor, tanggal, kursus, unit, hasil, dan penerbit.',
    en: 'What the pages say is what that data says: name, number, dates, course, units, results and issuer.',
  },
  'verification.checks.text.differs': {
    id: 'Halamannya tidak seperti yang kami terbitkan. Yang berbeda: {parts}.',
    en: 'The pages are not as we issued them. What differs: {parts}.',
  },
  'verification.checks.text.unread': {
    id: 'Tulisan pada halaman tidak bisa dibaca untuk dibandingkan.',
    en: 'The text of the page could not be read and compared.',
  },
  'verification.checks.register.ok': {
    id: 'Tercatat dalam daftar induk yang hanya bisa bertambah.',
    en: 'Entered in the register, which only ever grows.',
  },
  'verification.checks.register.wrong': {
    id: 'Tidak cocok dengan daftar induk.',
    en: 'Does not agree with the register.',
  },
  'verification.checks.register.before': {
    id: 'Terbit sebelum daftar induk ada; dicocokkan dengan catatan terbit.',
    en: 'Issued before the register existed; compared with the record of issue.',
  },
  'verification.checks.register.unread': {
    id: 'Daftar induk belum bisa dibaca.',
    en: 'The register could not be read.',
  },
  'verification.checks.status.ok': {
    id: 'Status dibaca langsung dari penerbit: {at}.',
    en: 'Status read from the issuer directly: {at}.',
  },
  'verification.checks.status.unread': {
    id: 'Status belum bisa dibaca.',
    en: 'The status could not be read.',
  },
  'verification.part.name': {
    id: 'nama',
    en: 'name',
  },
  'verification.part.number': {
    id: 'nomor',
    en: 'number',
  },
  'verification.part.issued': {
    id: 'tanggal terbit',
    en: 'day of issue',
  },
  'verification.part.valid_until': {
    id: 'akhir masa berlaku',
    en: 'end of validity',
  },
  'verification.part.kind': { id: 'jenis sertifikat dan keterangannya', en: 'kind of certificate and its notice' },
  'verification.part.course': { id: 'judul atau topik pelatihan', en: 'title or topic of the training' },
  'verification.part.hours': { id: 'lama pelatihan', en: 'length of the training' },
  'verification.part.units': { id: 'unit kompetensi', en: 'competency units' },
  'verification.part.results': { id: 'hasil', en: 'results' },
  'verification.part.issuer': { id: 'penerbit', en: 'issuer' },
  'verification.part.people': { id: 'penanda tangan, pelatih, atau pemutus', en: 'who signs, trained or decided' },
  'verification.part.batch': { id: 'angkatan, tempat, atau hari pelatihan', en: 'batch, place or days of the training' },
  'verification.part.added': { id: 'ada tulisan yang ditambahkan', en: 'text was added' },
  'verification.part.other': { id: 'ada tulisan lain yang hilang atau diganti', en: 'other text is missing or replaced' },
  'verification.part.look': { id: 'warna, ukuran, atau letak tulisan', en: 'colour, size or place of text' },
  'verification.part.drawn': { id: 'gambar, bidang, atau huruf pada halaman', en: 'pictures, shapes or typefaces on the page' },
  'verification.part.attached': { id: 'ada catatan atau isian yang ditempelkan', en: 'a note or field was stuck on' },
})
