import { defineMessages } from '../message.ts'

export const assessmentAnswerFileMessages = defineMessages({
  'assessment.answer-file.kind.photo': { id: 'foto', en: 'photo' },
  'assessment.answer-file.kind.pdf': { id: 'PDF', en: 'PDF' },
  'assessment.answer-file.kind.audio': { id: 'rekaman suara', en: 'recording' },
  'assessment.answer-file.kind.video': { id: 'video', en: 'video' },
  'assessment.answer-file.seconds': { id: '{count} detik', en: { one: '{count} second', other: '{count} seconds' } },
  'assessment.answer-file.minutes': { id: '{count} menit', en: { one: '{count} minute', other: '{count} minutes' } },
  'assessment.answer-file.none': { id: 'Tanpa jawaban', en: 'No answer' },
  'assessment.answer-file.version': { id: 'Berkas {number}: {kind}, {size}', en: 'File {number}: {kind}, {size}' },
  'assessment.answer-file.versions': { id: 'Yang dikirim sebagai jawaban', en: 'What counts as the answer' },
  'assessment.answer-file.open.photo': { id: 'Buka foto', en: 'Open the photo' },
  'assessment.answer-file.open.pdf': { id: 'Unduh PDF', en: 'Download the PDF' },
  'assessment.answer-file.erased': {
    id: 'Berkasnya sudah dihapus bersama data pemiliknya.',
    en: 'The file was erased with its owner’s data.',
  },

  'assessment.answer-file.add': { id: 'Unggah berkas', en: 'Upload a file' },
  'assessment.answer-file.add.audio': { id: 'Unggah rekaman', en: 'Upload a recording' },
  'assessment.answer-file.title': { id: 'Unggah jawaban soal {number}', en: 'Upload the answer to question {number}' },
  'assessment.answer-file.lead': {
    id: 'Jawaban lain sudah tersimpan. Waktu kuis tetap berjalan.',
    en: 'Your other answers are stored. The time of the quiz goes on.',
  },
  'assessment.answer-file.field': { id: 'Pilih atau rekam berkas', en: 'Choose or record a file' },
  'assessment.answer-file.limit': { id: '{kind} paling besar {size}', en: '{kind} of {size} at most' },
  'assessment.answer-file.formats.audio': { id: 'WebM, M4A, MP3, Ogg, atau WAV', en: 'WebM, M4A, MP3, Ogg or WAV' },
  'assessment.answer-file.earlier': {
    id: 'Berkas sebelumnya tetap tersimpan; Anda dapat memilihnya kembali di halaman kuis.',
    en: 'Earlier files stay stored; you can choose one of them again on the page of the quiz.',
  },
  'assessment.answer-file.back': { id: 'Kembali ke kuis', en: 'Back to the quiz' },
  'assessment.answer-file.refused': { id: 'Berkas itu tidak disimpan', en: 'That file was not stored' },

  'assessment.answer-file.record': { id: 'Rekam jawaban', en: 'Record the answer' },
  'assessment.answer-file.record.again': { id: 'Rekam lagi', en: 'Record again' },
  'assessment.answer-file.stop': { id: 'Selesai merekam', en: 'Finish recording' },
  'assessment.answer-file.choose': { id: 'Pilih berkas', en: 'Choose a file' },
  'assessment.answer-file.cancel': { id: 'Batalkan pengiriman', en: 'Cancel sending' },
  'assessment.answer-file.seal': { id: 'Simpan untuk pelatih', en: 'Save for your trainer' },
  'assessment.answer-file.seal.text': {
    id: 'Sinyal tidak juga kembali? Simpan sebagai berkas terkunci, lalu berikan kepada pelatih lewat Bluetooth, kabel, atau WhatsApp. Hanya portal ini yang dapat membukanya. Yang di ponsel ini tetap ada.',
    en: 'Still no signal? Save it as a locked file and give it to your trainer by Bluetooth, cable or WhatsApp. Only this portal can open it. What is on this phone stays.',
  },
  'assessment.answer-file.copy': { id: 'Simpan salinan', en: 'Save a copy' },
  'assessment.answer-file.live.recording': {
    id: 'Sedang merekam: {time} dari {most}. Disimpan di ponsel sambil berjalan.',
    en: 'Recording: {time} of {most}. It is kept on the phone as you speak.',
  },
  'assessment.answer-file.live.no-microphone': {
    id: 'Mikrofon belum boleh dipakai. Izinkan di peramban, atau pilih berkas rekaman.',
    en: 'The microphone may not be used yet. Allow it in the browser, or choose a recording.',
  },
  'assessment.answer-file.live.cut': {
    id: 'Rekaman terlalu singkat, jadi tidak disimpan. Rekam sekali lagi.',
    en: 'The recording is too short, so it was not kept. Record once more.',
  },
  'assessment.answer-file.live.preparing': { id: 'Menyiapkan berkas…', en: 'Getting the file ready…' },
  'assessment.answer-file.live.kept': { id: 'Tersimpan di ponsel, belum di server.', en: 'Stored on the phone, not on the server yet.' },
  'assessment.answer-file.live.unkept': {
    id: 'Belum di server, dan ponsel ini tidak dapat menyimpannya. Jangan tutup halaman ini dulu.',
    en: 'Not on the server yet, and this phone cannot keep it. Do not close this page yet.',
  },
  'assessment.answer-file.live.sending': {
    id: 'Tersimpan di ponsel. Mengirim ke server: {percent}% dari {size}…',
    en: 'Stored on the phone. Sending to the server: {percent}% of {size}…',
  },
  'assessment.answer-file.live.checking': { id: 'Sudah sampai, sedang diperiksa server…', en: 'It arrived; the server is checking it…' },
  'assessment.answer-file.live.waiting': {
    id: 'Tersimpan di ponsel, belum di server. Sambungan terputus; dicoba lagi sendiri. Boleh lanjut ke soal lain.',
    en: 'Stored on the phone, not on the server. The connection dropped; it is tried again by itself. You may go on with other questions.',
  },
  'assessment.answer-file.live.signed-out': {
    id: 'Tersimpan di ponsel, belum di server. Anda sudah keluar dari akun: masuk lagi di tab lain, lalu kembali ke sini.',
    en: 'Stored on the phone, not on the server. You are signed out: sign in again in another tab, then come back here.',
  },
  'assessment.answer-file.live.stored': { id: 'Tersimpan di server.', en: 'Stored on the server.' },
  'assessment.answer-file.live.bar': {
    id: { other: '{count} berkas tersimpan di ponsel, belum di server. Pengiriman berjalan sendiri.' },
    en: {
      one: '{count} file is stored on the phone, not on the server yet. It is sent by itself.',
      other: '{count} files are stored on the phone, not on the server yet. They are sent by themselves.',
    },
  },
  'assessment.answer-file.leftover': { id: 'Berkas yang belum sampai', en: 'Files that have not arrived' },

  'assessment.answer-file.refused.too_large': {
    id: 'Berkas itu terlalu besar, jadi tidak disimpan. Jawaban lain aman. {limits}.',
    en: 'That file is too large, so it was not stored. Your other answers are safe. {limits}.',
  },
  'assessment.answer-file.refused.empty': {
    id: 'Tidak ada berkas, atau berkasnya kosong. Pilih yang lain.',
    en: 'There is no file, or it is empty. Choose another one.',
  },
  'assessment.answer-file.refused.not_taken': {
    id: 'Isi berkas itu bukan {kinds}, apa pun namanya, jadi tidak disimpan. Jawaban lain aman.',
    en: 'What is in that file is no {kinds}, whatever its name, so it was not stored. Your other answers are safe.',
  },
  'assessment.answer-file.refused.damaged': {
    id: 'Berkas itu rusak atau tidak utuh, jadi tidak disimpan. Jawaban lain aman. Rekam ulang atau pilih yang lain.',
    en: 'That file is damaged or incomplete, so it was not stored. Your other answers are safe. Record it anew or choose another one.',
  },
  'assessment.answer-file.refused.changed': {
    id: 'Yang sampai tidak sama dengan berkas di ponsel, jadi tidak disimpan. Kirim sekali lagi.',
    en: 'What arrived is not the file on the phone, so it was not stored. Send it once more.',
  },
  'assessment.answer-file.refused.too_many': {
    id: 'Soal ini sudah punya {most} berkas, jadi yang ini tidak disimpan. Pilih salah satu yang ada.',
    en: 'This question has {most} files already, so this one was not stored. Choose one of those.',
  },
  'assessment.answer-file.refused.disk_full': {
    id: 'Ruang simpan server penuh. Yang sudah terkirim aman. Beri tahu pelatih, lalu coba lagi nanti.',
    en: 'The server’s storage is full. What was sent is safe. Tell your trainer, then try again later.',
  },
  'assessment.answer-file.refused.not_open': {
    id: 'Soal ini tidak menerima berkas dari akun Anda. Muat ulang halaman kuis.',
    en: 'This question takes no file from your account. Reload the page of the quiz.',
  },
  'assessment.answer-file.refused.gone': {
    id: 'Pengiriman itu tidak dikenal lagi. Mulai sekali lagi.',
    en: 'That upload is no longer known. Begin once more.',
  },
  'assessment.answer-file.refused.finished': { id: 'Berkas itu sudah sampai.', en: 'That file has arrived already.' },
  'assessment.answer-file.refused.signed_out': {
    id: 'Anda sudah keluar dari akun. Masuk lagi, lalu kirim sekali lagi.',
    en: 'You are signed out. Sign in again, then send it once more.',
  },
})
