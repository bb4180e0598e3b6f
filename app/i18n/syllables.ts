// Javanese and Balinese are written in syllables: a letter, letters hung below it, signs around it. Neither has blanks
// between words, so lines are broken, and names are cut, between syllables only.

/** Scripts besides the Latin one, as ISO 15924 names them, and what is written in them here, as BCP 47 does. */
export const scripts = { Java: 'jv-Java', Bali: 'ban-Bali' } as const
export type Script = keyof typeof scripts

const patterns: Record<Script, RegExp> = { Java: /^\p{scx=Java}$/u, Bali: /^\p{scx=Bali}$/u }

/** Joiners stand inside such a text: they say whether letters are hung below others or not. */
const stretch = /(?<Java>\p{scx=Java}[\p{scx=Java}\u200C\u200D]*)|(?<Bali>\p{scx=Bali}[\p{scx=Bali}\u200C\u200D]*)/gu

/** Pangkon and adeg-adeg: the letter behind is hung below the letter before. */
const hangs = /[\uA9C0\u1B44]$/

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** Whether a text has letters of these scripts; quick, since nearly none has. */
export function hasScript(text: string): boolean {
  return /[\u1B00-\u1B7F\uA980-\uA9DF]/.test(text)
}

/** The script of a character; null for Latin letters and all else. */
export function scriptOf(character: string): Script | null {
  return patterns.Java.test(character) ? 'Java' : patterns.Bali.test(character) ? 'Bali' : null
}

/** The text in stretches of one script each, null for what is in neither. */
export function stretchesOf(text: string): { script: Script | null; text: string }[] {
  const found: { script: Script | null; text: string }[] = []
  let end = 0
  for (const match of text.matchAll(stretch)) {
    if (match.index > end) found.push({ script: null, text: text.slice(end, match.index) })
    found.push({ script: match.groups?.Java === undefined ? 'Bali' : 'Java', text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ script: null, text: text.slice(end) })
  return found
}

/** Characters as people see them; in these scripts whole syllables. */
export function charactersOf(text: string): string[] {
  const characters: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = characters.at(-1)
    if (last !== undefined && hangs.test(last) && isLetter(segment)) characters[characters.length - 1] = last + segment
    else characters.push(segment)
  }
  return characters
}

/** A word in pieces between which a line may be broken; one piece when it is in Latin letters. */
export function breakablePieces(word: string): string[] {
  const pieces: string[] = []
  for (const character of charactersOf(word)) {
    const last = pieces.at(-1)
    if (last !== undefined && !(isLetter(character) && scriptOf(lastOf(last)) !== null)) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}

/** Whether it begins with a letter of one of these scripts. */
function isLetter(text: string): boolean {
  const [first = ''] = text
  return /\p{L}/u.test(first) && scriptOf(first) !== null
}

/** The last character but joiners. */
function lastOf(text: string): string {
  return [...text.replace(/[\u200C\u200D]+$/, '')].at(-1) ?? ''
}
