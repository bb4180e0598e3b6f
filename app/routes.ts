import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

// The site map. Addresses are in Bahasa, as people read them aloud; files are named in English by area.
const publicSite = [
  index('routes/home.tsx'),
  route('tentang', 'routes/about.tsx'),
  route('privasi', 'routes/privacy.tsx'),
  route('bahasa', 'routes/language.ts'),
  route('peta-situs.xml', 'routes/sitemap.ts'),
]

const people = [
  route('daftar', 'routes/people/sign-up.tsx'),
  route('masuk', 'routes/people/sign-in.tsx'),
  route('keluar', 'routes/people/sign-out.ts'),
  route('akun', 'routes/people/account.tsx'),
  route('akun/rahasia', 'routes/people/change-secret.tsx'),
  route('akun/perangkat', 'routes/people/devices.tsx'),
  route('kabar', 'routes/notices.tsx'),
]

const courses = [
  ...prefix('kursus', [
    index('routes/courses/catalogue.tsx'),
    route(':course', 'routes/courses/course.tsx'),
    route(':course/:lesson', 'routes/courses/lesson.tsx'),
    route(':course/:lesson/video/:video', 'routes/videos/play.ts'),
    route(':course/:lesson/video/:video/teks/:language', 'routes/videos/captions.ts'),
    route(':course/:lesson/video/:video/unduh/:kind', 'routes/videos/download.ts'),
  ]),
  route('kamus', 'routes/courses/glossary.tsx'),
  route('unit/:unit', 'routes/courses/unit.tsx'),
  route('gambar/:course/:version/:name', 'routes/courses/picture.ts'),
]

const tools = [route('alat/periksa-label', 'routes/tools/check-label.tsx')]

const learning = prefix('belajar', [
  index('routes/learning/my-courses.tsx'),
  route('gabung', 'routes/learning/join.tsx'),
  route('tontonan', 'routes/videos/watching.ts'),
  route(':enrolment', 'routes/learning/enrolment.tsx'),
  route(':enrolment/mundur', 'routes/learning/withdraw.tsx'),
  route(':enrolment/nama', 'routes/certificates/confirm-name.tsx'),
  route(':enrolment/pratinjau.pdf', 'routes/certificates/preview.ts'),
  route(':enrolment/pratinjau.svg', 'routes/certificates/preview-picture.ts'),
  route(':enrolment/kuis', 'routes/assessment/quiz-start.tsx'),
  route(':enrolment/tes', 'routes/assessment/paired-test.tsx'),
  route(':enrolment/latihan/:paper', 'routes/assessment/practice-start.tsx'),
  route(':enrolment/kuis/bekal', 'routes/assessment/exam-preload.ts'),
  route(':enrolment/kuis/:attempt', 'routes/assessment/quiz.tsx'),
  route(':enrolment/kuis/:attempt/jawaban', 'routes/assessment/quiz-answers.ts'),
  route(':enrolment/kuis/:attempt/berkas/:question', 'routes/assessment/quiz-file.tsx'),
  route(':enrolment/kuis/:attempt/hasil', 'routes/assessment/quiz-result.tsx'),
  route(':enrolment/kuis/:attempt/tanda-terima.txt', 'routes/assessment/receipt-text.ts'),
  route(':enrolment/tugas', 'routes/assessment/task.tsx'),
  route(':enrolment/tugas/foto', 'routes/assessment/task-photo.tsx'),
  route(':enrolment/tugas/berkas', 'routes/assessment/task-file.tsx'),
  route(':enrolment/latihan-tugas/:task', 'routes/assessment/practice-task.tsx'),
])

const certificates = [
  route('sertifikat', 'routes/certificates/my-certificates.tsx'),
  route('sertifikat/paspor', 'routes/certificates/my-passport.tsx'),
  route('sertifikat/paspor/berkas', 'routes/certificates/passport-file.ts'),
  route('paspor/:token', 'routes/certificates/shared-passport.tsx'),
  route('paspor/:token/berkas', 'routes/certificates/shared-passport-file.ts'),
  route('sertifikat/:certificate', 'routes/certificates/my-certificate.tsx'),
  route('sertifikat/:certificate/nama', 'routes/certificates/new-name.tsx'),
  route('sertifikat/:certificate/nama/pratinjau.svg', 'routes/certificates/new-name-picture.ts'),
  route('sertifikat/:certificate/unduh', 'routes/certificates/download.ts'),
  route('sertifikat/:certificate/lencana/:format', 'routes/certificates/badge.ts'),
  route('sertifikat/angkatan/:batch', 'routes/certificates/batch-certificates.tsx'),
  route('sertifikat/angkatan/:batch/arsip.zip', 'routes/certificates/batch-zip.ts'),
  route('sertifikat/angkatan/:batch/cetak/:part', 'routes/certificates/batch-print.ts'),
  route('sertifikat/angkatan/:batch/serah-terima', 'routes/certificates/handing-over.tsx'),
]

