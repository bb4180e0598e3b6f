import { defineMessages } from '../message.ts'

/** What completion needs, and who has it. */
export const assessmentRequirementsMessages = defineMessages({
  'assessment.requirement.lessons': { id: 'Pelajaran', en: 'Lessons' },
  'assessment.requirement.lessons.detail': { id: '{done} dari {total} pelajaran selesai', en: '{done} of {total} lessons finished' },
  'assessment.requirement.quiz': { id: 'Kuis akhir', en: 'Final quiz' },
  'assessment.requirement.quiz.none': { id: 'Nilai lulus {pass}%. Kesempatan: {allowed} kali.', en: 'Pass mark {pass}%. Attempts: {allowed}.' },
  'assessment.requirement.quiz.open': { id: 'Kuis sedang berjalan. Nilai lulus {pass}%.', en: 'The quiz is under way. Pass mark {pass}%.' },
  'assessment.requirement.quiz.best': {
    id: 'Nilai terbaik {best}%, nilai lulus {pass}%. Terpakai {used} dari {allowed} kesempatan.',
    en: 'Best result {best}%, pass mark {pass}%. Used {used} of {allowed} attempts.',
  },
  'assessment.requirement.quiz.used-up': {
    id: 'Nilai terbaik {best}%, belum lulus (nilai lulus {pass}%). Kesempatan sudah habis: bicarakan dengan pelatih.',
    en: 'Best result {best}%, not yet passed (pass mark {pass}%). No attempts are left: talk to the trainer.',
  },
  'assessment.requirement.task': { id: 'Tugas praktik', en: 'Practical task' },
  'assessment.requirement.task.none': { id: 'Belum dimulai', en: 'Not started' },
  'assessment.requirement.task.draft': { id: 'Sedang dikerjakan, belum dikirim', en: 'Being worked on, not handed in' },
  'assessment.requirement.task.submitted': { id: 'Sudah dikirim, menunggu penilaian', en: 'Handed in, waiting for a grade' },
  'assessment.requirement.task.returned': { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for revision' },
  'assessment.requirement.task.passed': { id: 'Memenuhi: {points} dari {max} poin', en: 'Passed: {points} of {max} points' },
  'assessment.requirement.task.again': {
    id: 'Dinilai {points} dari {max} poin. Terpilih acak untuk diperiksa penilai lain; keputusan menunggu hasilnya.',
    en: 'Graded {points} of {max} points. Drawn at random to be checked by another marker; the decision waits for it.',
  },
  'assessment.requirement.task.below': {
    id: 'Belum memenuhi: {points} dari {max} poin, perlu {pass}. Anda boleh memperbaiki.',
    en: 'Not yet passed: {points} of {max} points, {pass} needed. It may be improved.',
  },
  'assessment.requirement.name': { id: 'Nama pada sertifikat', en: 'Name on the certificate' },
  'assessment.requirement.name.open': { id: 'Periksa dan pastikan nama yang akan dicetak', en: 'Check and confirm the name to be printed' },
  'assessment.requirement.name.done': { id: 'Nama sudah dipastikan', en: 'The name is confirmed' },
  'assessment.requirement.decision': { id: 'Keputusan kelulusan', en: 'Decision on completion' },
  'assessment.requirement.decision.later': {
    id: 'Diputuskan orang lain, bukan yang menilai, setelah semua di atas selesai',
    en: 'Made by somebody other than the grader, once all of the above is done',
  },
  'assessment.requirement.decision.waiting': { id: 'Menunggu keputusan', en: 'Waiting for the decision' },
  'assessment.requirement.decision.sent-back': { id: 'Dikembalikan oleh pemutus: {reason}', en: 'Sent back by the decider: {reason}' },
  'assessment.requirement.decision.confirmed': { id: 'Kelulusan dipastikan', en: 'Completion confirmed' },
  'assessment.requirement.action.lessons': { id: 'Lanjut belajar', en: 'Go on learning' },
  'assessment.requirement.action.quiz': { id: 'Buka kuis', en: 'Open the quiz' },
  'assessment.requirement.action.task': { id: 'Buka tugas', en: 'Open the task' },
  'assessment.requirement.action.name': { id: 'Pastikan nama', en: 'Confirm the name' },
  'assessment.holder.you': { id: 'Anda', en: 'you' },
  'assessment.holder.learner': { id: 'peserta {names}', en: 'learner {names}' },
  'assessment.holder.trainer': { id: 'pelatih {names}', en: 'trainer {names}' },
  'assessment.holder.trainer.unnamed': { id: 'pelatih angkatan (belum ditunjuk)', en: 'the batch’s trainer (not named yet)' },
  'assessment.holder.decider': { id: 'pemutus {names}', en: 'decider {names}' },
  'assessment.holder.decider.unnamed': { id: 'pemutus angkatan (belum ditunjuk)', en: 'the batch’s decider (not named yet)' },
  'assessment.holder.system': { id: 'sistem', en: 'the system' },
})
