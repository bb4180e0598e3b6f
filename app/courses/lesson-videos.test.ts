import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { renderMarkup } from './lesson-html.ts'
import { checkMarkup } from './lesson-markup.ts'
import { splitAtVideos } from './split-at-videos.ts'

const check =
  '{% check question="Apa?" %}\n{% option %}A{% /option %}\n{% option correct=true %}B{% /option %}\n{% explain %}Ya.{% /explain %}\n{% /check %}'

function problems(source: string, mayShowVideos = true): string[] {
  const found: string[] = []
  checkMarkup({
    source,
    firstLine: 1,
    names: { hasPicture: () => true, hasFigures: () => true, hasFigure: () => true },
    mayShowVideos,
    report: (line, message) => found.push(`${line}: ${message}`),
  })
  return found
}

test('a video stands alone, or with a share and one question about its text', () => {
  expect(problems('Teks.\n\n{% video name="cuci-tangan" /%}\n\nTeks.')).toEqual([])
  expect(problems(`{% video name="cuci-tangan" share=80 %}\n${check}\n{% /video %}`)).toEqual([])
})

test('what is wrong with a video is told with its line and what to do', () => {
  const wrong: [string, RegExp][] = [
    ['{% video /%}', /needs the attribute "name"/],
    ['{% video name="Cuci Tangan" /%}', /lower-case letters/],
    ['Teks.\n\n{% video name="a" share=80 /%}', /^3: .*exactly one \{% check %\}/],
    [`{% video name="a" share=80 %}\n${check}\n\n${check}\n{% /video %}`, /exactly one/],
    [`{% video name="a" %}\n${check}\n{% /video %}`, /has no content/],
    [`{% video name="a" share=80 %}\nTeks\n\n${check}\n{% /video %}`, /Only a \{% check %\}/],
    [`{% video name="a" share=120 %}\n${check}\n{% /video %}`, /whole percentage from 1 to 100/],
    [`{% video name="a" share="80" %}\n${check}\n{% /video %}`, /text stands in quotes/],
    ['{% note %}\n{% video name="a" /%}\n{% /note %}', /cannot stand inside another block/],
    ['Teks {% video name="a" /%} teks', /on lines of their own/],
  ]
  for (const [source, message] of wrong) expect(problems(source).join('\n'), source).toMatch(message)
  expect(problems('{% video name="a" /%}', false).join('\n')).toMatch(/Only lessons show videos/)
})

test('a lesson is split at its videos and at nothing that somebody wrote', () => {
  const html = renderMarkup({
    body: courseBody({}),
    source: `Satu <lesson-video name="x"></lesson-video>\n\n{% video name="a" share=80 %}\n${check}\n{% /video %}\n\nDua\n\n{% video name="b-2" /%}`,
  })
  expect(splitAtVideos(html)).toEqual([
    { html: '<p>Satu &lt;lesson-video name=&quot;x&quot;&gt;&lt;/lesson-video&gt;</p>' },
    { video: 'a' },
    { html: '<p>Dua</p>' },
    { video: 'b-2' },
  ])
})