const register = [
  route('.well-known/did.json', 'routes/certificates/did-document.ts'),
  route('status/:list', 'routes/certificates/status-list.ts'),
  route('pencapaian/:achievement', 'routes/certificates/achievement.tsx'),
  ...prefix('daftar-induk', [
    index('routes/register/register.tsx'),
    route('checkpoint', 'routes/register/checkpoint.ts'),
    route('kunci', 'routes/register/verifier-keys.ts'),
    route('ringkasan/:month', 'routes/register/month-summary.ts'),
    route('tile/*', 'routes/register/tile.ts'),
  ]),
]

const verification = [
  route('verifikasi', 'routes/verification/verify.tsx'),
  route('verifikasi/berkas', 'routes/verification/by-file.tsx'),
  route('verifikasi/pindai', 'routes/verification/scan.tsx'),
  route('verifikasi/daftar', 'routes/verification/list.tsx'),
  route('verifikasi/daftar/hasil', 'routes/verification/list-result.ts'),
  route('verifikasi/tanda-terima', 'routes/verification/receipt.tsx'),
  route('verifikasi/tanda-terima/berkas', 'routes/verification/receipt-file.ts'),
  route('verifikasi/:number', 'routes/verification/by-number.tsx'),
  route('s/:token', 'routes/verification/by-token.tsx'),
  route('periksa/luring', 'routes/verification/offline.tsx'),
  route('periksa/bekal.json', 'routes/verification/trust-bundle.ts'),
]

const programs = prefix('api/v1', [
  route('verifikasi', 'routes/api/verify.ts'),
  route('verifikasi/:token', 'routes/api/verify-token.ts'),
  route('openapi.json', 'routes/api/openapi.ts'),
])

const trainers = prefix('pelatih', [
  index('routes/assessment/trainer-home.tsx'),
  route('angkatan/:batch', 'routes/assessment/trainer-batch.tsx'),
  route('angkatan/:batch/tes', 'routes/assessment/batch-pairs.tsx'),
  route('angkatan/:batch/tes.xlsx', 'routes/assessment/batch-pairs-file.ts'),
  route('nilai/:submission', 'routes/assessment/grade.tsx'),
  route('meja/:item/jaga', 'routes/assessment/keep-desk.ts'),
  route('nilai/:submission/foto/:file', 'routes/assessment/mark-photo.tsx'),
  route('nilai/:submission/berkas/:file', 'routes/assessment/remark-file.tsx'),
  route('nilai/:submission/suara', 'routes/assessment/voice-note.tsx'),
  route('nilai-kedua/:marking', 'routes/assessment/mark-again.tsx'),
  route('angkatan/:batch/penilaian', 'routes/assessment/batch-grading.tsx'),
  route('komentar', 'routes/assessment/saved-comments.tsx'),
  route('jawaban/:answer', 'routes/assessment/judge-answer.tsx'),
  route('kursus', 'routes/courses/teaching-home.tsx'),
  route('kursus/:course', 'routes/courses/teaching-course.tsx'),
  route('kursus/:course/pengamatan', 'routes/courses/observation.tsx'),
  route('kursus/:course/soal', 'routes/assessment/asked-questions.tsx'),
  route('kursus/:course/soal/:question', 'routes/assessment/correct-question.tsx'),
  route('kursus/:course/bank', 'routes/assessment/bank.tsx'),
  route('kursus/:course/bank/tulis', 'routes/assessment/bank-question.tsx'),
  route('kursus/:course/bank/usulan/:draft', 'routes/assessment/bank-draft.tsx'),
  route('kursus/:course/berkas-soal', 'routes/assessment/bank-files.tsx'),
  route('kursus/:course/berkas-soal/:bank/:format', 'routes/assessment/bank-file.ts'),
  route('kursus/:course/mutu-soal', 'routes/assessment/item-statistics.tsx'),
  route('kursus/:course/cetak/:paper', 'routes/assessment/print-paper.tsx'),
  route('kursus/:course/lisan', 'routes/courses/oral-questions.tsx'),
  route('kursus/:course/tugas', 'routes/courses/sample-answers.tsx'),
])

const exams = [
  route('tanda-terima/:code', 'routes/assessment/receipt.tsx'),
  route('susulan', 'routes/assessment/late-answers.tsx'),
  route('susulan/berkas', 'routes/assessment/answer-file.tsx'),
  route('susulan/:attempt', 'routes/assessment/late-answer.tsx'),
  route('keringanan/:enrolment', 'routes/assessment/conditions.tsx'),
  route('ujian/angkatan/:batch', 'routes/assessment/batch-exams.tsx'),
  route('ujian/:exam', 'routes/assessment/exam-board.tsx'),
]

const deciders = prefix('pemutus', [index('routes/assessment/decider-home.tsx'), route(':enrolment', 'routes/assessment/decide.tsx')])

