import { html, type Html } from '#platform/page'
import type { Locale } from '#platform/text'
import { wordsOf } from './words.ts'

/** The largest thing on the page: a form that works without a script. */
export function searchBox(language: Locale, typed = ''): Html {
  const { search } = wordsOf(language)
  return html`<form class="search" action="/tra-cuu" method="get" role="search">
    <label for="ma">${search.label}</label>
    <div class="row">
      <input
        id="ma"
        name="ma"
        value="${typed}"
        required
        maxlength="40"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        placeholder="KN-26-000123"
        aria-describedby="ma-goi-y"
      /><button type="submit">${search.button}</button>
    </div>
    <p class="hint" id="ma-goi-y">${search.hint}</p>
    ${language === 'en' && html`<input type="hidden" name="lang" value="en" />`}
  </form>`
}
