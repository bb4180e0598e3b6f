import { defineMessages } from '../message.ts'

export const assessmentTaskMessages = defineMessages({
  // The practical task, for the learner.
  'assessment.task.minutes': { id: 'Kira-kira {count} menit', en: { one: 'About {count} minute', other: 'About {count} minutes' } },
  'assessment.task.step.write': { id: 'Bukti Anda', en: 'Your evidence' },
  'assessment.task.version': { id: 'Kiriman ke-{number}', en: 'Hand-in {number}' },
  'assessment.task.state.draft': { id: 'Belum dikirim', en: 'Not handed in' },
  'assessment.task.state.submitted': { id: 'Menunggu penilaian', en: 'Waiting for a grade' },
  'assessment.task.state.returned': { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for revision' },
  'assessment.task.state.passed': { id: 'Memenuhi', en: 'Passed' },
  'assessment.task.state.below': { id: 'Belum memenuhi', en: 'Not yet passed' },
  'assessment.task.instructions': { id: 'Petunjuk', en: 'Instructions' },
  'assessment.task.rubric': { id: 'Cara penilaian', en: 'How it is graded' },
  'assessment.task.rubric.lead': { id: 'Memenuhi mulai {pass} dari {max} poin.', en: 'Passed from {pass} of {max} points.' },
  'assessment.task.points': { id: '{count} poin', en: { one: '{count} point', other: '{count} points' } },
  'assessment.task.photos': { id: 'Foto', en: 'Photos' },
  'assessment.task.photos.count': { id: '{count} dari paling banyak {most} foto', en: '{count} of at most {most} photos' },
  'assessment.task.photos.least': { id: 'Perlu paling sedikit {least} foto.', en: 'At least {least} are needed.' },
  'assessment.task.photos.ask': { id: 'Foto yang diminta', en: 'Photos asked for' },
  'assessment.task.photos.none': { id: 'Belum ada foto.', en: 'No photos yet.' },
  'assessment.task.photo': { id: 'Foto {number}', en: 'Photo {number}' },
  'assessment.task.photo.open': { id: 'Buka foto {number} ukuran penuh', en: 'Open photo {number} in full size' },
  'assessment.task.photo.remove': { id: 'Hapus', en: 'Remove' },
  'assessment.task.photo.added': { id: 'Foto tersimpan di server', en: 'The photo is stored on the server' },
  'assessment.task.note': { id: 'Catatan', en: 'Note' },
  'assessment.task.note.hint': {
    id: 'Jawab pertanyaan di petunjuk. Catatan ikut tersimpan setiap kali Anda menekan salah satu tombol di bawah.',
    en: 'Answer the questions in the instructions. The note is stored with every button below.',
  },
  'assessment.task.note.none': { id: 'Tanpa catatan.', en: 'No note.' },
  'assessment.task.save': { id: 'Simpan catatan', en: 'Save the note' },
  'assessment.task.saved': { id: 'Catatan tersimpan di server', en: 'The note is stored on the server' },
  'assessment.task.add-photo': { id: 'Tambah foto', en: 'Add a photo' },
  'assessment.task.submit': { id: 'Kirim ke pelatih', en: 'Hand in to the trainer' },
  'assessment.task.submit.hint': {
    id: 'Setelah dikirim, catatan, foto, dan berkas tidak bisa diubah sampai pelatih mengembalikannya.',
    en: 'Once handed in, note, photos and files cannot be changed until the trainer returns them.',
  },
  'assessment.task.submit.need': {
    id: 'Tambahkan paling sedikit {least} foto, lalu tugas bisa dikirim.',
    en: 'Add at least {least} photos; then the task can be handed in.',
  },
  'assessment.task.waiting.title': { id: 'Tugas sudah dikirim', en: 'The task is handed in' },
  'assessment.task.waiting.text': {
    id: 'Dikirim {date}, sekarang di {holder} untuk dinilai.',
    en: 'Handed in {date}, now with {holder} for grading.',
  },
  'assessment.task.returned.title': { id: 'Pelatih meminta perbaikan', en: 'The trainer asks for a revision' },
  'assessment.task.below.title': { id: 'Belum memenuhi, boleh diperbaiki', en: 'Not yet passed, may be improved' },
  'assessment.task.passed.title': { id: 'Tugas Anda memenuhi syarat', en: 'The task is passed' },
  'assessment.task.start-over': { id: 'Mulai perbaikan', en: 'Start the revision' },
  'assessment.task.start-over.hint': {
    id: 'Catatan, foto, dan berkas yang lama disalin sebagai awal. Kiriman lama tetap tersimpan.',
    en: 'The old note, photos and files are copied as a start. The old hand-in stays.',
  },
  'assessment.task.closed.title': { id: 'Tugas ini tidak bisa dikirim lagi', en: 'This task can no longer be handed in' },
  'assessment.task.handed-in': { id: 'Kiriman Anda', en: 'Your hand-ins' },
  'assessment.task.earlier': { id: 'Kiriman sebelumnya', en: 'Earlier hand-ins' },
  'assessment.task.grade': { id: 'Penilaian', en: 'Grade' },
  'assessment.task.grade.points': { id: '{points} dari {max} poin', en: '{points} of {max} points' },
  'assessment.task.comment': { id: 'Komentar pelatih', en: 'The trainer’s comment' },

  // Adding a photo.
  'assessment.photo.title': { id: 'Tambah foto', en: 'Add a photo' },
  'assessment.photo.lead': {
    id: 'Satu foto setiap kali. Catatan dan foto sebelumnya sudah tersimpan.',
    en: 'One photo at a time. Your note and earlier photos are stored already.',
  },
  'assessment.photo.field': { id: 'Pilih atau ambil foto', en: 'Choose or take a photo' },
  'assessment.photo.field.hint': {
    id: 'JPEG, PNG, atau WebP, paling besar {max} MB. Tempat dan data ponsel di dalam foto kami hapus.',
    en: 'JPEG, PNG or WebP, {max} MB at most. We remove the place and the phone’s data inside the photo.',
  },
  'assessment.photo.missing': { id: 'Pilih satu foto dulu.', en: 'Choose a photo first.' },
  'assessment.photo.send': { id: 'Unggah foto', en: 'Upload the photo' },
  'assessment.photo.back': { id: 'Kembali ke tugas', en: 'Back to the task' },
  'assessment.photo.full.title': { id: 'Jumlah foto sudah penuh', en: 'The number of photos is full' },
  'assessment.photo.full.text': {
    id: 'Hapus salah satu foto di halaman tugas bila ingin menggantinya.',
    en: 'Remove a photo on the task page to replace it.',
  },
  'assessment.photo.live.at-once': { id: 'Foto langsung dikirim begitu dipilih.', en: 'The photo is sent as soon as it is chosen.' },
  'assessment.photo.live.shrinking': { id: 'Mengecilkan foto supaya hemat data…', en: 'Making the photo smaller to save data…' },
  'assessment.photo.live.sending': { id: 'Mengirim {percent}% dari {size}…', en: 'Sending {percent}% of {size}…' },
  'assessment.photo.live.checking': { id: 'Sudah terkirim, sedang diperiksa server…', en: 'Sent; the server is checking it…' },
  'assessment.photo.live.retrying': {
    id: 'Sambungan terputus. Foto masih ada di sini; dicoba lagi dalam {seconds} detik…',
    en: 'The connection dropped. The photo is still here; trying again in {seconds} seconds…',
  },
  'assessment.photo.live.stopped': {
    id: 'Foto belum terkirim. Tidak ada yang hilang: tekan “Unggah foto” sekali lagi saat sinyal baik.',
    en: 'The photo is not sent yet. Nothing is lost: press “Upload the photo” again when the signal is good.',
  },
  'assessment.photo.live.signed-out': {
    id: 'Anda sudah keluar dari akun. Masuk lagi, lalu unggah foto ini.',
    en: 'You are signed out. Sign in again, then upload this photo.',
  },
  'assessment.photo.keeps-place': { id: 'Simpan juga tempat foto ini diambil', en: 'Also keep the place where this photo was taken' },
  'assessment.photo.keeps-place.hint': {
    id: 'Tidak wajib. Kalau dicentang, pelatih dan pemutus dapat membaca letaknya. Kalau tidak, tempatnya kami hapus.',
    en: 'Not needed. If ticked, trainer and decider can read where it was. If not, we remove the place.',
  },
  'assessment.task.photo.place': { id: 'Tempat: {latitude}, {longitude}', en: 'Place: {latitude}, {longitude}' },

  // Videos, recordings and PDFs beside the photos.
  'assessment.files': { id: 'Video, rekaman suara, dan PDF', en: 'Videos, recordings and PDFs' },
  'assessment.files.count': { id: '{count} dari paling banyak {most} berkas', en: '{count} of at most {most} files' },
  'assessment.files.add': { id: 'Tambah video, suara, atau PDF', en: 'Add a video, recording or PDF' },
  'assessment.files.added': { id: 'Berkas tersimpan di server', en: 'The file is stored on the server' },
  'assessment.files.number': { id: 'berkas {number}', en: 'file {number}' },
  'assessment.files.kind.video': { id: 'Video', en: 'Video' },
  'assessment.files.kind.audio': { id: 'Rekaman suara', en: 'Recording' },
  'assessment.files.kind.pdf': { id: 'PDF', en: 'PDF' },
  'assessment.files.open-pdf': { id: 'Unduh PDF', en: 'Download the PDF' },
  'assessment.file.title': { id: 'Tambah video, suara, atau PDF', en: 'Add a video, recording or PDF' },
  'assessment.file.lead': {
    id: 'Satu berkas setiap kali. Catatan, foto, dan berkas sebelumnya sudah tersimpan.',
    en: 'One file at a time. Your note, photos and earlier files are stored already.',
  },
  'assessment.file.field': { id: 'Pilih atau rekam berkas', en: 'Choose or record a file' },
  'assessment.file.field.hint': {
    id: 'Video MP4, MOV, atau WebM paling besar {video}. Suara M4A, MP3, Ogg, atau WAV paling besar {audio}. PDF paling besar {pdf}. Tempat dan data ponsel di dalam video kami hapus.',
    en: 'Video MP4, MOV or WebM of {video} at most. Sound M4A, MP3, Ogg or WAV of {audio} at most. PDF of {pdf} at most. We remove the place and the phone’s data inside a video.',
  },
  'assessment.file.send': { id: 'Unggah berkas', en: 'Upload the file' },
  'assessment.file.full.title': { id: 'Jumlah berkas sudah penuh', en: 'The number of files is full' },
  'assessment.file.full.text': {
    id: 'Paling banyak {most} berkas selain foto. Hapus salah satu di halaman tugas bila ingin menggantinya.',
    en: 'At most {most} files besides photos. Remove one on the task page to replace it.',
  },
  'assessment.file.live.at-once': {
    id: 'Berkas langsung dikirim begitu dipilih. Kalau sambungan terputus atau tab tertutup, pengiriman dapat dilanjutkan.',
    en: 'The file is sent as soon as it is chosen. If the connection drops or the tab is closed, sending can go on later.',
  },
  'assessment.file.live.unfinished': {
    id: 'Pengiriman {name} ({size}) belum selesai. Pilih berkas yang sama untuk melanjutkan.',
    en: 'Sending {name} ({size}) is unfinished. Choose the same file to go on.',
  },
  'assessment.file.live.hashing': { id: 'Menyiapkan berkas…', en: 'Getting the file ready…' },
  'assessment.file.live.retrying': {
    id: 'Sambungan terputus. Yang sudah terkirim aman; dicoba lagi dalam {seconds} detik…',
    en: 'The connection dropped. What was sent is safe; trying again in {seconds} seconds…',
  },
  'assessment.file.live.pause': { id: 'Jeda', en: 'Pause' },
  'assessment.file.live.go-on': { id: 'Lanjutkan', en: 'Go on' },
  'assessment.file.live.paused': { id: 'Dijeda. Yang sudah terkirim aman.', en: 'Paused. What was sent is safe.' },
  'assessment.file.live.stopped': {
    id: 'Berkas belum terkirim. Yang sudah sampai aman: tekan “Unggah berkas” sekali lagi saat sinyal baik.',
    en: 'The file is not sent yet. What arrived is safe: press “Upload the file” again when the signal is good.',
  },
  'assessment.file.refused': { id: 'Berkas itu tidak disimpan', en: 'That file was not stored' },
  'assessment.file.refused.too_large': {
    id: 'Berkas itu terlalu besar, jadi tidak disimpan. Catatan dan berkas lain aman. Paling besar {video} untuk video, {audio} untuk suara, {pdf} untuk PDF: rekam yang lebih pendek atau kecilkan dulu.',
    en: 'That file is too large, so it was not stored. Your note and other files are safe. At most {video} for a video, {audio} for sound, {pdf} for a PDF: record a shorter one or make it smaller.',
  },
  'assessment.file.refused.empty': {
    id: 'Tidak ada berkas, atau berkasnya kosong. Pilih yang lain.',
    en: 'There is no file, or it is empty. Choose another one.',
  },
  'assessment.file.refused.not_taken': {
    id: 'Isi berkas itu bukan video, rekaman suara, atau PDF, apa pun namanya, jadi tidak disimpan. Catatan dan berkas lain aman. Foto ditambahkan di halaman foto.',
    en: 'What is in that file is no video, recording or PDF, whatever its name, so it was not stored. Your note and other files are safe. Photos are added on the photo page.',
  },
  'assessment.file.refused.damaged': {
    id: 'Berkas itu rusak atau tidak utuh, jadi tidak disimpan. Catatan dan berkas lain aman. Coba buka dulu di ponsel, lalu kirim lagi atau rekam ulang.',
    en: 'That file is damaged or incomplete, so it was not stored. Your note and other files are safe. Try to open it on the phone first, then send it again or record anew.',
  },
  'assessment.file.refused.changed': {
    id: 'Yang sampai tidak sama dengan berkas di ponsel, jadi tidak disimpan. Berkas di ponsel tetap ada: unggah sekali lagi.',
    en: 'What arrived is not the file on the phone, so it was not stored. The file on the phone is still there: upload it once more.',
  },
  'assessment.file.refused.too_many': {
    id: 'Jumlah berkas sudah penuh, jadi yang ini tidak ditambahkan. Yang ada aman. Hapus satu di halaman tugas untuk menggantinya.',
    en: 'The number of files is full, so this one was not added. The others are safe. Remove one on the task page to replace it.',
  },
  'assessment.file.refused.disk_full': {
    id: 'Ruang simpan server penuh. Yang sudah terkirim aman. Beri tahu pelatih, lalu pilih berkas yang sama nanti.',
    en: 'The server’s storage is full. What was sent is safe. Tell your trainer, then choose the same file later.',
  },
  'assessment.file.refused.not_open': {
    id: 'Tugas ini tidak bisa diubah sekarang, jadi berkas tidak ditambahkan. Yang sudah tersimpan aman. Muat ulang halaman tugas untuk melihat keadaannya.',
    en: 'This task cannot be changed now, so the file was not added. What is stored is safe. Reload the task page to see its state.',
  },
  'assessment.file.refused.gone': {
    id: 'Pengiriman itu tidak dikenal lagi. Mulai sekali lagi.',
    en: 'That upload is no longer known. Begin once more.',
  },
  'assessment.file.refused.finished': { id: 'Berkas itu sudah sampai.', en: 'That file has arrived already.' },
  'assessment.file.refused.signed_out': {
    id: 'Anda sudah keluar dari akun. Yang sudah terkirim aman: masuk lagi, lalu pilih berkas yang sama.',
    en: 'You are signed out. What was sent is safe: sign in again, then choose the same file.',
  },
})
