import { defineMessages } from '../message.ts'

export const assessmentJudgingMessages = defineMessages({
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
  'assessment.judging.about-earlier': { id: 'Tentang jawaban yang lebih lama', en: 'About an earlier answer' },
  'assessment.judging.replaced': {
    id: { other: 'Tanggapan atas {count} jawaban yang lebih lama' },
    en: { one: 'What was said of {count} earlier answer', other: 'What was said of {count} earlier answers' },
  },
  'assessment.judging.earlier': { id: 'Penilaian sebelumnya', en: 'Earlier judgements' },
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
