import type {
  Agency,
  AgencyDetail,
  Council,
  CouncilHistory,
  CouncilHome,
  CouncilStatistics,
  Delegate,
  DelegateRow,
  Denominator,
  Field,
  OrganisationChart,
  StructureStatistics,
  Unit,
  UnitMap,
} from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'

/*
 * What the screens read. The replies are JSON, where an id and a day are plain strings: each is given the contract's type
 * here, once, and screens speak of CalendarDate and CouncilHome.
 */

const PAGE = 50
/** As many as one page may hold: for choosing a delegate from the whole council. */
const LARGEST_PAGE = 200
/** A map and the list of fields change only with a release of the product. */
const ALL_DAY = 24 * 60 * 60_000

export const councilKey = (council: string) => ['councils', council] as const

/** Keeps everything that is shown of the own council fresh while others work on it. */
export function useCouncilLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], councilKey(id))
}

export const homeQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'home'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}', { params: { path: { council } } }))) as CouncilHome,
  })

export const organisationQuery = (council: string, on?: CalendarDate) =>
  queryOptions({
    queryKey: [...councilKey(council), 'organisation', on],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/organisation', { params: { path: { council }, query: given({ on }) } }),
      )) as OrganisationChart,
  })

/** What a list of delegates is narrowed by, as the address carries it. */
export interface AskedDelegates {
  readonly q?: string | undefined
  readonly state?: DelegateRow['state'] | undefined
  readonly sex?: DelegateRow['sex'] | undefined
  readonly body?: string | undefined
  readonly electionUnit?: number | undefined
  readonly reElected?: 'true' | 'false' | undefined
  readonly partyMember?: 'true' | 'false' | undefined
  readonly on?: CalendarDate | undefined
  readonly term?: string | undefined
}

export const delegatesKey = (council: string, asked: AskedDelegates) =>
  [...councilKey(council), 'delegates', 'pages', asked] as const

export async function delegatesPage(
  council: string,
  asked: AskedDelegates,
  after: string | undefined,
  limit = PAGE,
): Promise<KeysetPage<DelegateRow>> {
  const query = given({ ...asked, after, limit })
  const reply = await replyOf(api.GET('/api/v1/councils/{council}/delegates', { params: { path: { council }, query } }))
  return reply as { items: DelegateRow[]; next?: string }
}

/** Everybody whom one choice or one figure concerns, without paging. */
export const allDelegatesQuery = (council: string, asked: AskedDelegates) =>
  queryOptions({
    queryKey: [...councilKey(council), 'delegates', 'all', asked],
    queryFn: async () => (await delegatesPage(council, asked, undefined, LARGEST_PAGE)).items,
  })

export const delegateQuery = (council: string, mandate: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'delegate', mandate],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/delegates/{mandate}', { params: { path: { council, mandate } } }),
      )) as Delegate,
  })

export interface AskedAgencies {
  readonly q?: string | undefined
  readonly kind?: Agency['kind'] | undefined
  readonly field?: string | undefined
}

export const agenciesKey = (council: string, asked: AskedAgencies) =>
  [...councilKey(council), 'agencies', asked] as const

export async function agenciesPage(
  council: string,
  asked: AskedAgencies,
  after: string | undefined,
  limit = PAGE,
): Promise<KeysetPage<Agency>> {
  const query = given({ ...asked, after, limit })
  const reply = await replyOf(api.GET('/api/v1/councils/{council}/agencies', { params: { path: { council }, query } }))
  return reply as { items: Agency[]; next?: string }
}

export const allAgenciesQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'agencies', 'all'],
    queryFn: async () => (await agenciesPage(council, {}, undefined, LARGEST_PAGE)).items,
  })

export const agencyQuery = (council: string, agency: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'agency', agency],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/agencies/{agency}', { params: { path: { council, agency } } }),
      )) as AgencyDetail,
  })

export const fieldsQuery = queryOptions({
  queryKey: ['councils', 'fields'],
  queryFn: async () => (await replyOf(api.GET('/api/v1/fields'))) as Field[],
  staleTime: ALL_DAY,
})

export interface AskedStatistics {
  readonly on?: CalendarDate | undefined
  readonly of: Denominator
}

export const statisticsQuery = (council: string, asked: AskedStatistics) =>
  queryOptions({
    queryKey: [...councilKey(council), 'statistics', asked],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/statistics', { params: { path: { council }, query: given({ ...asked }) } }),
      )) as StructureStatistics,
  })

/** All councils directly below one, counted together. */
export const statisticsBelowQuery = (council: string, asked: AskedStatistics) =>
  queryOptions({
    queryKey: [...councilKey(council), 'statistics-below', asked],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/statistics/below', {
          params: { path: { council }, query: given({ ...asked }) },
        }),
      )) as StructureStatistics,
  })

/** Each council directly below one, counted apart, in one answer. */
export const statisticsOfEachQuery = (council: string, asked: AskedStatistics) =>
  queryOptions({
    queryKey: [...councilKey(council), 'statistics-of-each', asked],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/statistics/each-below', {
          params: { path: { council }, query: given({ ...asked }) },
        }),
      )) as CouncilStatistics[],
  })

export const historyQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'history'],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/history', { params: { path: { council } } }),
      )) as CouncilHistory,
  })

export const belowQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'below'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/below', { params: { path: { council } } }))) as Council[],
  })

export const unitsQuery = (parent: string) =>
  queryOptions({
    queryKey: ['councils', 'units', parent],
    queryFn: async () => (await replyOf(api.GET('/api/v1/units', { params: { query: { parent } } }))) as Unit[],
    staleTime: ALL_DAY,
  })

export const provinceMapQuery = (code: string) =>
  queryOptions({
    queryKey: ['councils', 'map', code],
    queryFn: () => replyOf<UnitMap>(api.GET('/api/v1/maps/provinces/{code}', { params: { path: { code } } })),
    staleTime: ALL_DAY,
  })

/** A query without the questions that nobody asked. */
export function given<Query extends object>(query: Query): { [Name in keyof Query]?: Exclude<Query[Name], undefined> } {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(asked) as { [Name in keyof Query]?: Exclude<Query[Name], undefined> }
}
