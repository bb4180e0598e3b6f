import { defineMessages } from '../message.ts'

export const assessmentBankFilesMessages = defineMessages({
  'assessment.bank-files.title': {
    id: 'Berkas bank soal',
    en: 'Question bank files',
  },
  'assessment.bank-files.lead': {
    id: 'Bawa bank soal sebagai berkas, ubah di program lain, lalu kembalikan. Berkas memuat kunci: simpan baik-baik.',
    en: 'Take a bank along as a file, change it in another program, and bring it back. Files hold the answer keys: keep them safe.',
  },
  'assessment.bank-files.take': {
    id: 'Unduh',
    en: 'Download',
  },
  'assessment.bank-files.take.lead': {
    id: 'QTI 3 dibaca program ujian lain. Excel dan CSV dapat diubah di lembar kerja.',
    en: 'QTI 3 is read by other exam programs. Excel and CSV can be changed in a spreadsheet.',
  },
  'assessment.bank-files.bank': {
    id: 'Bank',
    en: 'Bank',
  },
  'assessment.bank-files.count': {
    id: 'Soal',
    en: 'Questions',
  },
  'assessment.bank-files.format.qti': {
    id: 'QTI 3 (ZIP)',
    en: 'QTI 3 (ZIP)',
  },
  'assessment.bank-files.format.xlsx': {
    id: 'Excel',
    en: 'Excel',
  },
  'assessment.bank-files.format.csv': {
    id: 'CSV',
    en: 'CSV',
  },
  'assessment.bank-files.bring': {
    id: 'Unggah',
    en: 'Upload',
  },
  'assessment.bank-files.bring.lead': {
    id: 'Soal masuk ke rancangan Anda, belum ke ujian. Kalau ada yang salah, tidak ada yang berubah dan semua kesalahan ditunjukkan sekaligus. Soal lain di bank tetap ada.',
    en: 'Questions enter your draft, not the exam yet. If anything is wrong, nothing changes and all mistakes are shown at once. Other questions of the bank stay.',
  },
  'assessment.bank-files.into': {
    id: 'Masukkan ke bank',
    en: 'Put into bank',
  },
  'assessment.bank-files.file': {
    id: 'Berkas',
    en: 'File',
  },
  'assessment.bank-files.file.hint': {
    id: 'QTI 3 (.zip), Excel (.xlsx), atau CSV, paling besar 20 MB. Gambar yang dipakai harus sudah ada di kursus.',
    en: 'QTI 3 (.zip), Excel (.xlsx) or CSV, at most 20 MB. Pictures must already be part of the course.',
  },
  'assessment.bank-files.submit': {
    id: 'Periksa dan masukkan',
    en: 'Check and put in',
  },
  'assessment.bank-files.too-large': {
    id: 'Berkas lebih dari 20 MB. Bagi menjadi beberapa berkas.',
    en: 'The file is larger than 20 MB. Split it into several.',
  },
  'assessment.bank-files.saved.text': {
    id: 'Soal yang sama dengan yang sudah ada tidak dihitung. Orang lain memeriksa rancangan sebelum terbit.',
    en: 'Questions equal to those already there are not counted. Somebody else reviews the draft before it is published.',
  },
  'assessment.bank-files.refused.text': {
    id: 'Tidak ada yang berubah. Perbaiki di berkas, lalu unggah lagi.',
    en: 'Nothing was changed. Mend the file, then upload it again.',
  },
  'assessment.bank-files.row': {
    id: 'Baris {row}',
    en: 'Row {row}',
  },
  'assessment.bank-files.elsewhere': {
    id: 'Kode soal ini sudah dipakai di bank “{bank}”. Pilih bank itu atau beri kode lain.',
    en: 'This id is already used in the bank “{bank}”. Choose that bank or give it another id.',
  },
  'assessment.bank-files.qti.declares': {
    id: 'Berkas XML ini memuat DOCTYPE, yang tidak diterima. Hapus baris itu.',
    en: 'This XML file holds a DOCTYPE, which is not accepted. Remove it.',
  },
  'assessment.bank-files.qti.entity': {
    id: 'Ada tanda & atau entitas yang tidak dikenal. Tulis & sebagai &amp;.',
    en: 'There is an unknown & or entity. Write & as &amp;.',
  },
  'assessment.bank-files.qti.large': {
    id: 'Berkas terlalu besar atau terlalu rumit. Bagi menjadi beberapa paket.',
    en: 'The file is too large or too deep. Split it into several packages.',
  },
  'assessment.bank-files.qti.broken': {
    id: 'XML tidak lengkap di sini. Periksa tanda < > dan penutup elemen.',
    en: 'The XML is broken here. Check < > and closing tags.',
  },
  'assessment.bank-files.qti.no-zip': {
    id: 'ZIP ini tidak dapat dibuka. Unduh atau buat lagi.',
    en: 'This ZIP cannot be opened. Download or make it again.',
  },
  'assessment.bank-files.qti.no-manifest': {
    id: 'Paket tidak memuat imsmanifest.xml.',
    en: 'The package has no imsmanifest.xml.',
  },
  'assessment.bank-files.qti.no-items': {
    id: 'Paket tidak memuat soal QTI 3.',
    en: 'The package holds no QTI 3 items.',
  },
  'assessment.bank-files.qti.too-many': {
    id: 'Paket memuat lebih dari 500 soal. Bagi menjadi beberapa paket.',
    en: 'The package holds more than 500 items. Split it into several.',
  },
  'assessment.bank-files.qti.missing': {
    id: 'Berkas ini disebut dalam imsmanifest.xml, tetapi tidak ada di paket.',
    en: 'This file is named in imsmanifest.xml but is not in the package.',
  },
  'assessment.bank-files.qti.encoding': {
    id: 'Berkas ini bukan teks UTF-8. Simpan sebagai UTF-8.',
    en: 'This file is not UTF-8 text. Save it as UTF-8.',
  },
  'assessment.bank-files.qti.id-twice': {
    id: 'Kode soal ini muncul dua kali dalam paket.',
    en: 'This identifier stands twice in the package.',
  },
  'assessment.bank-files.qti.no-item': {
    id: 'Ini bukan soal QTI 3 (qti-assessment-item).',
    en: 'This is no QTI 3 item (qti-assessment-item).',
  },
  'assessment.bank-files.qti.no-interaction': {
    id: 'Soal ini tidak memuat pertanyaan yang dijawab.',
    en: 'This item asks nothing.',
  },
  'assessment.bank-files.qti.several-interactions': {
    id: 'Soal ini memuat beberapa pertanyaan. Pisahkan menjadi beberapa soal.',
    en: 'This item asks several things. Make an item of each.',
  },
  'assessment.bank-files.qti.unknown-interaction': {
    id: 'Bentuk pertanyaan ini belum dikenal portal.',
    en: 'The portal does not know this interaction.',
  },
  'assessment.bank-files.qti.own-data': {
    id: 'Data soal di sini rusak. Ekspor lagi dari portal.',
    en: 'The data of the question are broken here. Export it from the portal again.',
  },
  'assessment.bank-files.sheet.unreadable': {
    id: 'Berkas ini bukan Excel (.xlsx) atau CSV yang dapat dibaca.',
    en: 'This file is no readable Excel (.xlsx) or CSV file.',
  },
  'assessment.bank-files.sheet.empty': {
    id: 'Lembar kerja ini kosong.',
    en: 'The spreadsheet is empty.',
  },
  'assessment.bank-files.sheet.too-many': {
    id: 'Lembar kerja lebih dari 10.000 baris. Bagi menjadi beberapa berkas.',
    en: 'The spreadsheet has more than 10,000 rows. Split it into several files.',
  },
  'assessment.bank-files.sheet.heading': {
    id: 'Kolom “{said}” tidak dikenal. Hapus atau perbaiki judulnya.',
    en: 'The column “{said}” is not known. Remove it or correct its heading.',
  },
  'assessment.bank-files.sheet.heading-missing': {
    id: 'Kolom “{said}” belum ada. Tambahkan di baris pertama.',
    en: 'The column “{said}” is missing. Add it to the first row.',
  },
  'assessment.bank-files.sheet.type': {
    id: 'Jenis soal “{said}” tidak dikenal.',
    en: 'The question type “{said}” is not known.',
  },
  'assessment.bank-files.sheet.part': {
    id: '“{said}” bukan bagian dari jenis soal ini.',
    en: '“{said}” is no part of this type of question.',
  },
  'assessment.bank-files.sheet.lone': {
    id: 'Baris bagian ini tidak berada di bawah soalnya.',
    en: 'This row of a part does not stand below its question.',
  },
  'assessment.bank-files.sheet.number': {
    id: '“{said}” bukan angka.',
    en: '“{said}” is no number.',
  },
  'assessment.bank-files.sheet.flag': {
    id: 'Tulis “ya” atau “tidak”, bukan “{said}”.',
    en: 'Write “ya” or “tidak”, not “{said}”.',
  },
  'assessment.bank-files.sheet.json': {
    id: 'Data di sel ini rusak. Ekspor lagi dari portal.',
    en: 'The data in this cell are broken. Export it from the portal again.',
  },
  'assessment.bank-files.sheet.gap': {
    id: 'Isian “{said}” tidak ada pada soal ini.',
    en: 'The gap “{said}” does not belong to this question.',
  },
  'assessment.bank-files.saved': {
    id: '{count} soal masuk ke rancangan Anda',
    en: { one: '{count} question entered your draft', other: '{count} questions entered your draft' },
  },
  'assessment.bank-files.refused': {
    id: 'Ada {count} hal yang perlu diperbaiki',
    en: { one: '{count} thing needs mending', other: '{count} things need mending' },
  },
  'assessment.print.papers': { id: 'Cetak kertas soal', en: 'Print a paper' },
  'assessment.print.papers.lead': {
    id: 'Untuk ruang tanpa ponsel. Setiap naskah berisi soal yang lain; kuncinya dapat dicetak terpisah.',
    en: 'For a room without phones. Each set has other questions; its key can be printed apart.',
  },
  'assessment.print.title': { id: 'Kertas cetak', en: 'Paper in print' },
  'assessment.print.lead': { id: '{count} soal, {minutes} menit. Naskah {set}.', en: '{count} questions, {minutes} minutes. Set {set}.' },
  'assessment.print.with-key': { id: 'Tampilkan kunci', en: 'Show the key' },
  'assessment.print.without-key': { id: 'Sembunyikan kunci', en: 'Hide the key' },
  'assessment.print.next': { id: 'Naskah berikutnya', en: 'Next set' },
  'assessment.print.name': { id: 'Nama: ____________________  Tanggal: ______________', en: 'Name: ____________________  Date: ______________' },
  'assessment.print.key': { id: 'Kunci', en: 'Key' },
  'assessment.print.because': { id: 'Pembahasan:', en: 'Explanation:' },
  'assessment.print.audio': {
    id: 'Jawab dengan suara, paling lama {time}. Rekam dengan ponsel dan serahkan kepada pelatih, atau sampaikan langsung; pelatih merekamnya.',
    en: 'Answer with your voice, {time} at most. Record it with a phone and hand it to the trainer, or say it to them; they record it.',
  },
  'assessment.print.file': {
    id: 'Jawab dengan {kinds}. Serahkan berkasnya kepada pelatih, dengan nama Anda dan nomor soal ini.',
    en: 'Answer with a {kinds}. Hand the file to the trainer, with your name and the number of this question.',
  },
  'assessment.print.received': {
    id: 'Diterima pelatih: ☐  Nama berkas: ______________',
    en: 'Received by the trainer: ☐  Name of the file: ______________',
  },
})
