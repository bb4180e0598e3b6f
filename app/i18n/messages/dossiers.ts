import { defineMessages } from '../message.ts'

export const dossiersMessages = defineMessages({
  'dossiers.own-layout': {
    id: 'Judul menurut {edition}. Tata letak portal ini sendiri, bukan formulir resmi.',
    en: 'Title as in {edition}. The portal’s own layout, not an official form.',
  },
  'dossiers.own-layout.cover': { id: 'Tata letak portal ini sendiri, bukan formulir resmi.', en: 'The portal’s own layout, not an official form.' },
  'dossiers.foot': {
    id: 'Asesmen simulasi. Tata letak portal, bukan formulir resmi dan bukan bukti sertifikasi.',
    en: 'A simulated assessment. The portal’s layout, no official form and no proof of certification.',
  },
  'dossiers.round': { id: 'Asesmen ke', en: 'Assessment number' },
  'dossiers.kept': { id: 'Tersimpan', en: 'Kept' },
  'dossiers.content': { id: 'Isi', en: 'Content' },
  'dossiers.empty': { id: 'Isi formulir ini sudah dihapus atau kosong.', en: 'This form is empty or was erased.' },
  'dossiers.no-result': { id: 'Belum ada hasil', en: 'No result yet' },
  'dossiers.documents': { id: '{count} dokumen', en: { one: '{count} document', other: '{count} documents' } },
  'dossiers.pack.what': {
    id: 'Berkas ini berisi formulir asesmen simulasi dan portofolio, untuk dibawa saat mendaftar ke LSP.',
    en: 'This pack holds the forms of a simulated assessment and the portfolio, to be brought to a certification body.',
  },
  'dossiers.pack.none': { id: 'Portofolio masih kosong.', en: 'The portfolio is empty.' },
})
