import { defineMessages } from '../message.ts'

export const coursesMessages = defineMessages({
  'courses.lessons': { id: { other: '{count} pelajaran' }, en: { one: '{count} lesson', other: '{count} lessons' } },
  'courses.hours': { id: { other: '{count} jam belajar' }, en: { one: '{count} learning hour', other: '{count} learning hours' } },
  'courses.minutes': { id: { other: '{count} menit' }, en: { one: '{count} minute', other: '{count} minutes' } },

  'courses.catalogue.title': { id: 'Kursus', en: 'Courses' },
  'courses.catalogue.description': {
    id: 'Kursus untuk pelaku usaha kecil: baca gratis di ponsel, hemat data, dengan kuis, praktik, dan sertifikat pelatihan.',
    en: 'Courses for micro-businesses: free to read on a phone, light on data, with a quiz, practice and a training certificate.',
  },
  'courses.catalogue.lead': {
    id: 'Semua pelajaran boleh dibaca siapa saja, tanpa akun. Untuk dinilai dan mendapat sertifikat, gabunglah ke sebuah angkatan.',
    en: 'Anybody may read every lesson, without an account. To be assessed and earn a certificate, join a batch.',
  },
  'courses.catalogue.empty': { id: 'Belum ada kursus di portal ini', en: 'There are no courses in this portal yet' },
  'courses.catalogue.empty.text': {
    id: 'Pengelola sedang menyiapkannya. Silakan datang lagi.',
    en: 'The people who run it are preparing them. Please come back.',
  },
  'courses.catalogue.data': { id: 'Seluruhnya sekitar {size} data', en: 'About {size} of data in all' },

  'courses.course.start': { id: 'Mulai membaca', en: 'Start reading' },
  'courses.course.resume': { id: 'Lanjutkan belajar', en: 'Continue learning' },
  'courses.course.join': { id: 'Punya kode angkatan? Gabung', en: 'Have a batch code? Join' },
  'courses.course.my-page': { id: 'Halaman belajar saya', en: 'My learning page' },
  'courses.course.audience': { id: 'Untuk siapa', en: 'Who it is for' },
  'courses.course.hours': { id: 'Lama', en: 'Length' },
  'courses.course.hours.value': { id: '{hours} jam belajar, {lessons} pelajaran pendek', en: '{hours} learning hours, {lessons} short lessons' },
  'courses.course.data': { id: 'Data', en: 'Data' },
  'courses.course.data.value': { id: 'Sekitar {size} untuk semua pelajaran', en: 'About {size} for all lessons' },
  'courses.course.language': { id: 'Bahasa pelajaran', en: 'Language of the lessons' },
  'courses.course.language.value': { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia (Indonesian)' },
  'courses.course.outline': { id: 'Yang dipelajari', en: 'What you learn' },
  'courses.course.completion': { id: 'Yang perlu diselesaikan', en: 'What you need to complete' },
  'courses.course.completion.lead': {
    id: 'Setelah bergabung ke sebuah angkatan, inilah jalan sampai sertifikat.',
    en: 'Once you have joined a batch, this is the way to the certificate.',
  },
  'courses.completion.lessons': { id: 'Baca semua {count} pelajaran', en: 'Read all {count} lessons' },
  'courses.completion.paper': { id: 'Lulus {title}', en: 'Pass the {title}' },
  'courses.completion.paper.detail': {
    id: '{draw} soal dalam {minutes} menit. Nilai paling sedikit {pass}. Boleh dicoba {attempts} kali.',
    en: '{draw} questions in {minutes} minutes. At least {pass} right. {attempts} tries.',
  },
  'courses.completion.task': { id: 'Kerjakan tugas praktik', en: 'Do the practical task' },
  'courses.completion.task.detail': {
    id: '{title}. Kira-kira {minutes} menit, dengan bukti foto. Pelatih menilai dengan rubrik: paling sedikit {points} dari {max} poin.',
    en: '{title}. About {minutes} minutes, with photos as evidence. The trainer grades with a rubric: at least {points} of {max} points.',
  },
  'courses.completion.name': { id: 'Pastikan nama di sertifikat', en: 'Confirm the name on the certificate' },
  'courses.completion.decision': { id: 'Keputusan kelulusan', en: 'Decision on completion' },
  'courses.completion.decision.detail': {
    id: 'Diputuskan oleh orang lain, bukan pelatih yang menilai Anda.',
    en: 'Made by another person than the trainer who graded you.',
  },

  'courses.units.title': { id: 'Unit kompetensi yang menjadi acuan', en: 'Competency units referred to' },
  'courses.units.lead': {
    id: 'Materi kursus ini mengacu pada unit kompetensi berikut.',
    en: 'The material of this course refers to these competency units.',
  },
  'courses.units.kepmenaker': { id: 'Kepmenaker {number}', en: 'Kepmenaker (Manpower Ministry decree) {number}' },
  'courses.units.unconfirmed': {
    id: 'Nomor Kepmenaker belum dipastikan; unit ini belum dicetak pada sertifikat.',
    en: 'The decree number is not confirmed; this unit is not printed on certificates yet.',
  },
  'courses.units.own': { id: 'Unit milik portal ini, bukan unit SKKNI', en: 'The portal’s own unit, not an SKKNI unit' },
  'courses.units.source': { id: 'Sumber', en: 'Source' },
  'courses.certificate.title': { id: 'Sertifikat Pelatihan', en: 'Training certificate' },
  'courses.certificate.text': {
    id: 'Yang diberikan adalah Sertifikat Pelatihan, berlaku {years} tahun. Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP.',
    en: 'What is issued is a training certificate (Sertifikat Pelatihan), valid for {years} years. It is not a competency certificate of BNSP.',
  },
  'courses.sources': {
    id: { other: 'Sumber materi ({count})' },
    en: { one: 'Source of the material ({count})', other: 'Sources of the material ({count})' },
  },

  'courses.outline.done': { id: '{done} dari {total}', en: '{done} of {total}' },
  'courses.outline.lesson-done': { id: 'Selesai:', en: 'Finished:' },

  'courses.lesson.place': { id: 'Pelajaran {number} dari {total}', en: 'Lesson {number} of {total}' },
  'courses.lesson.weight': { id: 'Sekitar {size} data', en: 'About {size} of data' },
  'courses.lesson.contents': { id: 'Daftar pelajaran', en: 'List of lessons' },
  'courses.lesson.in-bahasa': { id: 'Pelajaran ini dalam Bahasa Indonesia.', en: 'This lesson is in Bahasa Indonesia.' },
  'courses.lesson.neighbours': { id: 'Pelajaran sebelum dan sesudah', en: 'Lessons before and after' },
  'courses.lesson.previous': { id: 'Sebelumnya', en: 'Before' },
  'courses.lesson.next': { id: 'Berikutnya', en: 'Next' },
  'courses.lesson.join.title': { id: 'Ingin dinilai dan mendapat sertifikat?', en: 'Would you like to be assessed and earn a certificate?' },
  'courses.lesson.join.text': {
    id: 'Minta kode angkatan kepada pelatih atau penyelenggara, lalu gabung. Pelajarannya tetap boleh dibaca tanpa bergabung.',
    en: 'Ask a trainer or the organiser for a batch code and join. The lessons stay open to read without joining.',
  },
  // Around lesson text, which is Bahasa in both languages of the interface.
  'courses.lesson.example': { id: 'Contoh', en: 'Example' },
  'courses.lesson.try': { id: 'Coba hari ini', en: 'Try today' },
  'courses.lesson.note': { id: 'Catatan', en: 'Note' },
  'courses.lesson.summary': { id: 'Ringkasan', en: 'Summary' },
  'courses.lesson.show-answer': { id: 'Lihat jawaban', en: 'Show the answer' },
})
