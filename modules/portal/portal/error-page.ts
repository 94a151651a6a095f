import { html, inLanguage, type PageContent } from '#platform/page'
import type { Locale } from '#platform/text'
import { wordsOf } from './words.ts'

/** Nothing is here; the way on is the start page. */
export function notFoundPage(language: Locale): PageContent {
  const { errors } = wordsOf(language)
  return errorPage(language, errors.notFound, errors.notFoundHelp)
}

/** The server can't answer for the moment. */
export function awayPage(language: Locale): PageContent {
  const { errors } = wordsOf(language)
  return errorPage(language, errors.away, errors.awayHelp)
}

function errorPage(language: Locale, title: string, help: string): PageContent {
  const { errors } = wordsOf(language)
  return {
    title,
    hidden: true,
    main: html`<h1>${title}</h1>
      <p>${help}</p>
      <p><a href="${inLanguage('/', language)}">${errors.home}</a></p>`,
  }
}
