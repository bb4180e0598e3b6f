import { defineMessages } from '../message.ts'

/** What is wrong in a question, said to whoever writes it: in a file (English) or on a page. */
export const questionChecksMessages = defineMessages({
  'courses.check.id-taken': {
    id: 'Kode soal ini sudah dipakai di kursus ini. Kode tidak pernah dipakai ulang; pilih yang lain.',
    en: 'This id is already taken in this course. Ids are never reused; choose another.',
  },
  'courses.check.unit': {
    id: 'Unit “{unit}” tidak ada di kursus ini. Pilih unit lain.',
    en: 'The unit "{unit}" is not among the units of course.yaml. Add it there or correct the code.',
  },
  'courses.check.element': {
    id: 'Elemen “{element}” tidak ada di unit “{unit}”. Pilih elemen lain atau kosongkan.',
    en: 'The element "{element}" is not in the unit "{unit}" of its scheme. Correct the key or remove it.',
  },
  'courses.check.cover': {
    id: '“{cover}” tidak ada di unit kursus ini. Pilih KUK atau capaian belajar lain.',
    en: '"{cover}" is not in the units of this course. Choose another KUK or achievement.',
  },
  'courses.check.bank': {
    id: 'Tidak ada ujian atau latihan yang mengambil soal dari bank “{bank}”. Pilih bank lain.',
    en: 'No paper draws from the bank "{bank}". Choose another.',
  },
  'courses.check.words': {
    id: 'Jumlah kata paling sedikit melebihi jumlah kata paling banyak. Tukar keduanya.',
    en: 'words.min is above words.max. Exchange them.',
  },
  'courses.check.items-alike': { id: 'Dua langkah berbunyi sama. Ubah salah satu.', en: 'Two items have the same text. Change one.' },
  'courses.check.single-right': {
    id: 'Soal ini perlu tepat satu pilihan benar; sekarang ada {right}.',
    en: 'A single question needs exactly one right option; this one has {right}.',
  },
  'courses.check.multiple-right': {
    id: 'Tandai paling sedikit satu pilihan sebagai benar.',
    en: 'A multiple question needs at least one right option. Mark it with correct: true.',
  },
  'courses.check.option-keys': {
    id: 'Dua pilihan memakai kode yang sama. Beri masing-masing kode sendiri.',
    en: 'Two options have the same key. Give each its own.',
  },
  'courses.check.options-alike': { id: 'Dua pilihan berbunyi sama. Ubah salah satu.', en: 'Two options have the same text. Change one.' },
  'courses.check.lefts-alike': {
    id: 'Dua pasangan punya sisi kiri yang sama. Ubah salah satu.',
    en: 'Two pairs have the same left side. Change one.',
  },
  'courses.check.rights-alike': {
    id: 'Dua sisi kanan (termasuk pengecoh) berbunyi sama. Ubah salah satu, atau tanyakan sebagai pilihan ganda.',
    en: 'Two right sides (extras included) are the same. Change one, or ask it as a single question.',
  },
  'courses.check.gap-keys': {
    id: 'Dua bagian kosong memakai nama yang sama. Beri masing-masing nama sendiri.',
    en: 'Two gaps have the same key. Give each its own.',
  },
  'courses.check.gap-twice': {
    id: 'Satu bagian kosong muncul dua kali dalam kalimat. Beri tiap tempat bagiannya sendiri.',
    en: 'A gap stands twice in the text. Give each place a gap of its own.',
  },
  'courses.check.gap-missing': {
    id: 'Kalimat memuat [[{gap}]], tetapi bagian kosong “{gap}” belum ada. Tambahkan atau perbaiki namanya.',
    en: 'The text has [[{gap}]], but there is no gap "{gap}". Add it or correct the key.',
  },
  'courses.check.gap-unused': {
    id: 'Bagian kosong “{gap}” tidak ada dalam kalimat. Tulis [[{gap}]] di tempatnya.',
    en: 'The gap "{gap}" does not stand in the text. Write [[{gap}]] where it belongs.',
  },
  'courses.check.gap-answer': {
    id: 'Jawaban bagian “{gap}” tidak ada di antara pilihannya. Tulis di sana dengan kata yang sama.',
    en: 'The answer of the gap "{gap}" is not among its options. Write it there in the same words.',
  },
  'courses.check.gap-options-alike': {
    id: 'Dua pilihan bagian “{gap}” berbunyi sama. Ubah salah satu.',
    en: 'Two options of the gap "{gap}" are the same. Change one.',
  },
  'courses.check.picture': {
    id: 'Gambar “{picture}” tidak ada di kursus ini. Pilih gambar lain.',
    en: 'The picture "{picture}" is not in pictures/. Add the file or correct the name.',
  },
  'courses.check.region-keys': {
    id: 'Dua daerah memakai kode yang sama. Beri masing-masing kode sendiri.',
    en: 'Two regions have the same key. Give each its own.',
  },
  'courses.check.regions-alike': { id: 'Dua daerah bernama sama. Ubah salah satu.', en: 'Two regions have the same label. Change one.' },
  'courses.check.region-right': {
    id: 'Tandai paling sedikit satu daerah sebagai benar.',
    en: 'At least one region must be right. Mark it with correct: true.',
  },
  'courses.check.region-wrong': { id: 'Semua daerah benar. Tambahkan daerah yang salah.', en: 'Every region is right. Add wrong ones.' },
  'courses.check.region-beyond': {
    id: 'Daerah “{region}” keluar dari gambar. Jaga kiri + lebar dan atas + tinggi tetap 100 atau kurang.',
    en: 'The region "{region}" reaches beyond the picture. Keep x + width and y + height at 100 or less.',
  },
  'courses.check.region-small': {
    id: 'Daerah “{region}” terlalu kecil untuk disentuh. Buat paling sedikit selebar 4 dan setinggi 4.',
    en: 'The region "{region}" is too small to tap. Make it at least 4 wide and 4 high.',
  },
  'courses.check.regions-over': {
    id: 'Daerah “{region}” dan “{other}” saling menutupi. Jauhkan keduanya.',
    en: 'The regions "{region}" and "{other}" lie on each other. Move them apart.',
  },
  'courses.check.step-name': {
    id: 'Satu langkah memakai nama angka lain. Beri masing-masing nama sendiri.',
    en: 'A step has the name of another figure. Give each its own.',
  },
  'courses.check.step-decimals': {
    id: 'Langkah “{step}” menghasilkan {value}, yang tidak akan diketik utuh oleh siapa pun. Beri toleransi atau ganti angkanya.',
    en: 'The step "{step}" gives {value}, which nobody types in full. Give it a tolerance or other figures.',
  },
  'courses.check.accepted': {
    id: 'Jawaban “{form}” tidak memuat huruf atau angka. Tulis dengan kata atau hapus.',
    en: 'The accepted answer "{form}" has neither letters nor digits. Write it in words or remove it.',
  },
  'courses.check.formula.zero': { id: 'Rumus “{formula}” membagi dengan nol.', en: 'The formula "{formula}" divides by zero.' },
  'courses.check.formula.deep': { id: 'Kurung dalam rumus “{formula}” terlalu berlapis.', en: 'The formula "{formula}" is nested too deeply.' },
  'courses.check.formula.open': {
    id: 'Ada kurung yang belum ditutup dalam rumus “{formula}”.',
    en: 'The formula "{formula}" has a parenthesis that is not closed.',
  },
  'courses.check.formula.stops': {
    id: 'Rumus “{formula}” berhenti di tempat yang masih perlu angka atau nama.',
    en: 'The formula "{formula}" stops where a number or a name is expected.',
  },
  'courses.check.formula.token': {
    id: 'Rumus “{formula}” memuat “{token}” di tempat yang perlu angka atau nama.',
    en: 'The formula "{formula}" has "{token}" where a number or a name is expected.',
  },
  'courses.check.formula.name': {
    id: 'Rumus “{formula}” memakai “{name}”, yang tidak ada di antara angka sebelumnya.',
    en: 'The formula "{formula}" uses "{name}", which is not among the figures before it.',
  },
  'courses.check.formula.more': {
    id: 'Rumus “{formula}” masih berlanjut sesudah selesai, di “{token}”.',
    en: 'The formula "{formula}" goes on after its end, at "{token}".',
  },
  'courses.check.formula.endless': { id: 'Rumus “{formula}” tidak menghasilkan angka.', en: 'The formula "{formula}" has no finite value.' },
  'courses.check.formula.sign': {
    id: 'Rumus “{formula}” tidak terbaca di “{sign}”. Pakai angka, nama, + - * / dan ( ).',
    en: 'The formula "{formula}" cannot be read at "{sign}". Use numbers, names, + - * / and ( ).',
  },

  'courses.check.missing': { id: 'Isian ini belum diisi.', en: 'This is missing.' },
  'courses.check.too-long': { id: 'Paling banyak {maximum}.', en: 'At most {maximum}.' },
  'courses.check.too-short': { id: 'Paling sedikit {minimum}.', en: 'At least {minimum}.' },
  'courses.check.not-number': { id: 'Tulis sebagai angka, misalnya 4.250 atau 0,5.', en: 'Write it as a number, such as 4.250 or 0,5.' },
  'courses.check.foreign-sign': {
    id: 'Ada tanda tak terlihat ({sign}) dalam teks ini. Hapus lalu ketik ulang.',
    en: 'This text holds the invisible sign {sign}. Delete it and type it again.',
  },
  'courses.check.shape': { id: 'Isian ini tidak sesuai bentuknya.', en: 'This is not as expected.' },
  'courses.check.name': {
    id: 'Pakai huruf kecil, angka, dan tanda hubung saja.',
    en: 'Use lower-case letters, digits and hyphens only.',
  },

  'courses.check.paper.essay': {
    id: '{question} dinilai orang, bukan mesin. Pindahkan ke bank latihan.',
    en: '{question} is judged by a person, not by a machine. Move it to the bank of a practice paper.',
  },
  'courses.check.paper.fields': {
    id: 'Satu kali pengerjaan dapat meminta {fields} isian; satu halaman paling banyak {most}. Kurangi soal atau perkecil isinya.',
    en: 'One attempt may ask for up to {fields} fields; a page sends {most} at most. Draw fewer questions or make them smaller.',
  },
  'courses.check.paper.two-banks': {
    id: 'Ujian setara perlu dua bank yang bergantian.',
    en: 'parallel: true needs two banks that take turns. Name them in "banks" or remove "parallel".',
  },
  'courses.check.paper.bank-short': {
    id: 'Ujian mengambil {draw} soal, sedangkan bank “{bank}” sendiri hanya berisi {held}. Tulis soal lagi.',
    en: 'It draws {draw} questions, but the bank "{bank}" alone holds {held}. Write more or draw fewer.',
  },
  'courses.check.paper.unequal': {
    id: 'Bank yang setara harus sama isinya. Topik “{topic}” kesulitan {difficulty}: {counts}.',
    en: 'Parallel banks must be equal. Topic and difficulty "{topic}" {difficulty}: {counts}.',
  },
  'courses.check.paper.paired-key': {
    id: 'Nama “{key}” sudah dipakai tes berpasangan. Pilih nama lain.',
    en: 'The key "{key}" belongs to the paired test. Choose another one.',
  },
  'courses.check.paper.paired-bank': {
    id: 'Ujian “{paper}” memakai bank yang sama. Tes berpasangan perlu bank sendiri.',
    en: 'The paper "{paper}" draws from the same bank. The paired test needs a bank of its own.',
  },
  'courses.check.paper.paired-draw': {
    id: 'Tes berpasangan mengambil {draw} soal, tetapi hanya {pairs} punya kembaran dengan unit, elemen, dan kesulitan yang sama. Tulis soal lagi.',
    en: 'It draws {draw} questions, but only {pairs} have a twin of the same unit, element and difficulty. Write more or draw fewer.',
  },
  'courses.check.paper.draw': {
    id: 'Ujian mengambil {draw} soal dari {held}. Tulis soal lagi.',
    en: 'It draws {draw} questions from {held}. Write more questions or draw fewer.',
  },

  'courses.advice.longest': {
    id: 'Pada {found} dari {of} soal pilihan, pilihan yang benar paling panjang. Panjangkan yang salah atau pendekkan yang benar: {questions}.',
    en: 'In {found} of {of} single questions the right option is the longest. Lengthen wrong ones or shorten right ones: {questions}.',
  },
  'courses.advice.longer': {
    id: '{question}: yang benar jauh lebih panjang daripada semua yang salah. Samakan panjangnya.',
    en: '{question}: what is right is much longer than everything wrong. Make the options alike in length.',
  },
  'courses.advice.place': {
    id: 'Pilihan yang benar ada di urutan {place} pada {found} dari {of} soal. Pindahkan sebagian.',
    en: 'The right option stands in place {place} in {found} of {of} questions. Move some of them.',
  },
  'courses.advice.one-sided': {
    id: 'Dari {of} pernyataan benar-salah, {found} benar. Balikkan sebagian.',
    en: 'Of {of} true-or-false statements {found} are true. Turn some round.',
  },
  'courses.advice.stock': {
    id: '{question}: “{option}” membicarakan pilihan lain. Tulis pilihan yang berisi sendiri.',
    en: '{question}: "{option}" speaks of the other options. Write an option that says something itself.',
  },
  'courses.advice.repeated': {
    id: '{question} hanya berbeda nama atau angka dari {other}. Tanyakan hal lain.',
    en: '{question} differs from {other} in names or numbers at most. Ask something else.',
  },
})

export type QuestionMessage = keyof typeof questionChecksMessages & string
