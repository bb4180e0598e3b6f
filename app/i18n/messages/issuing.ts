import { defineMessages } from '../message.ts'

export const issuingMessages = defineMessages({
  'issuing.title': { id: 'Sertifikat angkatan', en: 'Certificates of the batch' },
  'issuing.issued': { id: 'Sudah terbit', en: 'Issued' },
  'issuing.ready': { id: 'Sudah disahkan, belum terbit', en: 'Confirmed, not issued yet' },
  'issuing.learning': { id: 'Masih belajar', en: 'Still learning' },
  'issuing.run.title': { id: 'Penerbitan', en: 'Issuing' },
  'issuing.start': { id: 'Terbitkan semua yang siap', en: 'Issue all that are ready' },
  'issuing.start.text': {
    id: 'Setiap orang yang sudah disahkan mendapat satu sertifikat. Menekan dua kali tidak menerbitkan dua kali. Yang belum siap ditulis di bawah dengan sebabnya.',
    en: 'Everybody who is confirmed gets one certificate. Pressing twice issues nothing twice. Whoever is not ready is listed below with the reason.',
  },
  'issuing.check': { id: 'Periksa apa yang kurang', en: 'Check what is missing' },
  'issuing.check.text': {
    id: 'Belum ada yang siap diterbitkan. Anda bisa melihat apa yang masih kurang dari setiap peserta.',
    en: 'Nobody is ready yet. You can see what each learner still lacks.',
  },
  'issuing.nobody': { id: 'Tidak ada yang menunggu sertifikat di angkatan ini.', en: 'Nobody in this batch waits for a certificate.' },
  'issuing.progress': { id: 'Diperiksa dan diterbitkan', en: 'Checked and issued' },
  'issuing.running': { id: 'Sedang diterbitkan', en: 'Being issued' },
  'issuing.running.text': {
    id: 'Anda boleh menutup halaman ini; penerbitan tetap berjalan.',
    en: 'You may close this page; issuing goes on.',
  },
  'issuing.troubled': { id: 'Tersendat, dicoba lagi sendiri', en: 'Held up, tried again by itself' },
  'issuing.troubled.text': {
    id: 'Yang sudah terbit aman. Bila angka ini tidak bergerak selama beberapa menit, beri tahu pengelola sistem.',
    en: 'What was issued is safe. If this figure does not move for some minutes, tell whoever runs the system.',
  },
  'issuing.stop': { id: 'Hentikan dulu', en: 'Stop for now' },
  'issuing.stopped': { id: 'Dihentikan', en: 'Stopped' },
  'issuing.stopped.text': {
    id: 'Yang sudah terbit tetap berlaku. Lanjutkan kapan saja; tidak ada yang terbit dua kali.',
    en: 'What was issued stays valid. Go on at any time; nothing is issued twice.',
  },
  'issuing.resume': { id: 'Lanjutkan', en: 'Go on' },
  'issuing.done': { id: 'Selesai', en: 'Done' },
  'issuing.done.text': { id: '{issued} terbit, {held} belum bisa diterbitkan.', en: '{issued} issued, {held} could not be issued yet.' },
  'issuing.held.title': { id: 'Belum bisa diterbitkan', en: 'Could not be issued yet' },
  'issuing.held.lead': {
    id: 'Perbaiki sebabnya, lalu terbitkan lagi. Nilai dan keputusan mereka tetap tersimpan.',
    en: 'Put right what stands in the way, then issue again. Their grades and decisions are stored.',
  },
  'issuing.held.more': { id: 'Hanya {count} nama pertama yang ditampilkan.', en: 'Only the first {count} names are shown.' },
  'issuing.link': { id: 'Sertifikat angkatan ini', en: 'Certificates of this batch' },
  'issuing.programme': { id: 'Program', en: 'Programme' },
  'issuing.batches': { id: 'Sertifikat per angkatan', en: 'Certificates by batch' },
})
