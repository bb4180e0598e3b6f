export type ClozePiece = { text: string } | { gap: string }

/** The text of a cloze, cut at its gaps `[[key]]`. */
export function splitCloze(text: string): ClozePiece[] {
  return text.split(/\[\[([^[\]]*)\]\]/).flatMap((piece, index): ClozePiece[] => {
    if (index % 2 === 1) return [{ gap: piece.trim() }]
    return piece === '' ? [] : [{ text: piece }]
  })
}
