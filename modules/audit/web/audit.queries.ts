import type { TrailEntry, Verification } from '#audit'
import type { CalendarDate } from '#platform/calendar'
import { api, type KeysetPage, replyOf } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'

/** What a trail is narrowed by. */
export interface AskedActs {
  readonly account: string | undefined
  readonly kind: string | undefined
  readonly subject: string | undefined
  readonly from: CalendarDate | undefined
  readonly to: CalendarDate | undefined
}

export const trailKey = (council: string, asked: AskedActs) => ['audit', council, 'trail', asked] as const

/** A page of the trail, newest first. */
export async function trailPage(
  council: string,
  asked: AskedActs,
  after: string | undefined,
): Promise<KeysetPage<TrailEntry>> {
  const query = Object.fromEntries(Object.entries({ ...asked, after }).filter(([, value]) => value !== undefined))
  const page = await replyOf(api.GET('/api/v1/councils/{council}/audit', { params: { path: { council }, query } }))
  return { ...page, items: page.items as TrailEntry[] }
}

/** Recomputes the whole chain on the server. */
export function verifyChain(council: string): Promise<Verification> {
  return replyOf(api.GET('/api/v1/councils/{council}/audit/verification', { params: { path: { council } } }))
}

/** The whole chain as lines of JSON. Asked for with the capacity of this tab, which a plain link would not carry. */
export function exportedTrail(council: string): Promise<Blob> {
  const path = '/api/v1/councils/{council}/audit/export'
  return replyOf<Blob>(api.GET(path, { params: { path: { council } }, parseAs: 'blob' }))
}

/** Whom the entries speak of, by the ids that they keep: accounts, and the roles that were granted and ended. */
export interface TrailNames {
  readonly accounts: ReadonlyMap<string, string>
  readonly subjects: ReadonlyMap<string, string>
}

/** The names of those who hold or held a role in the council. People are a higher module: known here by their API. */
export const namesQuery = (council: string) =>
  queryOptions({
    queryKey: ['audit', council, 'names'],
    queryFn: async (): Promise<TrailNames> => {
      const path = '/api/v1/councils/{council}/assignments'
      const { items } = await replyOf(api.GET(path, { params: { path: { council } } }))
      const accounts = items.map(({ account, displayName }) => [account, displayName] as const)
      const roles = items.map(({ id, displayName }) => [id, displayName] as const)
      return { accounts: new Map(accounts), subjects: new Map([...accounts, ...roles]) }
    },
  })
