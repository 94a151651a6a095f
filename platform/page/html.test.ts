import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

test('texts are escaped, markup is taken, nothing prints nothing', () => {
  const inner = html`<b>${'<script>'}</b>`
  expect(html`<p title="${`"'&`}">${[inner, 1, null, undefined, false]}</p>`.markup).toBe(
    '<p title="&quot;&#39;&amp;"><b>&lt;script&gt;</b>1</p>',
  )
})

test('no text ever opens an element or leaves its attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { markup } = html`<a title="${text}">${text}</a>`
      expect(markup.replace(/^<a title="|">|<\/a>$/g, '')).not.toMatch(/[<>"']/)
      const back = markup.slice(10, markup.indexOf('">'))
      expect(
        back
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      ).toBe(text)
    }),
  )
})
