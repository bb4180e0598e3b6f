import { defineMessages } from '../message.ts'

export const videosMessages = defineMessages({
  'form.slug': {
    id: 'Pakai huruf kecil, angka, dan tanda hubung, misalnya cuci-tangan.',
    en: 'Use small letters, digits and hyphens, for example cuci-tangan.',
  },

  'videos.library.title': { id: 'Video', en: 'Videos' },
  'videos.library.lead': {
    id: 'Video yang dapat dipakai pelajaran, dengan keadaan dan ukurannya.',
    en: 'Videos that lessons can use, with their state and size.',
  },
  'videos.library.text': {
    id: 'Unggah, lihat keadaannya, tulis teks dan hak pakainya.',
    en: 'Upload, see their state, write their text and rights.',
  },
  'videos.library.empty': { id: 'Belum ada video. Tambahkan yang pertama.', en: 'No video yet. Add the first one.' },
  'videos.library.column.title': { id: 'Judul', en: 'Title' },
  'videos.library.column.state': { id: 'Keadaan', en: 'State' },
  'videos.library.column.length': { id: 'Lama', en: 'Length' },
  'videos.library.column.sizes': { id: 'Ukuran', en: 'Sizes' },

  'videos.new.title': { id: 'Tambah video', en: 'Add a video' },
  'videos.new.name': { id: 'Judul', en: 'Title' },
  'videos.new.slug': { id: 'Nama pendek', en: 'Short name' },
  'videos.new.slug.hint': {
    id: 'Dipakai pelajaran untuk menyebut video ini dan tidak berubah lagi. Kalau kosong, dibuat dari judul.',
    en: 'How lessons call this video; it never changes. Left empty, it is made from the title.',
  },
  'videos.new.rights': { id: 'Hak pakai', en: 'Rights' },
  'videos.new.rights.hint': {
    id: 'Siapa yang membuat, dan siapa yang setuju tampil di dalamnya.',
    en: 'Who made it, and who agreed to be seen in it.',
  },
  'videos.new.submit': { id: 'Simpan, lalu pilih berkas', en: 'Save, then choose the file' },

  'videos.state.waiting': { id: 'Menunggu berkas', en: 'Waiting for its file' },
  'videos.state.arriving': { id: 'Berkas sedang datang', en: 'File arriving' },
  'videos.state.preparing': { id: 'Sedang disiapkan', en: 'Being prepared' },
  'videos.state.ready': { id: 'Siap ditonton', en: 'Ready' },
  'videos.state.failed': { id: 'Perlu tindakan', en: 'Needs attention' },
  'videos.state.waiting.text': { id: 'Pilih berkas video di bawah.', en: 'Choose the video file below.' },
  'videos.state.arriving.text': {
    id: '{percent}% sudah sampai. Kalau terputus, pilih berkas yang sama lagi: unggahan dilanjutkan.',
    en: '{percent}% has arrived. If it was cut off, choose the same file again and it goes on.',
  },
  'videos.state.preparing.text': {
    id: '{percent}% selesai. Anda boleh menutup halaman ini; pekerjaan berlanjut sendiri.',
    en: '{percent}% done. You may close this page; the work goes on by itself.',
  },
  'videos.state.still-watched': {
    id: 'Sampai itu selesai, peserta tetap menonton versi yang sebelumnya.',
    en: 'Until that is done, learners go on watching the version before.',
  },
  'videos.state.ready.text': { id: 'Pelajaran yang menyebutnya sudah menampilkannya.', en: 'Lessons that name it show it.' },
  'videos.state.progress': { id: 'Kemajuan', en: 'Progress' },
  'videos.state.percent': { id: '{percent}%', en: '{percent}%' },

  'videos.failure.not_a_video': { id: 'Berkas itu bukan video.', en: 'That file is no video.' },
  'videos.failure.empty': { id: 'Video itu kosong: tidak ada gambar di dalamnya.', en: 'That video is empty: there is no picture in it.' },
  'videos.failure.damaged': { id: 'Berkas itu rusak dan tidak dapat dibaca.', en: 'That file is damaged and cannot be read.' },
  'videos.failure.too_long': { id: 'Video itu lebih dari dua jam.', en: 'That video is longer than two hours.' },
  'videos.failure.too_large': { id: 'Berkas itu terlalu besar.', en: 'That file is too large.' },
  'videos.failure.too_hard': {
    id: 'Video itu terlalu berat untuk disiapkan di server ini.',
    en: 'That video is too heavy to be prepared on this server.',
  },
  'videos.failure.program_missing': {
    id: 'Tanpa program ffmpeg server ini hanya dapat menampilkan berkas MP4.',
    en: 'Without the program ffmpeg this server can only show MP4 files.',
  },
  'videos.failure.disk_full': { id: 'Ruang simpan server penuh.', en: 'The server’s storage is full.' },
  'videos.failure.upload_given_up': { id: 'Unggahan tidak dilanjutkan selama tujuh hari.', en: 'The upload was not continued for seven days.' },
  'videos.failure.provider_refused': { id: 'Layanan video menolak berkas itu.', en: 'The video service refused that file.' },
  'videos.failure.provider_lost': { id: 'Layanan video tidak lagi menyimpan berkas itu.', en: 'The video service no longer has that file.' },
  'videos.failure.not_a_video.way': {
    id: 'Pilih berkas video, misalnya MP4 dari ponsel.',
    en: 'Choose a video file, for example an MP4 from a phone.',
  },
  'videos.failure.empty.way': {
    id: 'Periksa berkas itu di perangkat Anda, lalu pilih yang lain.',
    en: 'Check the file on your device, then choose another one.',
  },
  'videos.failure.damaged.way': {
    id: 'Putar dulu di perangkat Anda. Kalau di sana pun tidak jalan, salin ulang dari ponsel lalu unggah lagi.',
    en: 'Play it on your device first. If it does not run there either, copy it from the phone again and upload it anew.',
  },
  'videos.failure.too_long.way': {
    id: 'Potong menjadi beberapa bagian; bagian yang pendek juga lebih mudah dipelajari.',
    en: 'Cut it into parts; short parts are also easier to learn from.',
  },
  'videos.failure.too_large.way': { id: 'Kecilkan ukurannya, lalu unggah lagi.', en: 'Make it smaller, then upload it again.' },
  'videos.failure.too_hard.way': {
    id: 'Ekspor ulang sebagai MP4 1080p, lalu unggah. Atau coba siapkan sekali lagi.',
    en: 'Export it again as a 1080p MP4, then upload it. Or try to prepare it once more.',
  },
  'videos.failure.program_missing.way': {
    id: 'Minta pengelola server memasang ffmpeg lalu siapkan lagi, atau unggah sebagai MP4.',
    en: 'Ask whoever runs the server to install ffmpeg and prepare it again, or upload an MP4.',
  },
  'videos.failure.disk_full.way': {
    id: 'Berkas Anda masih ada. Minta pengelola server menambah ruang, lalu siapkan lagi.',
    en: 'Your file is still here. Ask whoever runs the server for room, then prepare it again.',
  },
  'videos.failure.upload_given_up.way': { id: 'Unggah berkasnya sekali lagi.', en: 'Upload the file once more.' },
  'videos.failure.provider_refused.way': {
    id: 'Ekspor ulang sebagai MP4, lalu unggah lagi.',
    en: 'Export it again as an MP4, then upload it again.',
  },
  'videos.failure.provider_lost.way': { id: 'Unggah berkasnya sekali lagi.', en: 'Upload the file once more.' },
  'videos.retry': { id: 'Siapkan lagi', en: 'Prepare again' },

  'videos.upload.title': { id: 'Berkas video', en: 'Video file' },
  'videos.upload.field': { id: 'Pilih berkas', en: 'Choose the file' },
  'videos.upload.field.hint': {
    id: 'MP4, MOV, WebM, atau 3GP, paling besar {size}.',
    en: 'MP4, MOV, WebM or 3GP, {size} at most.',
  },
  'videos.upload.no-script': {
    id: 'Tanpa JavaScript berkas dikirim sekali jalan: kalau sambungan putus, unggahan diulang dari awal. Sinyal lambat tidak apa-apa selama berkas terus terkirim.',
    en: 'Without JavaScript the file is sent in one go: if the connection drops, the upload begins anew. A slow line is fine as long as the file keeps coming.',
  },
  'videos.upload.submit': { id: 'Unggah', en: 'Upload' },
  'videos.upload.live.idle': {
    id: 'Kalau sambungan terputus atau tab tertutup, unggahan dapat dilanjutkan.',
    en: 'If the connection drops or the tab is closed, the upload can go on later.',
  },
  'videos.upload.live.unfinished': {
    id: 'Unggahan {name} ({size}) belum selesai. Pilih berkas yang sama untuk melanjutkan.',
    en: 'The upload of {name} ({size}) is unfinished. Choose the same file to go on.',
  },
  'videos.upload.live.asking': { id: 'Menyiapkan unggahan…', en: 'Getting ready…' },
  'videos.upload.live.sending': { id: '{percent}% dari {size} terkirim.', en: '{percent}% of {size} sent.' },
  'videos.upload.live.retrying': {
    id: 'Sambungan terputus. Yang sudah terkirim aman; mencoba lagi dalam {seconds} detik.',
    en: 'The connection dropped. What was sent is safe; trying again in {seconds} seconds.',
  },
  'videos.upload.live.finished': { id: 'Semua terkirim.', en: 'All of it is sent.' },
  'videos.upload.live.stopped': {
    id: 'Unggahan berhenti. Yang sudah terkirim aman: pilih berkas yang sama lalu Unggah untuk melanjutkan.',
    en: 'The upload stopped. What was sent is safe: choose the same file and Upload to go on.',
  },
  'videos.upload.refused': { id: 'Berkas itu tidak diterima', en: 'That file was not taken' },
  'videos.upload.refused.too_large': {
    id: 'Berkas itu lebih besar dari {size}. Tidak ada yang terkirim; kecilkan dulu, lalu unggah lagi.',
    en: 'That file is larger than {size}. Nothing was sent; make it smaller and upload it again.',
  },
  'videos.upload.refused.empty': { id: 'Berkas itu kosong. Pilih yang lain.', en: 'That file is empty. Choose another one.' },
  'videos.upload.refused.not_a_video': {
    id: 'Isi berkas itu bukan video, apa pun namanya. Pilih berkas video, misalnya MP4 dari ponsel.',
    en: 'What is in that file is no video, whatever its name. Choose a video file, for example an MP4 from a phone.',
  },
  'videos.upload.refused.disk_full': {
    id: 'Ruang simpan server penuh. Yang sudah terkirim aman. Minta pengelola server menambah ruang, lalu pilih berkas yang sama.',
    en: 'The server’s storage is full. What was sent is safe. Ask whoever runs the server for room, then choose the same file.',
  },
  'videos.upload.refused.not_open': {
    id: 'Video ini tidak sedang menunggu berkas. Muat ulang halaman ini untuk melihat keadaannya.',
    en: 'This video is not waiting for a file. Reload this page to see its state.',
  },
  'videos.upload.refused.gone': { id: 'Unggahan itu tidak dikenal lagi. Mulai sekali lagi.', en: 'That upload is no longer known. Begin once more.' },
  'videos.upload.refused.finished': { id: 'Berkas itu sudah sampai.', en: 'That file has arrived already.' },
  'videos.upload.refused.signed_out': {
    id: 'Anda sudah keluar. Yang sudah terkirim aman: masuk lagi, lalu pilih berkas yang sama.',
    en: 'You have been signed out. What was sent is safe: sign in again, then choose the same file.',
  },

  'videos.original.title': { id: 'Hanya berkas asli yang tersedia', en: 'Only the original file is available' },
  'videos.original.text': {
    id: 'Sekali menonton memakai {size} data peserta, dan tidak ada pilihan suara saja. Versi 240p biasanya hanya sebagian kecilnya.',
    en: 'Watching once costs a learner {size} of data, and there is no sound only. A 240p version is usually a small part of that.',
  },
  'videos.original.missing': {
    id: 'Di server ini belum ada ffmpeg. Minta pengelola server memasangnya, lalu siapkan lagi.',
    en: 'This server has no ffmpeg. Ask whoever runs it to install it, then prepare the video again.',
  },
  'videos.original.there': { id: 'ffmpeg sekarang ada di server ini.', en: 'This server has ffmpeg now.' },

  'videos.facts.slug': { id: 'Nama pendek', en: 'Short name' },
  'videos.facts.length': { id: 'Lama', en: 'Length' },
  'videos.facts.size': { id: 'Ukuran gambar', en: 'Picture' },
  'videos.facts.sound': { id: 'Suara', en: 'Sound' },
  'videos.facts.sound.yes': { id: 'Ada', en: 'Yes' },
  'videos.facts.sound.no': { id: 'Tidak ada', en: 'None' },
  'videos.facts.choices': { id: 'Pilihan peserta', en: 'Learners’ choices' },
  'videos.facts.provider': { id: 'Penyimpanan', en: 'Kept by' },
  'videos.facts.provider.embedded': { id: 'Server ini', en: 'This server' },
  'videos.facts.provider.mux': { id: 'Mux', en: 'Mux' },
  'videos.facts.lessons': { id: 'Dipakai pelajaran', en: 'Used by lessons' },
  'videos.facts.lessons.none': {
    id: 'Belum ada. Tulis {tag} di sebuah pelajaran.',
    en: 'None yet. Write {tag} in a lesson.',
  },
  'videos.preview': { id: 'Lihat hasilnya', en: 'See the result' },
  'videos.choice.audio': { id: 'suara saja', en: 'sound only' },
  'videos.choice.original': { id: 'berkas asli', en: 'original file' },

  'videos.texts.title': { id: 'Judul, hak pakai, dan isi dalam teks', en: 'Title, rights and text' },
  'videos.texts.transcript': { id: 'Isi video dalam teks', en: 'The video in writing' },
  'videos.texts.transcript.hint': {
    id: 'Satu baris untuk setiap bagian, diawali waktunya: 0:12 Basahi kedua tangan. Ini yang dibaca orang yang tidak dapat menonton.',
    en: 'A line for each part, beginning with its time: 0:12 Basahi kedua tangan. This is read by people who cannot watch.',
  },
  'videos.texts.submit': { id: 'Simpan', en: 'Save' },
  'videos.texts.from-content': { id: 'Video bawaan kursus', en: 'A video that came with the courses' },
  'videos.texts.from-content.text': {
    id: 'Judul, teks, dan berkasnya diubah di folder {slug} dalam content/videos, bukan di sini.',
    en: 'Its title, texts and file are changed in the folder {slug} of content/videos, not here.',
  },

  'videos.captions.title': { id: 'Teks di video (takarir)', en: 'Captions' },
  'videos.captions.add': { id: 'Tambah atau ganti', en: 'Add or replace' },
  'videos.captions.none': {
    id: 'Belum ada. Yang dalam Bahasa Indonesia perlu untuk setiap video.',
    en: 'None yet. Every video needs them in Bahasa Indonesia.',
  },
  'videos.captions.language': { id: 'Bahasa', en: 'Language' },
  'videos.captions.language.id': { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  'videos.captions.language.en': { id: 'Inggris', en: 'English' },
  'videos.captions.cues': { id: '{count} baris', en: '{count} lines' },
  'videos.captions.remove': { id: 'Hapus teks ini', en: 'Remove these captions' },
  'videos.captions.page.title': { id: 'Teks di video', en: 'Captions' },
  'videos.captions.file': { id: 'Berkas takarir', en: 'Captions file' },
  'videos.captions.file.hint': { id: 'WebVTT (.vtt) atau SRT (.srt).', en: 'WebVTT (.vtt) or SRT (.srt).' },
  'videos.captions.submit': { id: 'Simpan teks', en: 'Save captions' },
  'videos.captions.missing': { id: 'Pilih berkasnya.', en: 'Choose the file.' },
  'videos.captions.too-large': { id: 'Berkas itu terlalu besar untuk takarir.', en: 'That file is too large for captions.' },
  'videos.captions.wrong.not_captions': { id: 'Ini bukan berkas WebVTT atau SRT.', en: 'This is no WebVTT or SRT file.' },
  'videos.captions.wrong.no_cues': { id: 'Tidak ada satu baris pun di dalamnya.', en: 'There is not a single line in it.' },
  'videos.captions.wrong.bad_time': {
    id: 'Waktu di baris {line} tidak terbaca. Tulis seperti 00:12.500 --> 00:15.000.',
    en: 'The time in line {line} cannot be read. Write it like 00:12.500 --> 00:15.000.',
  },
  'videos.captions.wrong.ends_before_start': { id: 'Di baris {line} selesainya sebelum mulainya.', en: 'Line {line} ends before it begins.' },
  'videos.captions.wrong.out_of_order': {
    id: 'Baris {line} mulai sebelum baris sebelumnya. Urutkan menurut waktu.',
    en: 'Line {line} begins before the one above it. Put them in order of time.',
  },
  'videos.captions.wrong.after_end': {
    id: 'Baris {line} selesai sesudah videonya habis. Apakah takarir ini untuk video lain?',
    en: 'Line {line} ends after the video does. Do these captions belong to another video?',
  },
  'videos.captions.wrong.no_text': { id: 'Di baris {line} tidak ada kata-kata.', en: 'There are no words at line {line}.' },
  'videos.captions.wrong.too_many': {
    id: 'Terlalu banyak baris untuk satu video (baris {line}).',
    en: 'Too many lines for one video (line {line}).',
  },

  'videos.history.title': { id: 'Riwayat', en: 'History' },
  'videos.event.created': { id: 'Ditambahkan', en: 'Added' },
  'videos.event.imported': { id: 'Dibaca dari content/', en: 'Read from content/' },
  'videos.event.waiting': { id: 'Menunggu berkas', en: 'Waiting for its file' },
  'videos.event.arriving': { id: 'Berkas mulai datang', en: 'File began to arrive' },
  'videos.event.preparing': { id: 'Mulai disiapkan', en: 'Preparing began' },
  'videos.event.ready': { id: 'Siap ditonton', en: 'Ready' },
  'videos.event.failed': { id: 'Perlu tindakan', en: 'Needed attention' },
  'videos.event.retried': { id: 'Disiapkan lagi', en: 'Prepared again' },
  'videos.event.shortened': { id: 'Bagian akhirnya rusak: {kept} dari {whole} terselamatkan', en: 'Its end is damaged: {kept} of {whole} was saved' },
  'videos.event.texts_changed': { id: 'Judul atau teks diubah', en: 'Title or text changed' },
  'videos.event.captions_set': { id: 'Takarir disimpan', en: 'Captions saved' },
  'videos.event.captions_removed': { id: 'Takarir dihapus', en: 'Captions removed' },
  'videos.event.deleted': { id: 'Dihapus', en: 'Deleted' },

  'videos.delete.title': { id: 'Hapus video', en: 'Delete the video' },
  'videos.delete.text': {
    id: 'Video hilang dari pelajaran saat itu juga; pelajarannya tetap dapat dibaca. Catatan tontonan peserta tetap ada.',
    en: 'The video is gone from lessons at once; the lessons can still be read. What learners watched stays recorded.',
  },
  'videos.delete.sure': { id: 'Ya, hapus', en: 'Yes, delete' },
  'videos.delete.submit': { id: 'Hapus video', en: 'Delete the video' },
})
