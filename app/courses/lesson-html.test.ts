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
