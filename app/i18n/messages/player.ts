import { defineMessages } from '../message.ts'

export const playerMessages = defineMessages({
  'videos.player.label': { id: 'Video: {title}', en: 'Video: {title}' },
  'videos.player.length': { id: 'Lama {time}', en: '{time} long' },
  'videos.player.choose': {
    id: 'Pilih ukuran untuk memutar. Video baru memakai data sesudah Anda memilih.',
    en: 'Choose a size to play. The video uses no data before you choose.',
  },
  'videos.player.choice.picture': { id: '{height}p · {size}', en: '{height}p · {size}' },
  'videos.player.choice.audio': { id: 'Suara saja · {size}', en: 'Sound only · {size}' },
  'videos.player.choice.original': { id: 'Berkas asli · {size}', en: 'Original file · {size}' },
  'videos.player.last-choice': { id: 'terakhir dipilih', en: 'chosen last' },
  'videos.player.missing': {
    id: 'Video di bagian ini sedang disiapkan. Pelajarannya lengkap tanpa video.',
    en: 'The video of this part is being prepared. The lesson is complete without it.',
  },
  'videos.player.download': { id: 'Unduh untuk ditonton nanti', en: 'Download to watch later' },
  'videos.player.watched': { id: 'Sudah ditonton {percent}%', en: '{percent}% watched' },
  'videos.player.watched-of': { id: 'Sudah ditonton {percent}% dari {share}% yang diminta', en: '{percent}% watched of the {share}% asked for' },
  'videos.player.speed': { id: 'Kecepatan', en: 'Speed' },
  'videos.player.captions': { id: 'Teks di video', en: 'Captions' },
  'videos.player.captions.off': { id: 'Tanpa teks', en: 'Off' },
  'videos.player.captions.id': { id: 'Indonesia', en: 'Indonesian' },
  'videos.player.captions.en': { id: 'Inggris', en: 'English' },
  'videos.player.pip': { id: 'Layar kecil', en: 'Pop out' },
  'videos.player.to-line': { id: 'Ke baris ini', en: 'To this line' },
  'videos.player.keys': {
    id: 'Papan tik: K putar atau jeda, J dan L mundur dan maju 10 detik, C teks, < dan > kecepatan.',
    en: 'Keyboard: K play or pause, J and L back and forward 10 seconds, C captions, < and > speed.',
  },
  'videos.player.transcript': { id: 'Isi video dalam teks', en: 'The video in writing' },
  'videos.player.transcript.language': { id: 'Teks video ini dalam Bahasa Indonesia.', en: 'The text of this video is in Bahasa Indonesia.' },
  'videos.player.transcript.none': {
    id: 'Video ini belum punya teks. Tanyakan isinya kepada pelatih bila Anda tidak dapat menontonnya.',
    en: 'This video has no text yet. Ask the trainer about it if you cannot watch it.',
  },
  'videos.player.jump': { id: 'Putar dari {time}', en: 'Play from {time}' },
  'videos.player.live.opening': { id: 'Membuka video…', en: 'Opening the video…' },
  'videos.player.live.resumed': { id: 'Dilanjutkan dari {time}.', en: 'Going on from {time}.' },
  'videos.player.live.offline': {
    id: 'Sambungan terputus. Yang sudah Anda tonton tersimpan di ponsel; video dilanjutkan begitu tersambung.',
    en: 'The connection was lost. What you watched is kept on the phone; the video goes on once you are back online.',
  },
  'videos.player.live.trouble': {
    id: 'Video tidak dapat diputar sekarang. Yang sudah ditonton tersimpan. Pilih ukurannya sekali lagi, atau baca teks di bawah.',
    en: 'The video cannot be played right now. What you watched is kept. Choose a size once more, or read the text below.',
  },
  'videos.player.live.ended': { id: 'Selesai diputar.', en: 'Finished playing.' },
  'videos.delivery.title': { id: 'Ditonton bulan ini', en: 'Watched this month' },
  'videos.delivery.budget': {
    id: 'Batas tiap program {minutes} menit sebulan. Batas ini mengingatkan saja; video tetap dapat diputar.',
    en: 'Each programme has {minutes} minutes a month. The limit only warns; videos keep playing.',
  },
  'videos.delivery.warning.title': {
    id: { other: '{count} program mendekati atau melewati batas menit video' },
    en: { one: '{count} programme is near or over its minutes of video', other: '{count} programmes are near or over their minutes of video' },
  },
  'videos.delivery.warning': {
    id: 'Bicarakan dengan sponsornya: tambah menit, atau anjurkan suara saja dan 240p.',
    en: 'Talk to the sponsor: more minutes, or advise sound only and 240p.',
  },
  'videos.delivery.programme': { id: 'Program', en: 'Programme' },
  'videos.delivery.visitors': { id: 'Pengunjung dan lainnya', en: 'Visitors and others' },
  'videos.delivery.minutes': { id: 'Menit', en: 'Minutes' },
  'videos.delivery.data': { id: 'Data dari portal ini', en: 'Data from this portal' },
  'videos.delivery.state': { id: 'Batas', en: 'Limit' },
  'videos.delivery.state.near': { id: 'Mendekati batas', en: 'Near the limit' },
  'videos.delivery.state.over': { id: 'Melewati batas', en: 'Over the limit' },
  'learning.video.asked': {
    id: 'Tonton paling sedikit {share}% videonya. Tidak bisa menonton? Baca teks di bawah video, lalu jawab pertanyaan ini.',
    en: 'Watch at least {share}% of the video. Cannot watch it? Read the text below the video, then answer this question.',
  },
  'learning.video.done': { id: 'Video sudah ditonton. Terima kasih.', en: 'The video has been watched. Thank you.' },
  'learning.video.unwatched': {
    id: 'Video baru ditonton {percent}% dari {share}% yang diminta. Tonton lagi, atau jawab pertanyaan tentang teksnya.',
    en: 'You have watched {percent}% of the {share}% asked for. Watch more, or answer the question about its text.',
  },
  'learning.video.answer-wrong': {
    id: 'Jawaban belum tepat. Baca sekali lagi teks di bawah video, lalu pilih yang lain.',
    en: 'That is not the right answer yet. Read the text below the video once more and choose another one.',
  },
})