const competency = [
  route('asesmen', 'routes/competency/my-assessments.tsx'),
  route('asesmen/latihan', 'routes/competency/rehearsals.tsx'),
  route('asesmen/latihan/:rehearsal', 'routes/competency/rehearsal.tsx'),
  route('asesmen/latihan/:rehearsal/:unit', 'routes/competency/rehearsed-unit.tsx'),
  route('asesmen/:application', 'routes/competency/assessment.tsx'),
  route('asesmen/:application/mandiri/:unit', 'routes/competency/self-assessment.tsx'),
  route('asesmen/:application/kesiapan', 'routes/competency/readiness.tsx'),
  route('asesmen/:application/portofolio', 'routes/competency/portfolio.tsx'),
  route('asesmen/:application/dokumen/:document', 'routes/competency/document.ts'),
  route('asesmen/:application/berkas.pdf', 'routes/competency/dossier-pdf.ts'),
  route('asesmen/:application/berkas.zip', 'routes/competency/dossier-zip.ts'),
  route('asesmen/:application/formulir/:form/unduh.pdf', 'routes/competency/form-pdf.ts'),
  route('asesor', 'routes/competency/assessor-home.tsx'),
  route('asesor/:application', 'routes/competency/assessor-assessment.tsx'),
  route('asesor/:application/unit/:unit', 'routes/competency/assessed-unit.tsx'),
  route('asesor/:application/unit/:unit/:form', 'routes/competency/unit-form.tsx'),
  route('pemutus/asesmen', 'routes/competency/decider-home.tsx'),
  route('pemutus/asesmen/:application', 'routes/competency/decider-assessment.tsx'),
  route('pengelola/asesmen', 'routes/competency/operator-home.tsx'),
  route('pengelola/asesmen/peserta.xlsx', 'routes/competency/participants.ts'),
  route('pengelola/asesmen/:application', 'routes/competency/operator-assessment.tsx'),
]

const sponsors = prefix('sponsor', [
  index('routes/sponsors/sponsor-home.tsx'),
  route('angkatan/:batch', 'routes/sponsors/sponsor-batch.tsx'),
  route('angkatan/:batch/salinan/:certificate/:format', 'routes/sponsors/sponsor-copy.ts'),
])

const operators = prefix('pengelola', [
  index('routes/operator/operator-home.tsx'),
  route('program/baru', 'routes/operator/new-programme.tsx'),
  route('program/:programme', 'routes/operator/programme.tsx'),
  route('program/:programme/angkatan/baru', 'routes/operator/new-batch.tsx'),
  route('angkatan/:batch', 'routes/operator/batch.tsx'),
  route('orang', 'routes/operator/people.tsx'),
  route('orang/baru', 'routes/operator/new-person.tsx'),
  route('orang/:person', 'routes/operator/person.tsx'),
  route('sertifikat', 'routes/operator/certificates.tsx'),
  route('sertifikat/:certificate', 'routes/operator/certificate.tsx'),
  route('sertifikat/:certificate/perbaikan', 'routes/operator/correct-certificate.tsx'),
  route('sertifikat/:certificate/perbaikan/pratinjau', 'routes/operator/correction-preview.ts'),
  route('templat', 'routes/operator/templates.tsx'),
  route('templat/versi/:version/gambar.svg', 'routes/operator/template-picture.ts'),
  route('templat/versi/:version/pratinjau.pdf', 'routes/operator/template-pdf.ts'),
  route('templat/:template', 'routes/operator/template.tsx'),
  route('templat/:template/sunting', 'routes/operator/template-editor.tsx'),
  route('templat/:template/sunting/gambar', 'routes/operator/template-draft-picture.ts'),
  route('templat/:template/logo', 'routes/operator/template-logos.tsx'),
  route('video', 'routes/operator/videos.tsx'),
  route('video/baru', 'routes/operator/new-video.tsx'),
  route('video/:video', 'routes/operator/video.tsx'),
  route('video/:video/takarir', 'routes/operator/video-captions.tsx'),
  route('video/:video/unggah', 'routes/operator/video-upload-plan.ts'),
])

const evidence = [
  route('bukti/:file', 'routes/assessment/evidence.ts'),
  route('berkas-jawaban/:file', 'routes/assessment/answer-by-file.ts'),
  route('suara/:note', 'routes/assessment/voice.ts'),
]

const services = [route('kabar/mux', 'routes/videos/mux-news.ts'), route('teks-video/:token', 'routes/videos/caption-for-provider.ts')]

const development = process.env.NODE_ENV === 'production' ? [] : [route('ui', 'routes/ui.tsx')]

export default [
  ...publicSite,
  ...people,
  ...courses,
  ...tools,
  ...learning,
  ...certificates,
  ...register,
  ...verification,
  ...programs,
  ...trainers,
  ...exams,
  ...deciders,
  ...competency,
  ...sponsors,
  ...operators,
  ...evidence,
  ...services,
  ...development,
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
