import type { Translate } from '#app/i18n/translate.ts'

/** What the script of a form says, in the reader's language. */
export type FieldworkTexts = Record<'kept' | 'waiting' | 'restored' | 'conflict' | 'mine' | 'signIn' | 'full', string>

export function fieldworkTexts(t: Translate): FieldworkTexts {
  return {
    kept: t('competency.fieldwork.kept'),
    waiting: t('competency.fieldwork.waiting'),
    restored: t('competency.fieldwork.restored'),
    conflict: t('competency.fieldwork.conflict'),
    mine: t('competency.fieldwork.mine'),
    signIn: t('competency.fieldwork.sign-in'),
    full: t('competency.fieldwork.full'),
  }
}
