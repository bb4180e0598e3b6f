import { defineMessages } from '../message.ts'

export const holderMessages = defineMessages({
  'holder.open': { id: 'Lencana dan pengaturan', en: 'Badge and settings' },
  'holder.choice.title': { id: 'Yang dilihat orang lain', en: 'What others see' },
  'holder.choice.lead': {
    id: 'Berlaku untuk halaman yang terbuka dari kode QR dan tautan Anda. Kertas dan PDF tidak berubah.',
    en: 'For the page that your QR code and link open. The paper and the PDF do not change.',
  },
  'holder.choice.name': { id: 'Nama', en: 'Name' },
  'holder.choice.name.full': { id: 'Nama lengkap', en: 'Full name' },
  'holder.choice.name.full.hint': {
    id: 'Pemeriksa bisa langsung membandingkannya dengan kertas.',
    en: 'Whoever checks can compare it with the paper at once.',
  },
  'holder.choice.name.masked': { id: 'Nama disamarkan', en: 'Masked name' },
  'holder.choice.name.masked.hint': {
    id: 'Pemeriksa harus mengetik nama Anda untuk memastikannya.',
    en: 'Whoever checks has to type your name to make sure.',
  },
  'holder.choice.units': { id: 'Tampilkan unit kompetensi', en: 'Show the units of competence' },
  'holder.choice.results': { id: 'Tampilkan hasil saya', en: 'Show my results' },
  'holder.choice.results.hint': {
    id: 'Nilai kuis akhir dan poin tugas praktik.',
    en: 'The score of the final quiz and the points of the practical task.',
  },
  'holder.choice.sponsor': { id: 'Izinkan salinan untuk pemberi dana angkatan saya', en: 'Allow a copy for whoever funds my batch' },
  'holder.choice.sponsor.hint': {
    id: 'Salinan digital bertanda tangan: inisial saja, tanpa nama lengkap dan hasil. Izin ini bisa Anda cabut kapan saja; salinan yang sudah diunduh tetap ada pada mereka.',
    en: 'A signed digital copy: initials only, without your full name and results. You can withdraw this at any time; copies already downloaded stay with them.',
  },
  'holder.choice.save': { id: 'Simpan pilihan', en: 'Save choices' },
  'holder.choice.saved': { id: 'Pilihan Anda tersimpan dan sudah berlaku', en: 'Your choices are saved and in effect' },
  'holder.badge.title': { id: 'Lencana digital', en: 'Digital badge' },
  'holder.badge.lead': {
    id: 'Gambar untuk profil, lamaran, atau toko daring Anda. Di dalamnya tersimpan sertifikat Anda yang sudah kami tanda tangani, lengkap dengan nama Anda.',
    en: 'A picture for your profile, application or online shop. Inside it is your certificate as we signed it, with your name.',
  },
  'holder.badge.alt': { id: 'Lencana {course}', en: 'Badge of {course}' },
  'holder.badge.png': { id: 'Unduh lencana (PNG)', en: 'Download badge (PNG)' },
  'holder.badge.svg': { id: 'Unduh lencana (SVG)', en: 'Download badge (SVG)' },
  'holder.badge.json': { id: 'Unduh kredensial (JSON)', en: 'Download credential (JSON)' },
  'holder.badge.note': {
    id: 'Dibuat menurut Open Badges 3.0. Siapa pun bisa memeriksanya di halaman Periksa sertifikat. Kirim sebagai dokumen: sebagian aplikasi pesan menghapus isi digital dari foto.',
    en: 'Built to Open Badges 3.0. Anyone can check it on the page Check a certificate. Send it as a document: some messaging apps remove the digital content from photos.',
  },
  'holder.badge.none': {
    id: 'Sertifikat ini terbit sebelum kami membuat lencana digital. PDF-nya tetap sah dan tetap bisa diperiksa.',
    en: 'This certificate was issued before we made digital badges. Its PDF is still good and can still be checked.',
  },
})
