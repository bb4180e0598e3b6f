import type { Translate } from '#app/i18n/translate.ts'

/** What the grading page's script says, in the reader's language. */
export type DeskTexts = Record<'until' | 'lost' | 'draw' | 'cancel' | 'refused', string>

/** What the script of a desk reads from the page: where the lease of an item is renewed, and its texts. */
export function deskData(t: Translate, itemId: string): string {
  return JSON.stringify({ keep: `/pelatih/meja/${itemId}/jaga`, texts: deskTexts(t) })
}

function deskTexts(t: Translate): DeskTexts {
  return {
    until: t('assessment.grade.yours', { time: '{time}' }),
    lost: t('assessment.desk.lost'),
    draw: t('assessment.mark.draw'),
    cancel: t('assessment.mark.cancel'),
    refused: t('assessment.mark.refused'),
  }
}
