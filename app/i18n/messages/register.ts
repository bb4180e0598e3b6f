import { defineMessages } from '../message.ts'

export const registerMessages = defineMessages({
  'register.title': { id: 'Daftar induk', en: 'The register' },
  'register.lead': {
    id: 'Catatan terbuka atas setiap sertifikat. Hanya bertambah, tidak pernah diubah, dan siapa saja boleh memeriksanya.',
    en: 'The open record of every certificate. It only grows, is never rewritten, and anybody may check it.',
  },
  'register.what': {
    id: 'Setiap penerbitan, pencabutan, pembekuan, dan penggantian kunci menjadi satu baris. Semua baris diikat menjadi satu pohon sidik digital: mengubah atau menghapus satu baris lama akan mengubah sidik seluruh pohon, dan terlihat oleh siapa pun yang menyimpan sidik sebelumnya.',
    en: 'Every issue, revocation, suspension and change of keys becomes one line. All lines are tied into one tree of fingerprints: changing or removing an old line changes the fingerprint of the whole tree, in plain sight of anybody who kept an earlier one.',
  },
  'register.private': {
    id: 'Tidak ada nama, nomor sertifikat, atau alamat di dalamnya. Yang tercatat hanyalah sidik yang dibutakan; hanya pemegang PDF yang dapat menunjukkan baris miliknya.',
    en: 'It holds no name, no certificate number and no address. Lines carry blinded fingerprints; only whoever holds the PDF can show which line is theirs.',
  },
  'register.now': { id: 'Keadaan sekarang', en: 'Its state now' },
  'register.size': { id: 'Jumlah baris', en: 'Lines' },
  'register.at': { id: 'Ditandatangani', en: 'Signed' },
  'register.root': { id: 'Sidik pohon', en: 'Fingerprint of the tree' },
  'register.witnesses': { id: 'Saksi', en: 'Witnesses' },
  'register.witnesses.none': { id: 'Belum ada saksi luar untuk keadaan ini', en: 'No outside witness has signed this state yet' },
  'register.empty': { id: 'Belum ada satu baris pun.', en: 'There is no line yet.' },
  'register.months': { id: 'Per bulan', en: 'By month' },
  'register.months.lead': { id: 'Bulan dihitung menurut UTC.', en: 'Months are counted in UTC.' },
  'register.month': { id: 'Bulan', en: 'Month' },
  'register.kind': { id: 'Jenis baris', en: 'Kind of line' },
  'register.count': { id: 'Jumlah', en: 'Number' },
  'register.kind.issued': { id: 'Diterbitkan', en: 'Issued' },
  'register.kind.sealed': { id: 'PDF ditandatangani', en: 'PDF signed' },
  'register.kind.before_register': { id: 'Terbit sebelum ada daftar induk', en: 'Issued before the register' },
  'register.kind.suspended': { id: 'Dibekukan', en: 'Suspended' },
  'register.kind.reinstated': { id: 'Berlaku lagi', en: 'Reinstated' },
  'register.kind.revoked': { id: 'Dicabut', en: 'Revoked' },
  'register.kind.superseded': { id: 'Diganti', en: 'Replaced' },
  'register.kind.void': { id: 'Nomor tidak terpakai', en: 'Number not used' },
  'register.kind.key': { id: 'Kunci penerbit', en: 'Key of the issuer' },
  'register.check': { id: 'Periksa sendiri', en: 'Check it yourself' },
  'register.check.how': {
    id: 'Dengan perangkat lunak portal ini, satu perintah mengunduh seluruh daftar, menghitung ulang setiap sidik, dan memeriksa tanda tangannya:',
    en: 'With the software of this portal, one command downloads the whole register, computes every fingerprint again and checks the signature:',
  },
  'register.check.keep': {
    id: 'Perintah itu menyimpan keadaan yang dilihatnya. Pada pemeriksaan berikutnya ia membuktikan bahwa daftar yang baru masih berawal sama.',
    en: 'It keeps the state that it saw. The next time it proves that the register still begins the same way.',
  },
  'register.check.format': {
    id: 'Bentuknya terbuka (C2SP tlog-tiles, RFC 9162), jadi alat lain pun bisa memeriksanya.',
    en: 'Its format is open (C2SP tlog-tiles, RFC 9162), so other tools can check it too.',
  },
  'register.key': { id: 'Kunci pemeriksa', en: 'Verifier key' },
  'register.key.old': { id: 'Kunci sebelumnya', en: 'Earlier key' },
  'register.files': { id: 'Berkas mentah', en: 'Raw files' },
})
