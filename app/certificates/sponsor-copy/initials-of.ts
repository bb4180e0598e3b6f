/** `Siti Nur’aini Putri` as `S. N. P.`: enough to tell people of a batch apart, too little to learn a name from. */
export function initialsOf(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/u)
    .flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ')
}
