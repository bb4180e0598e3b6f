import type { PreviewFacts } from './certificate-facts.ts'
import type { CertificateKind } from './certificate-kind.ts'

/** What a kind of certificate is called, and what every paper of it has to say; no template can leave it out. */
type KindWords = { name: { id: string; en: string }; disclaimer: { id: string; en: string } }

const words: Record<Exclude<CertificateKind, 'competency'>, KindWords> = {
  training: {
    name: { id: 'Sertifikat Pelatihan', en: 'Certificate of Training' },
    disclaimer: {
      id: 'Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP.',
      en: 'This training certificate is not a BNSP Certificate of Competence.',
    },
  },
  attendance: {
    name: { id: 'Sertifikat Kehadiran', en: 'Certificate of Attendance' },
    disclaimer: {
      id: 'Sertifikat kehadiran ini tidak menilai hasil belajar dan bukan Sertifikat Kompetensi BNSP.',
      en: 'It records presence, not results, and is not a BNSP Certificate of Competence.',
    },
  },
  facilitator: {
    name: { id: 'Sertifikat Pelatihan Fasilitator', en: 'Certificate of Facilitator Training' },
    disclaimer: {
      id: 'Sertifikat pelatihan fasilitator ini bukan Sertifikat Kompetensi BNSP.',
      en: 'This training certificate is not a BNSP Certificate of Competence.',
    },
  },
}

export function kindWords({ kind, licence }: Pick<PreviewFacts, 'kind' | 'licence'>): KindWords {
  if (kind !== 'competency') return words[kind]
  const number = licence?.number ?? '–'
  return {
    name: { id: 'Sertifikat Kompetensi', en: 'Certificate of Competence' },
    disclaimer: {
      id: `Diterbitkan oleh lembaga sertifikasi profesi dengan lisensi ${number}.`,
      en: `Issued by a professional certification body under licence ${number}.`,
    },
  }
}
