import { charactersOf } from '#app/i18n/syllables.ts'

/** `Siti Aminah` as `S*** A*****`: enough to recognise somebody you know, too little to learn a name from. */
export function maskName(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => {
      const [first = '', ...rest] = charactersOf(word)
      return rest.length === 0 ? '*' : first + '*'.repeat(rest.length)
    })
    .join(' ')
}

/** Letters that have no accent to take off, and what people type for them. */
const plainLetters: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'ng',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
  þ: 'th',
  ə: 'e',
}

/**
 * What is compared of a name that somebody typed: letters only, whatever case, accents, titles' dots and blanks. Vowel
 * signs of scripts that write them as marks stay: they are no accents.
 */
export function nameForComparison(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]|[\u02b0-\u02ff]|\p{Script=Inherited}/gu, '')
    .replace(/[^a-z]/gu, (letter) => plainLetters[letter] ?? letter)
}
