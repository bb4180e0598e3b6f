import { defineMessages } from '../message.ts'

export const assessmentStatisticsMessages = defineMessages({
  'assessment.statistics.title': { id: 'Mutu soal', en: 'Quality of questions' },
  'assessment.statistics.lead': {
    id: 'Apa kata jawaban peserta tentang tiap soal, versi {number}. Tiap orang dihitung sekali, dari percobaan pertamanya. Tidak ada nama, dan kelompok di bawah 5 orang tidak ditampilkan.',
    en: 'What the answers tell about each question, version {number}. Each person counts once, by the first attempt. Nobody is named, and groups under 5 people are not shown.',
  },
  'assessment.statistics.question': { id: 'Soal', en: 'Question' },
  'assessment.statistics.nothing': {
    id: 'Belum ada soal yang menurut jawaban peserta perlu diperbaiki.',
    en: 'The answers do not point to any question that needs mending yet.',
  },
  'assessment.statistics.others': {
    id: { other: 'Lihat angka {count} soal lainnya' },
    en: { one: 'See the figures of {count} other question', other: 'See the figures of {count} other questions' },
  },
  'assessment.statistics.corrected': { id: 'sudah dikoreksi', en: 'corrected since' },
  'assessment.statistics.people': { id: 'Ditanyakan kepada (orang)', en: 'Asked (people)' },
  'assessment.statistics.facility': { id: 'Rata-rata nilai', en: 'Average score' },
  'assessment.statistics.discrimination': { id: 'Daya beda (-1 sampai 1)', en: 'Discrimination (-1 to 1)' },
  'assessment.statistics.said': { id: 'Yang perlu dilihat', en: 'To look at' },
  'assessment.statistics.options': { id: 'Pilihan peserta', en: 'What people chose' },
  'assessment.statistics.key': { id: 'kunci', en: 'key' },
  'assessment.statistics.few': { id: 'Belum cukup orang untuk dinilai.', en: 'Too few people yet to say.' },
  'assessment.statistics.early': {
    id: 'Baru {people} orang. Di bawah {enough} orang angka ini lebih banyak kebetulan, jadi belum ada yang disimpulkan.',
    en: 'Only {people} people so far. Below {enough} people the figures are mostly chance, so nothing is concluded.',
  },
  'assessment.statistics.under': { id: 'kurang dari 5 orang', en: 'fewer than 5 people' },
  'assessment.statistics.chose': { id: '{count} orang', en: { one: '{count} person', other: '{count} people' } },
  'assessment.statistics.fine': { id: 'Tidak ada yang menonjol.', en: 'Nothing stands out.' },
  'assessment.statistics.look': { id: 'Lihat soal dan kuncinya', en: 'Look at the question and its key' },
  'assessment.statistics.guide': { id: 'Cara membaca angka ini', en: 'How to read these figures' },
  'assessment.statistics.guide.facility': {
    id: 'Rata-rata nilai: 80% berarti peserta mendapat 80% dari nilai soal ini. Di bawah 30% soalnya mungkin membingungkan; di atas 95% hampir semua sudah tahu.',
    en: 'Average score: 80% means that people got 80% of this question’s points. Below 30% it may confuse; above 95% nearly everybody knew already.',
  },
  'assessment.statistics.guide.discrimination': {
    id: 'Daya beda: apakah yang menjawab benar di sini juga bagus di soal lain. Mendekati 1 berarti ya, sekitar 0 tidak ada kaitannya, dan di bawah 0 terbalik: biasanya kuncinya keliru.',
    en: 'Discrimination: whether those who were right here did well elsewhere too. Near 1 they did, around 0 there is no link, and below 0 it is backwards: usually the key is wrong.',
  },
  'assessment.statistics.guide.then': {
    id: 'Mulai dari soal yang diberi tanda. Kalau kuncinya keliru, usulkan koreksi di halaman soal: nilai yang sudah ada dihitung ulang dan tidak ada yang turun. Kalau hanya kalimatnya, tulis versi baru di bank soal.',
    en: 'Begin with the marked ones. If the key is wrong, propose a correction on the question’s page: results are worked out again and none goes down. If only the wording, write a new version in the bank.',
  },
  'assessment.statistics.verdict.too-easy': { id: 'Terlalu mudah', en: 'Too easy' },
  'assessment.statistics.verdict.too-hard': { id: 'Terlalu sulit', en: 'Too hard' },
  'assessment.statistics.verdict.against': { id: 'Terbalik', en: 'Backwards' },
  'assessment.statistics.verdict.weak': { id: 'Kurang membedakan', en: 'Tells little apart' },
  'assessment.statistics.verdict.unused': { id: 'Pengecoh tidak dipilih', en: 'Distractor not chosen' },
  'assessment.statistics.verdict.misleading': { id: 'Pengecoh mengalahkan kunci', en: 'Distractor beats the key' },
  'assessment.statistics.advice.too-easy': { id: 'Hampir semua benar. Tambahkan kasus nyata.', en: 'Nearly all were right. Ask about a real case.' },
  'assessment.statistics.advice.too-hard': {
    id: 'Sedikit yang benar. Periksa kalimat soal dan pelajarannya.',
    en: 'Few were right. Check the wording and the lesson.',
  },
  'assessment.statistics.advice.against': {
    id: 'Yang nilainya tinggi justru sering salah di sini. Periksa kuncinya.',
    en: 'Those who did well elsewhere were often wrong here. Check the key.',
  },
  'assessment.statistics.advice.weak': {
    id: 'Yang nilainya tinggi dan yang rendah menjawab hampir sama. Periksa apakah kalimatnya bisa dibaca dua cara.',
    en: 'Those who did well and those who did not answer alike. Check whether it can be read in two ways.',
  },
  'assessment.statistics.advice.unused': { id: 'Ganti dengan kekeliruan yang sungguh terjadi.', en: 'Put a mistake there that people really make.' },
  'assessment.statistics.advice.misleading': {
    id: 'Lebih banyak yang memilih pengecoh. Periksa kunci dan kalimatnya.',
    en: 'More people chose a distractor. Check the key and the wording.',
  },
})
