import type { HeldPost, Term } from '#councils'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { roman } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { postOfBody } from './post-name.ts'
import { SCREEN_WORDS } from './screen-words.ts'

/** The words of the screens (`t`), of the menu (`nav`) and of the contract's codes: `label('mandateStates.active')`. */
export function useCouncilWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  const label = (path: string, values?: Readonly<Record<string, string | number>>) => text(`councils:${path}`, values)
  return {
    t,
    nav: (page: string) => label(`screen.nav.${page}`),
    label,
    locale,
    day: (date: CalendarDate) => formatDate(date, locale),
    /** "Khóa XX, nhiệm kỳ 2026-2031" */
    termName: ({ ordinal, fromYear, toYear }: Pick<Term, 'ordinal' | 'fromYear' | 'toYear'>) =>
      label('council.term', { ordinal: roman(ordinal), fromYear, toYear }),
    /** What a post is called where the body is named beside it. */
    roleName: ({ role, title }: Pick<HeldPost, 'role' | 'title'>) => title ?? label(`postRoles.${role}`),
    /** "Trưởng Ban Pháp chế"; the posts of the Thường trực say their body themselves. */
    postName: ({ role, title, bodyKind, bodyName }: Pick<HeldPost, 'role' | 'title' | 'bodyKind' | 'bodyName'>) => {
      const name = title ?? label(`postRoles.${role}`)
      return bodyKind === 'standing' ? name : postOfBody(name, bodyName)
    },
  }
}
