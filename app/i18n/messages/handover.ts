import { defineMessages } from '../message.ts'

export const handoverMessages = defineMessages({
  'handover.title': { id: 'Simpan, cetak, serahkan', en: 'Keep, print, hand over' },
  'handover.lead': {
    id: 'Sertifikat yang dicabut atau diganti tidak ikut. Setiap pengambilan tercatat.',
    en: 'Revoked and replaced certificates are left out. Each time somebody takes the files, it is on record.',
  },
  'handover.zip': { id: 'Unduh {count} berkas asli (ZIP, {size})', en: 'Download {count} original files (ZIP, {size})' },
  'handover.list': { id: 'Daftar serah terima', en: 'Hand-over list' },
  'handover.print': { id: 'Unduh untuk dicetak (PDF)', en: 'Download for printing (PDF)' },
  'handover.print.part': { id: 'Cetak nomor urut {from} sampai {to} (PDF)', en: 'Print places {from} to {to} (PDF)' },
  'handover.print.note': {
    id: 'PDF cetak adalah salinan untuk printer, bukan berkas asli. Kirimkan berkas asli kepada penerima; hanya itu yang bisa diperiksa lewat unggah berkas.',
    en: 'The print PDF is a copy for the printer, not the original file. Send recipients the original files; only those can be checked by upload.',
  },
  'handover.list.title': { id: 'Daftar serah terima sertifikat', en: 'Hand-over list of certificates' },
  'handover.list.how': {
    id: 'Cetak halaman ini dari menu peramban, lalu minta setiap penerima menandatangani barisnya.',
    en: 'Print this page from the menu of the browser and have each recipient sign their row.',
  },
  'handover.list.empty': { id: 'Belum ada sertifikat yang bisa diserahkan', en: 'No certificate to hand over yet' },
  'handover.list.row': { id: 'No.', en: 'No.' },
  'handover.list.date': { id: 'Tanggal terima', en: 'Received on' },
  'handover.list.signature': { id: 'Tanda tangan', en: 'Signature' },
  'handover.list.by': { id: 'Yang menyerahkan (nama dan tanda tangan):', en: 'Handed over by (name and signature):' },
})
