import { councilsMessagesEn, councilsMessagesVi, type Council, type Term } from '#councils'
import { html, type Html, inLanguage, type PageContent } from '#platform/page'
import { formatCount, type Locale, roman } from '#platform/text'
import { fill, wordsOf } from './words.ts'

/** What the public may read of a delegate, as the councils module gives it. */
export interface ShownDelegate {
  readonly fullName: string
  readonly occupation: string | null
  readonly position: string | null
  readonly electionUnit: number | null
  readonly territory: string | null
  readonly posts: readonly {
    readonly bodyName: string
    readonly role: keyof typeof councilsMessagesVi.postRoles
    readonly title: string | null
    readonly fullTime: boolean
  }[]
}

/** A council's delegates in office: name, posts, election unit; public facts and no others. */
export function councilPage(
  language: Locale,
  council: Pick<Council, 'name'>,
  term: Pick<Term, 'ordinal' | 'fromYear' | 'toYear'> | undefined,
  delegates: readonly ShownDelegate[],
): PageContent {
  const { council: words } = wordsOf(language)
  const title = fill(words.title, { council: council.name })
  return {
    title,
    main: html`<p><a href="${inLanguage('/', language)}">${words.back}</a></p>
      <h1>${title}</h1>
      ${term && html`<p>${fill(words.term, { ordinal: roman(term.ordinal), from: term.fromYear, to: term.toYear })}</p>`}
      ${
        delegates.length === 0
          ? html`<p class="muted">${words.none}</p>`
          : html`<p>${fill(words.count, { count: formatCount(delegates.length, language) })}</p>
              <ul class="people">
                ${delegates.map((delegate) => person(language, delegate))}
              </ul>`
      }`,
  }
}

function person(language: Locale, delegate: ShownDelegate): Html {
  const { council: words } = wordsOf(language)
  const roles = (language === 'vi' ? councilsMessagesVi : councilsMessagesEn).postRoles
  const posts = delegate.posts.map(({ role, title, bodyName, fullTime }) =>
    [`${title ?? roles[role]} (${bodyName})`, ...(fullTime ? [words.fullTime] : [])].join(', '),
  )
  const work = delegate.position ?? delegate.occupation
  const unit =
    delegate.electionUnit !== null &&
    [fill(words.unit, { number: delegate.electionUnit }), delegate.territory].filter(Boolean).join(': ')
  return html`<li>
    <strong>${delegate.fullName}</strong> ${posts.map((post) => html`<span>${post}</span>`)}
    ${work !== null && html`<span class="muted">${work}</span>`}
    ${unit !== false && html`<span class="muted">${unit}</span>`}
  </li>`
}
