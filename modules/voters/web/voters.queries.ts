import { type CalendarDate, holidayCalendar, partsOf } from '#platform/calendar'
import type { HolidayYear, ParameterCard } from '#lawbook'
import type { Agency, CouncilHome, DelegateRow, Field, Unit } from '#councils'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import type {
  AlikePetition,
  ForwardLetter,
  Meeting,
  MeetingView,
  Petition,
  PetitionCounts,
  PetitionFilter,
  PetitionRow,
  Wave,
  WaveView,
} from '#voters'
import { queryOptions } from '@tanstack/react-query'
// Not by the contract's door, which would bring all its schemas along to the first page.
import { ALIKE_LONGEST } from '../contract/limits.ts'

/*
 * What the screens of contact with voters read. The replies are JSON, where an id and a day are plain strings:
 * each is given the contract's type here, once.
 */

const PAGE = 50
/** As many as one page may hold: for choosing from all of them. */
const LARGEST_PAGE = 200
const ALL_DAY = 24 * 60 * 60_000

/** What the register is narrowed by, as the address carries it: ids are plain texts there, and yes or no is a word. */
export interface AskedPetitions extends Unset<Pick<PetitionFilter, 'q' | 'state' | 'competence' | 'field' | 'source'>> {
  readonly agency?: string | undefined
  readonly wave?: string | undefined
  readonly meeting?: string | undefined
  readonly unit?: string | undefined
  readonly distinct?: 'true' | undefined
  readonly forwarded?: 'true' | undefined
  readonly answered?: 'true' | undefined
  readonly resolved?: 'true' | undefined
  readonly overdue?: 'true' | undefined
}

export interface AskedMeetings {
  readonly wave?: string | undefined
}

type Unset<Asked> = { readonly [Name in keyof Asked]?: Asked[Name] | undefined }

export const votersKey = (council: string) => ['voters', council] as const

/** Keeps everything shown of contact with voters fresh while others work on it. */
export function useVotersLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], votersKey(id))
}

const inCouncil = (council: string) => ({ path: { council } })

export const wavesQuery = (council: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'waves'],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: { limit: LARGEST_PAGE } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/contact-waves', { params }))).items as Wave[]
    },
  })

export const waveQuery = (council: string, wave: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'wave', wave],
    queryFn: async () => {
      const params = { path: { council, wave } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/contact-waves/{wave}', { params }))) as WaveView
    },
  })

export const meetingsKey = (council: string, asked: AskedMeetings) =>
  [...votersKey(council), 'meetings', 'pages', asked] as const

export async function meetingsPage(
  council: string,
  asked: AskedMeetings,
  after?: string,
  limit = PAGE,
): Promise<KeysetPage<Meeting>> {
  const params = { ...inCouncil(council), query: given({ ...asked, after, limit }) }
  const page = await replyOf(api.GET('/api/v1/councils/{council}/contact-meetings', { params }))
  return { ...page, items: page.items as Meeting[] }
}

/** The latest points, for choosing where a petition was heard. */
export const latestMeetingsQuery = (council: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'meetings', 'latest'],
    queryFn: async () => (await meetingsPage(council, {}, undefined, LARGEST_PAGE)).items,
  })

export const meetingQuery = (council: string, meeting: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'meeting', meeting],
    queryFn: async () => {
      const params = { path: { council, meeting } }
      return (await replyOf(
        api.GET('/api/v1/councils/{council}/contact-meetings/{meeting}', { params }),
      )) as MeetingView
    },
  })

export const petitionsKey = (council: string, asked: AskedPetitions) =>
  [...votersKey(council), 'petitions', 'pages', asked] as const

export async function petitionsPage(
  council: string,
  asked: AskedPetitions,
  after?: string,
  limit = PAGE,
): Promise<KeysetPage<PetitionRow>> {
  const params = { ...inCouncil(council), query: given({ ...asked, after, limit }) }
  const page = await replyOf(api.GET('/api/v1/councils/{council}/petitions', { params }))
  return { ...page, items: page.items as PetitionRow[] }
}

/** The first of a list: a few for a card, or all that may go out in one letter. */
export const somePetitionsQuery = (council: string, asked: AskedPetitions, limit = LARGEST_PAGE) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petitions', 'some', asked, limit],
    queryFn: async () => (await petitionsPage(council, asked, undefined, limit)).items,
  })

