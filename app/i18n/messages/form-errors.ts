import { defineMessages } from '../message.ts'

/** Beside a field: what to type instead. */
export const formErrorMessages = defineMessages({
  'form.required': { id: 'Isian ini belum diisi.', en: 'Please fill this in.' },
  'form.reason_short': { id: 'Tulis alasannya dalam satu kalimat.', en: 'Write the reason in a sentence.' },
  'form.percent': { id: 'Tulis angka bulat dari 0 sampai 100.', en: 'Write a whole number from 0 to 100.' },
  'form.too_long': { id: 'Terlalu panjang. Ringkas isinya.', en: 'Too long. Please shorten it.' },
  'form.phone.characters': {
    id: 'Tulis nomor ponsel dengan angka saja, misalnya 0812 3456 7890.',
    en: 'Write the phone number in digits only, for example 0812 3456 7890.',
  },
  'form.phone.short': { id: 'Nomor ini kurang panjang. Periksa, ada angka yang tertinggal?', en: 'This number is too short. Is a digit missing?' },
  'form.phone.long': {
    id: 'Nomor ini terlalu panjang. Periksa, ada angka yang berlebih?',
    en: 'This number is too long. Is there a digit too many?',
  },
  'form.phone.not_mobile': {
    id: 'Pakai nomor ponsel yang diawali 08. Nomor telepon rumah belum bisa.',
    en: 'Use a mobile number that begins with 08. Landlines do not work yet.',
  },
  'form.phone.foreign': {
    id: 'Baru nomor ponsel Indonesia (+62) yang bisa dipakai. Tanpa nomor itu, minta pengelola mendaftarkan Anda.',
    en: 'Only Indonesian mobile numbers (+62) work so far. Without one, ask the operator to register you.',
  },
  'form.phone.taken': { id: 'Nomor ini tidak dapat dipakai untuk mendaftar di sini.', en: 'This number cannot be used to sign up here.' },
  'form.name.long': { id: 'Paling panjang 60 huruf, seperti di KTP.', en: 'At most 60 letters, as on the ID card.' },
  'form.name.digits': { id: 'Nama ditulis tanpa angka, seperti di KTP.', en: 'Write the name without digits, as on the ID card.' },
  'form.name.characters': {
    id: 'Pakai huruf Latin, aksara Jawa atau Bali, spasi, dan tanda nama saja (titik, koma, tanda petik, tanda hubung).',
    en: 'Use Latin letters, Javanese or Balinese script, spaces and marks of names only (full stop, comma, apostrophe, hyphen).',
  },
  'form.pin.six_digits': { id: 'PIN terdiri dari enam angka.', en: 'A PIN has six digits.' },
  'form.pin.trivial': {
    id: 'PIN ini terlalu mudah ditebak. Pilih enam angka lain yang hanya Anda tahu.',
    en: 'This PIN is too easy to guess. Choose six other digits that only you know.',
  },
  'form.pin.phone': {
    id: 'Jangan pakai angka dari nomor ponsel Anda. Pilih enam angka lain.',
    en: 'Do not use digits from your phone number. Choose six others.',
  },
  'form.password.short': {
    id: 'Kata sandi paling sedikit 12 huruf atau angka. Beberapa kata pendek juga boleh.',
    en: 'A password has at least 12 characters. A few short words will do.',
  },
  'form.password.long': { id: 'Kata sandi paling panjang 200 huruf.', en: 'A password has at most 200 characters.' },
  'form.password.common': {
    id: 'Kata sandi ini terlalu mudah ditebak. Coba beberapa kata yang tidak biasa bersama.',
    en: 'This password is too easy to guess. Try a few words that are seldom together.',
  },
  'form.password.phone': { id: 'Jangan pakai nomor ponsel di dalam kata sandi.', en: 'Do not use your phone number in the password.' },
  'form.secret.one': { id: 'Pilih salah satu: PIN atau kata sandi. Kosongkan yang lain.', en: 'Choose one: PIN or password. Leave the other empty.' },
  'form.secret.same': { id: 'Ini sama dengan yang sekarang. Pilih yang baru.', en: 'This is the current one. Choose a new one.' },
  'form.secret.wrong': { id: 'Tidak cocok dengan yang sekarang. Coba lagi.', en: 'This does not match the current one. Try again.' },
  'form.who.unreadable': {
    id: 'Ini bukan nomor ponsel atau kode peserta. Contoh nomor: 0812 3456 7890. Kode peserta terdiri dari 8 huruf dan angka.',
    en: 'This is neither a phone number nor a participant code. A number looks like 0812 3456 7890; a participant code has 8 letters and digits.',
  },
  'form.consent': { id: 'Untuk mendaftar, setujui pemberitahuan privasi.', en: 'To sign up, agree to the privacy notice.' },
  'form.consent.registered': {
    id: 'Bacakan dulu pemberitahuan privasi; orangnya perlu setuju.',
    en: 'Read the privacy notice to the person first; they need to agree.',
  },
  'form.sponsor.unknown': {
    id: 'Sponsor ini tidak ada lagi di daftar. Pilih yang lain.',
    en: 'This sponsor is not on the list any more. Choose another.',
  },
  'form.confirm': { id: 'Centang untuk memastikan.', en: 'Tick the box to confirm.' },
})
