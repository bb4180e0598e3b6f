import { defineMessages } from '../message.ts'

export const templateMessages = defineMessages({
  // Problems
  'templates.problem.control': { id: 'Ada tanda yang tidak terlihat. Ketik ulang teksnya.', en: 'There is an invisible sign. Type the text again.' },
  'templates.problem.colour': { id: 'Tulis warna seperti #1F3A6E.', en: 'Write a colour like #1F3A6E.' },
  'templates.problem.number': { id: 'Isi dengan angka.', en: 'Enter a number.' },
  'templates.problem.bounds': { id: 'Di luar kertas: lebar 842, tinggi 595 titik.', en: 'Off the paper, which is 842 by 595 points.' },
  'templates.problem.size': { id: 'Ukuran huruf antara 6 dan 60 titik.', en: 'Type is between 6 and 60 points.' },
  'templates.problem.contrast': {
    id: 'Kontrasnya {ratio} : 1, terlalu rendah untuk dibaca. Minimal {least} : 1.',
    en: 'Its contrast is {ratio} to 1, too low to read. It needs {least} to 1.',
  },
  'templates.problem.outside': {
    id: 'Bagian ini keluar dari halaman atau menyentuh pita tenun. Geser atau perkecil.',
    en: 'This part leaves the page or touches the woven band. Move it or make it smaller.',
  },
  'templates.problem.overlap': { id: 'Bagian ini menimpa bagian lain. Geser salah satunya.', en: 'This part overlaps another. Move one of them.' },
  'templates.problem.code': {
    id: 'Terlalu kecil untuk kode QR: tingginya minimal {size} titik, dan di sampingnya perlu 60 titik untuk alamat.',
    en: 'Too small for the QR code: it needs a height of {size} points, and 60 more beside it for the address.',
  },
  'templates.problem.authority': {
    id: 'Nama BNSP dan Garuda tidak dicetak pada templat. Hapus kata itu.',
    en: 'BNSP and Garuda are not printed by templates. Remove the word.',
  },
  'templates.problem.claim': {
    id: 'Hanya sertifikat kompetensi yang boleh menyebut kompeten. Pakai kata lain.',
    en: 'Only a certificate of competence may call someone competent. Use another word.',
  },
  'templates.problem.glyph': { id: 'Huruf {character} tidak ada di huruf cetak kami.', en: 'Our typefaces have no {character}.' },
  'templates.problem.overfull': {
    id: 'Isinya tidak muat: pada sertifikat dengan teks panjang, hurufnya menjadi terlalu kecil. Perbesar bagian ini atau ringkas teksnya.',
    en: 'Its content does not fit: with long texts the letters become too small to read. Enlarge this part or shorten the text.',
  },
})
