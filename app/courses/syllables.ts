// Counts syllables of Bahasa as they are spoken, near enough to find the words that tire a reader.

/**
 * The rule: each of a e i o u (with or without accent) is a syllable, but
 * ai, au, oi and ei at the end of a word, also before -nya, -lah, -kah and -pun, are one (pantai, pulaunya);
 * i and u between two vowels only glide (pakaian, kemauan). A word without a vowel counts as one syllable.
 */
export function countSyllables(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const spoken = plain.replace(/(a[iu]|oi|ei)(?=$|(?:nya|lah|kah|pun)$)/, 'a').replace(/([aeo])[iu](?=[aeiou])/g, '$1y')
  return Math.max(1, spoken.match(/[aeiou]/g)?.length ?? 0)
}
