import { defineMessages } from '../message.ts'

export const holderMessages = defineMessages({
  'holder.open': { id: 'Lencana dan pengaturan', en: 'Badge and settings' },
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
