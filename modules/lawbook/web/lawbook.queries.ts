import type { HolidayYear, LegalBasis, ParameterCard } from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import { api, replyOf, useLiveQueries } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'

/** As many as a page may hold: the lawbook is read whole, by area. */
const LARGEST_PAGE = 200

export const lawbookKey = (council: string) => ['lawbook', council] as const

/** Reads anew when somebody of the council changes a value. */
export function useLawbookLive(council: string): void {
  useLiveQueries([`council:${council}`], lawbookKey(council))
}

/** What the list of parameters is narrowed by, as the address carries it. */
export interface AskedParameters {
  readonly area: string | undefined
  readonly status: string | undefined
  readonly q: string
  readonly on: CalendarDate | undefined
}

/** All the parameters that fit, with what holds for the council on the day. */
export const parametersQuery = (council: string, asked: AskedParameters) =>
  queryOptions({
    queryKey: [...lawbookKey(council), 'parameters', asked],
    queryFn: () =>
      everyPage(async (after) => {
        const page = await replyOf(
          api.GET('/api/v1/councils/{council}/lawbook/parameters', {
            params: { path: { council }, query: given({ ...asked, after, limit: LARGEST_PAGE }) },
          }),
        )
        return { ...page, items: page.items as unknown as ParameterCard[] }
      }),
  })

export const parameterQuery = (council: string, key: string, on: CalendarDate | undefined) =>
  queryOptions({
    queryKey: [...lawbookKey(council), 'parameter', key, on],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/lawbook/parameters/{key}', {
          params: { path: { council, key: key as ParameterCard['key'] }, query: given({ on }) },
        }),
      )) as unknown as ParameterCard,
  })

export interface Bases {
  readonly items: readonly LegalBasis[]
  readonly mayAdd: boolean
}

/** All the legal bases that fit, and whether one may be added here. */
export const basesQuery = (council: string, q = '') =>
  queryOptions({
    queryKey: [...lawbookKey(council), 'bases', q],
    queryFn: async (): Promise<Bases> => {
      let mayAdd = false
      const items = await everyPage(async (after) => {
        const page = await replyOf(
          api.GET('/api/v1/councils/{council}/lawbook/bases', {
            params: { path: { council }, query: given({ q, after, limit: LARGEST_PAGE }) },
          }),
        )
        mayAdd = page.abilities.add
        return { ...page, items: page.items as LegalBasis[] }
      })
      return { items, mayAdd }
    },
  })

export const holidaysQuery = (council: string, year: number) =>
  queryOptions({
    queryKey: [...lawbookKey(council), 'holidays', year],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/lawbook/holidays', { params: { path: { council }, query: { year } } }),
      )) as HolidayYear,
  })

/** The parameters that fit as an Excel file. */
export function exportedParameters(council: string, asked: AskedParameters): Promise<Blob> {
  const path = '/api/v1/councils/{council}/lawbook/export'
  return replyOf<Blob>(api.GET(path, { params: { path: { council }, query: given({ ...asked }) }, parseAs: 'blob' }))
}

interface Page<Row> {
  readonly items: readonly Row[]
  readonly next?: string
}

async function everyPage<Row>(page: (after: string | undefined) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const read = await page(after)
    rows.push(...read.items)
    after = read.next
  } while (after !== undefined)
  return rows
}

/** A query without the questions that nobody asked; what an address makes up is the server's to refuse. */
function given(query: Readonly<Record<string, string | number | undefined>>): Record<string, never> {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(asked) as Record<string, never>
}
