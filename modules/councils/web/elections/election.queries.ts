import type { ElectionRegister, PollingArea } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { api, type KeysetPage, replyOf } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'
import { councilKey, given } from '../councils.queries.ts'

const PAGE = 50

export const electionRegisterQuery = (council: string, on?: CalendarDate) =>
  queryOptions({
    queryKey: [...councilKey(council), 'election-units', on],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/election-units', { params: { path: { council }, query: given({ on }) } }),
      )) as ElectionRegister,
  })

export const pollingAreasKey = (council: string, unit: string) =>
  [...councilKey(council), 'polling-areas', unit] as const

export async function pollingAreasPage(
  council: string,
  unit: string,
  after: string | undefined,
): Promise<KeysetPage<PollingArea>> {
  const reply = await replyOf(
    api.GET('/api/v1/councils/{council}/election-units/{unit}/polling-areas', {
      params: { path: { council, unit }, query: given({ after, limit: PAGE }) },
    }),
  )
  return reply as { items: PollingArea[]; next?: string }
}
