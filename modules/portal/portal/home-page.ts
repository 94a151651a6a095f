import { html, inLanguage, type PageContent } from '#platform/page'
import { compareVietnamese, formatCount, type Locale } from '#platform/text'
import { searchBox } from './search-box.ts'
import { fill, wordsOf } from './words.ts'

/** A council as the portal lists it. */
export interface ListedCouncil {
  readonly id: string
  readonly name: string
  readonly level: string
}

/** A longer list is folded: it would push everything else off a phone. */
const SHOWN_AT_ONCE = 12

/** The start page: the search for a petition, then every council with its delegates. */
export function homePage(language: Locale, owner: string, councils: readonly ListedCouncil[]): PageContent {
  const { home } = wordsOf(language)
  const of = (provincial: boolean) =>
    councils
      .filter(({ level }) => (level === 'province') === provincial)
      .toSorted((left, right) => compareVietnamese(left.name, right.name))
  const links = (listed: readonly ListedCouncil[]) =>
    html`<ul class="list">
      ${listed.map(({ id, name }) => html`<li><a href="${inLanguage(`/co-quan/${id}`, language)}">${name}</a></li>`)}
    </ul>`
  const group = (title: string, listed: readonly ListedCouncil[]) =>
    listed.length > 0 &&
    html`<h3>${title}</h3>
      ${
        listed.length > SHOWN_AT_ONCE
          ? html`<details class="more">
              <summary>${fill(home.all, { count: formatCount(listed.length, language) })}</summary>
              ${links(listed)}
            </details>`
          : links(listed)
      }`
  return {
    title: home.title,
    description: home.description,
    main: html`<h1>${fill(home.welcome, { owner })}</h1>
      ${searchBox(language)}
      <h2>${home.councils}</h2>
      ${councils.length === 0 && html`<p class="muted">${home.empty}</p>`} ${group(home.province, of(true))}
      ${group(home.communes, of(false))}`,
  }
}
