import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GivenLocale } from '#app/i18n/use-translation.ts'
import { ItemStatisticsList } from './item-statistics-list.tsx'
import type { ShownStatistics } from './read-item-statistics.server.ts'

const row = (question: string, verdicts: ShownStatistics['verdicts']): ShownStatistics => ({
  ...{ question, verdicts, text: `Pertanyaan ${question}?`, bank: 'final', isCorrected: false },
  ...{ people: 40, facility: 0.5, discrimination: 0.3, options: [] },
})

test('what needs mending stands first and open, the rest is folded', () => {
  const html = renderToStaticMarkup(
    <GivenLocale.Provider value="id">
      <ItemStatisticsList addressOf={(key) => `/soal/${key}`} questions={[row('satu', ['too-hard']), row('dua', []), row('tiga', [])]} />
    </GivenLocale.Provider>,
  )
  const [open = '', folded = ''] = html.split('<details')
  expect(open).toContain('Pertanyaan satu?')
  for (const other of ['dua', 'tiga']) expect([open.includes(`Pertanyaan ${other}?`), folded.includes(`Pertanyaan ${other}?`)]).toEqual([false, true])
})
