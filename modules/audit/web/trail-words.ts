import type { AuditEntry, TrailEntry } from '#audit'
import { CalendarDate, formatDate, formatInstant, instant } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useMe, useText, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { namesQuery, type TrailNames } from './audit.queries.ts'
import type { ModulesWords } from './module-words.ts'
import { SCREEN_WORDS } from './screen-words.ts'

type Fact = NonNullable<AuditEntry['before']>[string]

const UUID = /^[\da-f]{8}-[\da-f]{4}-/
/** What may be a code that has a word. */
const CODE = /^[a-z-]+$/i
/** Enough of an id to tell two apart on a page. */
const SHORT = 8

const noNames: TrailNames = { accounts: new Map(), subjects: new Map() }

/** How the trail is read aloud: acts, subjects, people and values in words, where anybody has given them words. */
export function useTrailWords(council: string, { acts, subjects, pathOf }: ModulesWords) {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  const me = useMe()
  const names = useQuery(namesQuery(council)).data ?? noNames

  const account = (id: string): string =>
    names.accounts.get(id) ?? (id === me.account ? me.displayName : t('entry.ofAccount', { id: short(id) }))
  const role = (code: string): string => wordOr(text, `identity:roles.${code}`, code)

  function value(field: string, fact: Fact): string {
    // Whose facts a list showed: they find it among their own data; the reader of the trail is told how many.
    if (field === 'persons' && Array.isArray(fact)) return formatCount(fact.length, locale)
    if (Array.isArray(fact)) return fact.map((each) => value(field, each)).join(', ')
    if (fact === null || fact === '') return t('entry.nothing')
    if (typeof fact === 'boolean') return t(fact ? 'entry.yes' : 'entry.no')
    if (typeof fact === 'number') return formatCount(fact, locale)
    if (field === 'role' || field === 'roles') return role(fact)
    if (field === 'in') return wordOr(text, `${SCREEN_WORDS}:screen.looks.${fact}`, fact)
    if (field === 'account') return account(fact)
    const day = CalendarDate.safeParse(fact)
    if (day.success) return formatDate(day.data, locale)
    if (UUID.test(fact)) return names.subjects.get(fact) ?? names.accounts.get(fact) ?? short(fact)
    return CODE.test(fact) ? wordOr(text, `${SCREEN_WORDS}:screen.codes.${fact}`, fact) : fact
  }

  return {
    t,
    locale,
    accounts: names.accounts,
    acts,
    act: (kind: string) => acts.get(kind) ?? kind,
    subject: ({ subject: { kind, id }, subjectName }: TrailEntry) => {
      const name = subjectName ?? names.subjects.get(id)
      return `${subjects.get(kind) ?? kind}${name === undefined ? ` ${short(id)}` : `: ${name}`}`
    },
    pathOf,
    who: (entry: AuditEntry) => (entry.account === null ? t('bySystem') : account(entry.account)),
    capacity: (entry: AuditEntry) => (entry.role === null ? t('entry.byItself') : role(entry.role)),
    when: (at: string) => formatInstant(instant(at), locale),
    field: (name: string) => wordOr(text, `${SCREEN_WORDS}:screen.facts.${name}`, name),
    value,
  }
}

export type TrailWords = ReturnType<typeof useTrailWords>

/** The end of an id, shown where no name is known: what an id begins with is only its time. */
export function short(id: string): string {
  return id.slice(-SHORT)
}

/** A text that may not be there: i18next answers with the key itself. */
function wordOr(text: (key: string) => string, key: string, otherwise: string): string {
  const found = text(key)
  return found === key.slice(key.indexOf(':') + 1) || found === key ? otherwise : found
}
