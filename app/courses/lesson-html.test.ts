import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { renderMarkup } from './lesson-html.ts'

const body = courseBody({ pictures: { 'daun.svg': { sha256: 'ab'.repeat(32), bytes: 900, sentBytes: 400, width: 64, height: 48 } } })
const html = (source: string) => renderMarkup({ body, source })

test('a picture is a lazy image with its size, its words and its lasting address', () => {
  expect(html('{% picture src="daun.svg" alt="Daun \\"hijau\\" & segar" caption="Daun <muda>." /%}')).toBe(
    '<figure class="lesson-picture"><img src="/gambar/kursus-contoh/abababababab/daun.svg" alt="Daun &quot;hijau&quot; &amp; segar" width="64" height="48" loading="lazy" decoding="async"><figcaption>Daun &lt;muda&gt;.</figcaption></figure>',
  )
})

test('boxes carry their class and a title in Bahasa', () => {
  expect(html('{% try %}\nCoba ini.\n{% /try %}')).toBe('<div class="lesson-try"><p class="lesson-title">Coba hari ini</p><p>Coba ini.</p></div>')
  expect(html('{% example title="Contoh: Bu Ratna" %}\n- a\n{% /example %}')).toBe(
    '<div class="lesson-example"><p class="lesson-title">Contoh: Bu Ratna</p><ul><li>a</li></ul></div>',
  )
})

test('a check lists its options and hides the right one behind details, without script', () => {
  const source =
    '{% check question="Mana?" %}\n{% option %}Ini{% /option %}\n{% option correct=true %}Itu **ya**{% /option %}\n{% explain %}Sebab.{% /explain %}\n{% /check %}'
  expect(html(source)).toBe(
    '<div class="lesson-check"><p class="lesson-title">Mana?</p><ol type="A"><li>Ini</li><li>Itu <strong>ya</strong></li></ol>' +
      '<details><summary>Lihat jawaban</summary><p><strong>B. Itu <strong>ya</strong></strong></p><p>Sebab.</p></details></div>',
  )
})

test('a word of the glossary leads to its meaning, on the page or in the glossary; an unknown one stays a word', () => {
  const term = { key: 'cppb-irt', term: 'CPPB-IRT', also: ['cara produksi'], meaning: { id: 'x', en: 'y' } }
  const withWords = courseBody({ glossary: [term] })
  const render = (source: string, explainsWords: boolean) => renderMarkup({ body: withWords, source, explainsWords })
  expect(render('Baca {% term "cara produksi" /%}.', false)).toBe('<p>Baca <dfn><a href="/kamus#cppb-irt">cara produksi</a></dfn>.</p>')
  expect(render('Baca {% term "CPPB-IRT" %}aturan **itu**{% /term %}.', true)).toBe(
    '<p>Baca <dfn><a href="#arti-cppb-irt">aturan <strong>itu</strong></a></dfn>.</p>',
  )
  expect(render('{% term "asing" /%} itu', true)).toBe('<p><span>asing</span> itu</p>')
})

test('worked figures show what, how and how much, and a sentence names one of them', () => {
  const row = (key: string, value: number, formula: string | null, unit: string | null) => ({
    key,
    label: key.toUpperCase(),
    value,
    formula,
    unit,
    decimals: 2,
  })
  const hpp = {
    title: 'Biaya <contoh>',
    rows: [
      row('a', 60_000, null, 'rupiah'),
      row('isi', 25, null, 'bungkus'),
      row('satuan', 2400, 'a/isi', 'rupiah'),
      row('naik', -12.345, '(satuan - 2*a)*100', 'persen'),
    ],
  }
  const render = (source: string) => renderMarkup({ body: courseBody({ figures: { hpp } }), source })
  expect(render('{% figures src="hpp" /%}')).toBe(
    '<table class="lesson-figures" tabindex="0"><caption>Biaya &lt;contoh&gt;</caption><tbody>' +
      '<tr><th scope="row">A</th><td>Rp60.000</td></tr><tr><th scope="row">ISI</th><td>25 bungkus</td></tr>' +
      '<tr><th scope="row">SATUAN<small>Rp60.000 ÷ 25 bungkus</small></th><td>Rp2.400</td></tr>' +
      '<tr><th scope="row">NAIK<small>(Rp2.400 − 2 × Rp60.000) × 100</small></th><td>-12,35%</td></tr></tbody></table>',
  )
  expect(render('Satu {% value of="hpp.satuan" /%} saja, bukan {% value of="hpp.lain" /%}.')).toBe('<p>Satu Rp2.400 saja, bukan .</p>')
})

test('whatever is written, no element and no attribute gets through that is not ours', () => {
  const sources = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '{% picture src="hilang.svg" alt="x" /%}',
    '{% note title="<b>x</b>" %}\n<i>y</i>\n{% /note %}',
    '{% check question="<svg onload=x>" %}\n{% option correct=true %}<a>{% /option %}\n{% explain %}</details><script>{% /explain %}\n{% /check %}',
    '# x {% onclick="alert(1)" %}',
    '![x](javascript:alert(1))',
    '```\n</pre><script>\n```',
    '| a | <script> |\n|---|---|\n| <b> | "x" |',
    '<https://example.id/"onmouseover="x>',
  ]
  for (const source of sources) {
    const elements = [...html(source).matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)]
    for (const [element, name = '', attributes = ''] of elements) {
      expect(
        ['div', 'p', 'strong', 'ol', 'ul', 'li', 'details', 'summary', 'a', 'h1', 'img', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'em'],
        element,
      ).toContain(name)
      expect(attributes.replace(/"[^"]*"/g, ''), element).not.toMatch(/\bon\w+|style/i)
      expect(attributes, element).not.toMatch(/javascript:/i)
    }
  }
})
