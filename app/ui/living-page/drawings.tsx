import { CardGrid } from '#app/ui/card.tsx'
import { Illustration } from '#app/ui/illustration.tsx'
import { Section } from '#app/ui/layout.tsx'
import { tilesOf } from '#app/ui/motif.ts'
import { SidikBand } from '#app/ui/woven-band.tsx'

export function Scenes() {
  return (
    <Section title="Gambar">
      <CardGrid>
        {(['kitchen', 'cloth', 'door', 'basket'] as const).map((name) => (
          <Illustration key={name} name={name} />
        ))}
      </CardGrid>
    </Section>
  )
}

export function Motifs() {
  return (
    <Section title="Pita sidik">
      <SidikBand tiles={tilesOf('0123456789abcdef')} showNames />
      <SidikBand tiles={tilesOf('7d3c90ab21ef5846')} />
    </Section>
  )
}
