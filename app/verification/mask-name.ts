/** `Siti Aminah` as `S*** A*****`: enough to recognise somebody you know, too little to learn a name from. */
export function maskName(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => {
      const [first = '', ...rest] = word
      return rest.length === 0 ? '*' : first + '*'.repeat(rest.length)
    })
    .join(' ')
}

/** What is compared of a name that somebody typed: letters only, whatever case, accents, titles' dots and blanks. */
export function nameForComparison(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}
