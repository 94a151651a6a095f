import { api, replyOf } from '#platform/ui'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

const KEY = ['administration'] as const
const EVERY_MS = 30_000

export const jobsQuery = queryOptions({
  queryKey: [...KEY, 'jobs'],
  queryFn: () => replyOf(api.GET('/api/v1/administration/jobs')),
  refetchInterval: EVERY_MS,
})

export const storageQuery = queryOptions({
  queryKey: [...KEY, 'storage'],
  queryFn: () => replyOf(api.GET('/api/v1/administration/storage')),
})

export const healthQuery = queryOptions({
  queryKey: [...KEY, 'health'],
  queryFn: () => replyOf(api.GET('/api/v1/administration/health')),
  refetchInterval: EVERY_MS,
})

/** How the installation fares, as the server tells it. */
export type Health = Awaited<ReturnType<NonNullable<typeof healthQuery.queryFn>>>

export type Act = 'retry' | 'discard'

/** What was given up: a job, or an event on its way to a handler. */
export type GivenUp =
  | { readonly what: 'job'; readonly id: string }
  | { readonly what: 'delivery'; readonly id: string; readonly handler: string }

/** Decides about something that was given up; what was read of it is read anew. */
export function useSettle(onDone: (act: Act) => void, onRefused: (error: unknown) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ given, act }: { readonly given: GivenUp; readonly act: Act }) => settle(given, act),
    onSuccess: (_done, { act }) => onDone(act),
    onError: onRefused,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

function settle(given: GivenUp, act: Act) {
  if (given.what === 'job') {
    const params = { path: { job: given.id } }
    return act === 'retry'
      ? replyOf(api.POST('/api/v1/administration/jobs/{job}/retry', { params }))
      : replyOf(api.POST('/api/v1/administration/jobs/{job}/discard', { params }))
  }
  const call = { params: { path: { event: given.id } }, body: { handler: given.handler } }
  return act === 'retry'
    ? replyOf(api.POST('/api/v1/administration/deliveries/{event}/retry', call))
    : replyOf(api.POST('/api/v1/administration/deliveries/{event}/discard', call))
}
