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
  'courses.units.items': { id: 'Yang dipelajari dan dinilai', en: 'What is learned and assessed' },
  'courses.units.kuk': { id: 'Kriteria unjuk kerja (KUK), seperti diterbitkan', en: 'Performance criteria (KUK), as published, in Bahasa' },
  'courses.units.cb': {
    id: 'Capaian belajar portal. Ditulis oleh portal ini karena KUK-nya belum ditemukan atau tidak ada; bukan KUK.',
    en: 'Learning outcomes of this portal, in Bahasa. Worded by us because no published criteria were found or exist; they are not KUK.',
  },
  'courses.units.translation': {
    id: 'Judul berbahasa Inggris: terjemahan tidak resmi.',
    en: 'English titles of units are unofficial translations of ours.',
  },
  'courses.units.source': { id: 'Sumber', en: 'Source' },
  'courses.unit.title': { id: 'Unit kompetensi', en: 'Competency unit' },
  'courses.unit.lead': {
    id: 'Sertifikat dan kredensial kami merujuk ke unit ini sebagai acuan materi.',
    en: 'Our certificates and credentials refer to this unit as what the material is aligned with.',
  },
  'courses.unit.courses': { id: 'Kursus yang mengacu pada unit ini', en: 'Courses that refer to this unit' },
  'courses.unit.courses.none': { id: 'Saat ini tidak ada kursus yang mengacu pada unit ini.', en: 'No course refers to this unit now.' },
  'courses.certificate.title': { id: 'Sertifikat Pelatihan', en: 'Training certificate' },
  'courses.certificate.text': {
    id: 'Yang diberikan adalah Sertifikat Pelatihan, berlaku {years} tahun. Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP.',
    en: 'What is issued is a training certificate (Sertifikat Pelatihan), valid for {years} years. It is not a competency certificate of BNSP.',
  },
  'courses.sources': {
    id: { other: 'Sumber materi ({count})' },
    en: { one: 'Source of the material ({count})', other: 'Sources of the material ({count})' },
  },
  'courses.source.secondary': { id: 'sumber kedua', en: 'secondary source' },

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
  'courses.lesson.sources': {
    id: { other: 'Sumber pelajaran ini ({count})' },
    en: { one: 'Source of this lesson ({count})', other: 'Sources of this lesson ({count})' },
  },
  'courses.lesson.words': { id: 'Arti kata', en: 'What the words mean' },
  'courses.lesson.glossary': { id: 'Buka kamus lengkap', en: 'Open the whole glossary' },

  'courses.glossary.title': { id: 'Kamus', en: 'Glossary' },
  'courses.glossary.lead': {
    id: 'Arti kata yang dipakai di pelajaran, dengan bahasa sehari-hari.',
    en: 'What the words used in the lessons mean, in everyday language.',
  },
  'courses.glossary.empty': { id: 'Kamus ini masih kosong', en: 'This glossary is still empty' },
  'courses.glossary.empty.text': {
    id: 'Kata akan muncul di sini begitu ada pelajaran yang memakainya.',
    en: 'Words appear here as soon as a lesson uses them.',
  },
  'courses.glossary.also': { id: 'Juga:', en: 'Also:' },
  'courses.glossary.used-in': { id: 'Dipakai di kursus:', en: 'Used in the course:' },
  'courses.glossary.letters': { id: 'Huruf awal', en: 'First letters' },

  // Around lesson text, which is Bahasa in both languages of the interface.
  'courses.lesson.example': { id: 'Contoh', en: 'Example' },
  'courses.lesson.try': { id: 'Coba hari ini', en: 'Try today' },
  'courses.lesson.note': { id: 'Catatan', en: 'Note' },
  'courses.lesson.summary': { id: 'Ringkasan', en: 'Summary' },
  'courses.lesson.show-answer': { id: 'Lihat jawaban', en: 'Show the answer' },

  // For those who teach and assess.
  'courses.teaching.title': { id: 'Bahan mengajar', en: 'Teaching material' },
  'courses.teaching.lead': {
    id: 'Panduan pelatih, daftar pengamatan, pertanyaan lisan, dan contoh jawaban tugas. Tidak terlihat oleh peserta.',
    en: 'Trainer’s guides, observation checklists, oral questions and sample answers. Learners do not see them.',
  },
  'courses.teaching.open': { id: 'Buka bahan mengajar', en: 'Open the teaching material' },
  'courses.teaching.counts': {
    id: '{observed} butir pengamatan, {oral} pertanyaan lisan, {tasks} tugas',
    en: 'Items to observe: {observed}. Oral questions: {oral}. Tasks: {tasks}.',
  },
  'courses.teaching.no-guide': { id: 'Panduan pelatih belum ditulis', en: 'The trainer’s guide is not written yet' },
  'courses.teaching.none': { id: 'Bagian ini belum ditulis untuk kursus ini', en: 'This part is not written yet for this course' },
  'courses.teaching.version': { id: 'Bahan mengajar, kursus versi {number}', en: 'Teaching material, version {number} of the course' },
  'courses.teaching.observation': { id: 'Daftar pengamatan', en: 'Observation checklist' },
  'courses.teaching.observation.lead': {
    id: 'Amati pekerjaan di tempatnya, lalu beri tanda. Halaman ini siap dicetak dari menu peramban.',
    en: 'Watch the work where it is done, and tick. This page is ready to print from the browser’s menu.',
  },
  'courses.teaching.observation.count': {
    id: '{count} butir, siap dicetak',
    en: { one: '{count} item, ready to print', other: '{count} items, ready to print' },
  },
  'courses.teaching.oral': { id: 'Pertanyaan lisan', en: 'Oral questions' },
  'courses.teaching.oral.lead': {
    id: 'Untuk melengkapi pengamatan, dan untuk peserta yang lebih mudah berbicara daripada menulis.',
    en: 'To complete an observation, and for learners who speak more easily than they write.',
  },
  'courses.teaching.oral.count': { id: '{count} pertanyaan', en: { one: '{count} question', other: '{count} questions' } },
  'courses.teaching.tasks': { id: 'Tugas dan contoh jawaban', en: 'Tasks and sample answers' },
  'courses.teaching.tasks.lead': {
    id: 'Contoh jawaban menunjukkan tingkat tertinggi rubrik. Jangan dibagikan kepada peserta.',
    en: 'A sample answer shows the top level of the rubric. Do not share it with learners.',
  },
  'courses.teaching.questions': { id: 'Soal kuis', en: 'Quiz questions' },
  'courses.teaching.questions.text': {
    id: 'Bagaimana soal dijawab, dan mengoreksi soal yang keliru.',
    en: 'How questions were answered, and correcting a bad one.',
  },
  'courses.teaching.tasks.count': { id: '{count} tugas', en: { one: '{count} task', other: '{count} tasks' } },
  'courses.teaching.confirm': { id: 'Yang masih perlu dipastikan', en: 'Still to be confirmed' },
  'courses.teaching.confirm.lead': {
    id: 'Pengelola memastikannya pada naskah resmi. Sebelum itu, sampaikan sebagai belum pasti.',
    en: 'The operator confirms these in the official texts. Until then, teach them as not certain.',
  },
  'courses.teaching.kuk': { id: 'KUK', en: 'KUK' },
  'courses.teaching.cb': { id: 'Capaian portal', en: 'Portal outcome' },
  'courses.teaching.look': { id: 'Yang diamati', en: 'What to look for' },
  'courses.teaching.seen': { id: 'Terlihat', en: 'Seen' },
  'courses.teaching.not-seen': { id: 'Belum', en: 'Not yet' },
  'courses.teaching.note': { id: 'Catatan', en: 'Note' },
  'courses.teaching.box': { id: 'kotak untuk tanda di kertas', en: 'a box to tick on paper' },
  'courses.teaching.sheet.learner': { id: 'Nama peserta', en: 'Learner' },
  'courses.teaching.sheet.place': { id: 'Tempat', en: 'Place' },
  'courses.teaching.sheet.date': { id: 'Tanggal', en: 'Date' },
  'courses.teaching.sheet.observer': { id: 'Pengamat', en: 'Observer' },
  'courses.teaching.expect': { id: 'Jawaban yang baik memuat:', en: 'A good answer holds:' },
  'courses.teaching.probe': { id: 'Jika jawabannya pendek, tanyakan:', en: 'If the answer is short, ask:' },
  'courses.teaching.instructions': { id: 'Petunjuk untuk peserta', en: 'Instructions for learners' },
  'courses.teaching.rubric': { id: 'Rubrik, lulus mulai {points} poin', en: 'Rubric, a pass from {points} points' },
  'courses.teaching.sample': { id: 'Contoh jawaban', en: 'Sample answer' },
})
