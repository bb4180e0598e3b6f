/** Natural dyes on unbleached cotton, as in the portal. */
export const palette = {
  kapas: '#FBF8F2',
  nila: '#1F3A6E',
  soga: '#7A4526',
  kunyit: '#E0A526',
  kunyitPale: '#F4E3B5',
  arang: '#23262E',
  abu: '#5B6070',
} as const