/** Petitions that may have asked for the same before. */
export const alikePetitionsQuery = (council: string, content: string, besides?: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petitions', 'alike', content, besides],
    queryFn: async () => {
      const query = { content: content.slice(0, ALIKE_LONGEST), ...given({ besides }) }
      const params = { ...inCouncil(council), query }
      const reply = await replyOf(api.GET('/api/v1/councils/{council}/petitions/alike', { params }))
      return reply.items as AlikePetition[]
    },
  })

export const petitionCountsQuery = (council: string, asked: AskedPetitions = {}) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petitions', 'counts', asked],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: given(asked) }
      return (await replyOf(api.GET('/api/v1/councils/{council}/petitions/counts', { params }))) as PetitionCounts
    },
  })

export const petitionQuery = (council: string, petition: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petition', petition],
    queryFn: async () => {
      const params = { path: { council, petition } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/petitions/{petition}', { params }))) as Petition
    },
  })

/** A letter on its way through approval, with the petitions that it carries. */
export const letterQuery = (council: string, letter: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'letter', letter],
    queryFn: async () => {
      const params = { path: { council, letter } }
      const reply = await replyOf(api.GET('/api/v1/councils/{council}/petitions/letters/{letter}', { params }))
      return reply as ForwardLetter
    },
  })

/** The register as Excel, read with the capacity of this tab, which a plain link would not carry. */
export function exportedPetitions(council: string, asked: AskedPetitions): Promise<Blob> {
  const params = { ...inCouncil(council), query: given(asked) }
  return replyOf<Blob>(api.GET('/api/v1/councils/{council}/petitions/export', { params, parseAs: 'blob' }))
}

export function registerTemplate(council: string, sheet: 'meetings' | 'petitions'): Promise<Blob> {
  const params = { ...inCouncil(council), query: { sheet } }
  return replyOf<Blob>(api.GET('/api/v1/councils/{council}/contact-register/template', { params, parseAs: 'blob' }))
}

/** The agencies that may be written to. */
export const agenciesQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'agencies', 'to-write-to'],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: { limit: LARGEST_PAGE } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/agencies', { params }))).items as Agency[]
    },
  })

export const delegatesQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'delegates', 'to-attend'],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: { limit: LARGEST_PAGE } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/delegates', { params }))).items as DelegateRow[]
    },
  })

export const fieldsQuery = queryOptions({
  queryKey: ['councils', 'fields'],
  queryFn: async () => (await replyOf(api.GET('/api/v1/fields'))) as Field[],
  staleTime: ALL_DAY,
})

/** The communes of a province's council; none for a commune's. */
export const communesQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'communes'],
    queryFn: async () => {
      const home = (await replyOf(api.GET('/api/v1/councils/{council}', { params: inCouncil(council) }))) as CouncilHome
      const query = { parent: home.unit.id }
      return (await replyOf(api.GET('/api/v1/units', { params: { query } }))) as Unit[]
    },
    staleTime: ALL_DAY,
  })

/** The rule by which an answer is due, as it holds on a day; null where the lawbook has none. */
export const answerRuleQuery = (council: string, on: CalendarDate) =>
  queryOptions({
    queryKey: ['lawbook', council, 'petition.answer', on],
    queryFn: async () => {
      const params = { path: { council, key: 'petition.answer' as const }, query: { on } }
      const card = await replyOf(api.GET('/api/v1/councils/{council}/lawbook/parameters/{key}', { params }))
      return (card as ParameterCard).inForce
    },
  })

/** The days that are worked, in the year of a day and in the next: as far as a deadline reaches. */
export const workingDaysQuery = (council: string, from: CalendarDate) => {
  const { year } = partsOf(from)
  return queryOptions({
    queryKey: ['lawbook', council, 'holidays', year],
    queryFn: async () => {
      const path = '/api/v1/councils/{council}/lawbook/holidays'
      const years = await Promise.all(
        [year, year + 1].map((asked) =>
          replyOf(api.GET(path, { params: { ...inCouncil(council), query: { year: asked } } })),
        ),
      )
      return holidayCalendar((years as HolidayYear[]).flatMap(({ days }) => days))
    },
  })
}

/** A query without the questions that nobody asked. */
function given<Query extends object>(query: Query): { [Name in keyof Query]?: Exclude<Query[Name], undefined> } {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(asked) as { [Name in keyof Query]?: Exclude<Query[Name], undefined> }
}
