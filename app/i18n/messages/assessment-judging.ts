import { defineMessages } from '../message.ts'

export const assessmentJudgingMessages = defineMessages({
  'assessment.judging.title': { id: 'Jawaban yang dinilai orang', en: 'Answers that people judge' },
  'assessment.judging.queue.lead': {
    id: 'Uraian peserta dari kuis dan latihan. Mesin tidak memberi nilai untuk ini; peserta menunggu tanggapan Anda.',
    en: 'What learners wrote in quizzes and practice. No machine scores it; they wait for your word.',
  },
  'assessment.judging.count': {
    id: { other: '{count} jawaban menunggu penilaian' },
    en: { one: '{count} answer is waiting', other: '{count} answers are waiting' },
  },
  'assessment.judging.open': { id: 'Nilai jawaban', en: 'Judge answers' },
  'assessment.judging.none': { id: 'Tidak ada jawaban yang menunggu', en: 'No answer is waiting' },
  'assessment.judging.none.text': {
    id: 'Uraian peserta muncul di sini begitu dikirim.',
    en: 'What learners write appears here once it is handed in.',
  },
  'assessment.judging.more': { id: 'Masih ada yang lain sesudah ini.', en: 'There are more after these.' },
  'assessment.judging.question': { id: 'Soal', en: 'Question' },
  'assessment.judging.learner': { id: 'Peserta', en: 'Learner' },
  'assessment.judging.batch': { id: 'Angkatan', en: 'Batch' },
  'assessment.judging.since': { id: 'Menunggu sejak', en: 'Waiting since' },
  'assessment.judging.answer': { id: 'Jawaban peserta', en: 'The learner’s answer' },
  'assessment.judging.judge': { id: 'Nilai jawaban ini', en: 'Judge this answer' },
  'assessment.judging.lead': {
    id: 'Tandai pokok yang ada dalam jawaban, dengan kata apa pun. Peserta melihat tanda dan tanggapan Anda.',
    en: 'Mark the points that the answer holds, in whatever words. The learner sees your marks and your comment.',
  },
  'assessment.judging.met': { id: 'Pokok yang ada', en: 'Points it holds' },
  'assessment.judging.comment': { id: 'Tanggapan', en: 'Comment' },
  'assessment.judging.comment.hint': { id: 'Satu yang sudah baik dan satu langkah berikutnya.', en: 'One thing that is good, and one next step.' },
  'assessment.judging.save': { id: 'Simpan penilaian', en: 'Save the judgement' },
  'assessment.judging.again': { id: 'Simpan penilaian baru', en: 'Save a new judgement' },
  'assessment.judging.earlier': { id: 'Penilaian sebelumnya', en: 'Earlier judgements' },
  'assessment.judging.saved': { id: 'Penilaian tersimpan, dan peserta diberi kabar.', en: 'The judgement is saved, and the learner is told.' },
  'assessment.judging.waiting': { id: 'Menunggu penilaian', en: 'Waiting to be judged' },
  'assessment.judging.waiting.text': {
    id: 'Pelatih Anda membacanya, lalu Anda mendapat kabar. Nilai di atas tidak termasuk jawaban ini.',
    en: 'Your trainer reads it, and then you hear of it. The result above is without this answer.',
  },
  'assessment.judging.judged': { id: 'Sudah dinilai', en: 'Judged' },
  'assessment.judging.found': { id: 'Pelatih menemukan {found} dari {of} pokok.', en: 'Your trainer found {found} of {of} points.' },
  'assessment.judging.point.met': { id: 'ada', en: 'found' },
  'assessment.judging.point.missing': { id: 'belum ada', en: 'not yet' },
})
