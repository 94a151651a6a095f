import type { Merger, MergerPreview, MergeUnits } from '#councils'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { councilKey } from '../councils.queries.ts'

export const mergersQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'mergers'],
    queryFn: async () => {
      const reply = await replyOf(api.GET('/api/v1/councils/{council}/mergers', { params: { path: { council } } }))
      return reply.items as unknown as Merger[]
    },
  })

/** Looks at a merger, carries it out, takes it back. It concerns several councils: all that was read is read anew. */
export function useMergerCommands() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  const params = { path: { council } }

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: ['councils'] })
    return reply
  }
  return {
    preview: async (body: MergeUnits) =>
      (await replyOf(
        api.POST('/api/v1/councils/{council}/mergers/preview', { params, body }),
      )) as unknown as MergerPreview,
    merge: (body: MergeUnits) => done(replyOf(api.POST('/api/v1/councils/{council}/mergers', { params, body }))),
    undo: (merger: string, reason: string) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/mergers/{merger}/undo', {
            params: { path: { council, merger } },
            body: { reason },
          }),
        ),
      ),
  }
}
