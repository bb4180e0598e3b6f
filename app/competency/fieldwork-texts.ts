import type { Translate } from '#app/i18n/translate.ts'
import { keptPageDays } from '#app/platform/kept-pages.ts'

export const ageMark = '{age}'

/** What the script of a form says, in the reader's language. */
export type FieldworkTexts = Record<
  'kept' | 'writing' | 'fleeting' | 'waiting' | 'restored' | 'conflict' | 'mine' | 'signIn' | 'full' | 'openable' | 'copy' | 'unopenable',
  string
>

export function fieldworkTexts(t: Translate): FieldworkTexts {
  return {
    kept: t('competency.fieldwork.kept'),
    writing: t('competency.fieldwork.writing'),
    fleeting: t('competency.fieldwork.fleeting'),
    waiting: t('competency.fieldwork.waiting'),
    restored: t('competency.fieldwork.restored'),
    conflict: t('competency.fieldwork.conflict'),
    mine: t('competency.fieldwork.mine'),
    signIn: t('competency.fieldwork.sign-in'),
    full: t('competency.fieldwork.full'),
    openable: t('competency.fieldwork.openable', { count: keptPageDays }),
    // Filled in where it is shown, from the clock of the device.
    copy: t('competency.fieldwork.copy', { age: ageMark }),
    unopenable: t('competency.fieldwork.unopenable'),
  }
}
