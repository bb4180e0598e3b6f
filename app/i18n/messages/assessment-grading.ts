import { defineMessages } from '../message.ts'

export const assessmentGradingMessages = defineMessages({
  // The desk on which something is graded.
  'assessment.desk.all-words': { id: 'Tampilkan uraian semua tingkat', en: 'Show the words of all levels' },
  'assessment.desk.observation': { id: 'Daftar pengamatan', en: 'Observation checklist' },
  'assessment.desk.observation.private': {
    id: 'Centang di sini hanya bantuan ingatan dan tidak disimpan.',
    en: 'Ticks here only help your memory and are not stored.',
  },
  'assessment.desk.keep': { id: 'Simpan komentar ini untuk dipakai lagi', en: 'Keep this comment to use it again' },
  'assessment.desk.saved': { id: 'Komentar tersimpan ({count})', en: 'Kept comments ({count})' },
  'assessment.desk.saved.manage': { id: 'Atur komentar tersimpan', en: 'Manage kept comments' },
  'assessment.desk.keys': { id: 'Tombol cepat papan ketik', en: 'Keyboard shortcuts' },
  'assessment.desk.keys.levels': {
    id: '1 sampai 4: pilih tingkat, lalu ke kriteria berikutnya',
    en: '1 to 4: choose a level, then on to the next criterion',
  },
  'assessment.desk.keys.move': { id: 'j dan k: kriteria berikutnya dan sebelumnya', en: 'j and k: next and previous criterion' },
  'assessment.desk.keys.saved': { id: 'Shift + 1 sampai 9: tambahkan komentar tersimpan', en: 'Shift + 1 to 9: add a kept comment' },
  'assessment.desk.keys.comment': { id: 'c: menulis komentar; Esc: kembali ke rubrik', en: 'c: write the comment; Esc: back to the rubric' },
  'assessment.desk.keys.return': { id: 'r: kembalikan untuk diperbaiki', en: 'r: return for revision' },
  'assessment.desk.keys.save': { id: 'Enter: simpan nilai dan buka yang berikutnya', en: 'Enter: save the grade and open the next' },
  'assessment.desk.keys.on': { id: 'Tombol cepat aktif', en: 'Shortcuts are on' },
  'assessment.desk.lost': {
    id: 'Waktu Anda untuk tugas ini habis atau sambungan terputus. Isian di halaman ini tetap ada; simpan untuk mencoba lagi.',
    en: 'Your time for this task is over or the connection dropped. What you filled in stays on this page; save to try again.',
  },
  'assessment.desk.comments.title': { id: 'Komentar tersimpan', en: 'Kept comments' },
  'assessment.desk.comments.lead': {
    id: 'Kalimat yang Anda simpan saat menilai, yang paling sering dipakai lebih dulu. Hanya Anda yang melihatnya.',
    en: 'Sentences you kept while grading, the most used first. Only you see them.',
  },
  'assessment.desk.comments.none': { id: 'Belum ada komentar tersimpan', en: 'No kept comments yet' },
  'assessment.desk.comments.none.text': {
    id: 'Centang “Simpan komentar ini” saat menilai tugas.',
    en: 'Tick “Keep this comment” while grading a task.',
  },
  'assessment.desk.comments.remove': { id: 'Hapus', en: 'Remove' },

  // Marks on a photo.
  'assessment.mark.title': { id: 'Tandai foto', en: 'Mark the photo' },
  'assessment.mark.link': { id: 'Tandai foto {number}', en: 'Mark photo {number}' },
  'assessment.mark.count': { id: '{count} tanda dari pelatih', en: { one: '{count} mark by the trainer', other: '{count} marks by the trainer' } },
  'assessment.mark.place': { id: '({left}% dari kiri, {top}% dari atas)', en: '({left}% from the left, {top}% from the top)' },
  'assessment.mark.add': { id: 'Tambah tanda', en: 'Add the mark' },
  'assessment.mark.own': { id: 'Tanda Anda', en: 'Your marks' },
  'assessment.mark.remove': { id: 'Hapus tanda {number}', en: 'Remove mark {number}' },
  'assessment.mark.comment': { id: 'Apa yang terlihat di sini?', en: 'What is to be seen here?' },
  'assessment.mark.criterion': { id: 'Kriteria', en: 'Criterion' },
  'assessment.mark.criterion.none': { id: 'Umum', en: 'In general' },
  'assessment.mark.cancel': { id: 'Batal', en: 'Cancel' },
  'assessment.mark.draw': {
    id: 'Seret di atas foto untuk menandai, atau ketuk satu titik.',
    en: 'Drag over the photo to mark it, or tap one point.',
  },
  'assessment.mark.refused': {
    id: 'Tanda belum tersimpan. Periksa sambungan, lalu tekan lagi.',
    en: 'The mark is not saved yet. Check the connection and press again.',
  },
  'assessment.mark.closed': {
    id: 'Foto ini hanya bisa ditandai selama Anda memegang tugasnya untuk dinilai.',
    en: 'This photo can be marked only while you hold its task for grading.',
  },
  'assessment.mark.part': { id: 'Bagian foto', en: 'Part of the photo' },
  'assessment.mark.part.all': { id: 'Seluruh foto', en: 'The whole photo' },
  'assessment.mark.part.upper-left': { id: 'Kiri atas', en: 'Upper left' },
  'assessment.mark.part.upper': { id: 'Tengah atas', en: 'Upper middle' },
  'assessment.mark.part.upper-right': { id: 'Kanan atas', en: 'Upper right' },
  'assessment.mark.part.left': { id: 'Kiri', en: 'Left' },
  'assessment.mark.part.middle': { id: 'Tengah', en: 'Middle' },
  'assessment.mark.part.right': { id: 'Kanan', en: 'Right' },
  'assessment.mark.part.lower-left': { id: 'Kiri bawah', en: 'Lower left' },
  'assessment.mark.part.lower': { id: 'Tengah bawah', en: 'Lower middle' },
  'assessment.mark.part.lower-right': { id: 'Kanan bawah', en: 'Lower right' },
})
