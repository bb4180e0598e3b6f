/** Natural dyes on unbleached cotton, as in the portal. */
export const palette = {
  kapas: '#FBF8F2',
  /** Kapas in its own shade, for large shapes behind text. */
  kapasShade: '#F6F0E3',
  nila: '#1F3A6E',
  nilaPale: '#5A6E97',
  soga: '#7A4526',
  kunyit: '#E0A526',
  kunyitPale: '#F4E3B5',
  mengkudu: '#9E2F28',
  arang: '#23262E',
  abu: '#5B6070',
  /** Hairlines between rows. */
  line: '#D9D0BF',
  white: '#FFFFFF',
  black: '#000000',
} as const
