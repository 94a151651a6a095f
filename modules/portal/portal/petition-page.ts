import { answerClassNames } from './names.ts'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { html, type Html, inLanguage, type PageContent } from '#platform/page'
import type { Locale } from '#platform/text'
import { type PublicPetition, votersMessagesEn, votersMessagesVi } from '#voters'
import { isLate, petitionSteps, type PetitionStep } from './petition-steps.rules.ts'
import { searchBox } from './search-box.ts'
import { fill, wordsOf } from './words.ts'

/** Where the petitions with one code stand: a thread for each council that has one, and nothing personal. */
export function petitionPage(
  language: Locale,
  code: string,
  petitions: readonly PublicPetition[],
  today: CalendarDate,
): PageContent {
  const { petition: words } = wordsOf(language)
  const title = fill(words.title, { code })
  return {
    title,
    main: html`<h1>${title}</h1>
      ${petitions.map((petition) => card(language, petition, today))}
      <p class="muted">${words.privacy}</p>
      ${searchBox(language, code)}`,
  }
}

/** A code that nobody has, or that is none: what is wrong and what to do, with the box to try again. */
export function unknownCodePage(language: Locale, typed: string, malformed: boolean): PageContent {
  const { petition: words } = wordsOf(language)
  const title = malformed ? words.malformed : fill(words.none, { code: typed })
  return {
    title,
    hidden: true,
    main: html`${searchBox(language, typed)}
      <h1>${title}</h1>
      <p>${malformed ? words.malformedHelp : words.noneHelp}</p>`,
  }
}

function card(language: Locale, petition: PublicPetition, today: CalendarDate): Html {
  const { petition: words } = wordsOf(language)
  const names = language === 'vi' ? votersMessagesVi : votersMessagesEn
  const fact = (name: string, value: string | null) =>
    value !== null &&
    html`<dt>${name}</dt>
      <dd>${value}</dd>`
  const field = petition.field && (language === 'vi' ? petition.field.nameVi : petition.field.nameEn)
  return html`<article class="card">
    <dl class="facts">
      ${fact(words.summary, petition.summary)} ${fact(words.state, names.states[petition.state])}
      ${fact(words.of, petition.councilName)} ${fact(words.field, field)}
      ${fact(words.competence, petition.competence && names.competences[petition.competence])}
      ${fact(words.agency, petition.agency)}
      ${
        petition.sameAs !== null &&
        html`<dt>${words.sameAs}</dt>
          <dd><a href="${inLanguage(`/tra-cuu/${petition.sameAs}`, language)}">${petition.sameAs}</a></dd>`
      }
    </dl>
    <h2>${words.progress}</h2>
    <ol class="thread">
      ${petitionSteps(petition).map((step) => threadStep(language, petition, step, today))}
    </ol>
  </article>`
}

function threadStep(language: Locale, petition: PublicPetition, step: PetitionStep, today: CalendarDate): Html {
  const { petition: words } = wordsOf(language)
  const current = step.state === 'now' ? html` aria-current="step"` : ''
  return html`<li class="${step.state}" ${current}>
    <strong>${words.steps[step.key]}</strong>
    ${step.on !== null && html`<span><time datetime="${step.on}">${formatDate(step.on, language)}</time></span>`}
    ${step.state !== 'done' && html`<span class="muted">${words.waiting}</span>`}
    ${note(language, petition, step, today)}
  </li>`
}

function note(language: Locale, petition: PublicPetition, step: PetitionStep, today: CalendarDate): Html | false {
  const { petition: words } = wordsOf(language)
  if (step.key === 'forwarded' && step.state === 'done' && petition.agency !== null) {
    return html`<span>${petition.agency}</span>`
  }
  if (step.key !== 'answered') return false
  if (petition.answerClass !== null) return html`<span>${answerClassNames(language)[petition.answerClass]}</span>`
  if (petition.due === null) return false
  const day = formatDate(petition.due, language)
  return isLate(petition, today)
    ? html`<span class="late">${fill(words.late, { day })}</span>`
    : html`<span>${fill(words.due, { day })}</span>`
}
