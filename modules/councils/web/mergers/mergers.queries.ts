import type { Merger, MergerPreview, MergerUndoing, MergeUnits, NameSuccessor } from '#councils'
import { api, type Language, replyOf, useMyCouncil } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { councilKey } from '../councils.queries.ts'
import { trail } from '../trail.ts'

export const mergersQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'mergers'],
    queryFn: async () => {
      const reply = await replyOf(api.GET('/api/v1/councils/{council}/mergers', { params: { path: { council } } }))
      return reply.items as unknown as Merger[]
    },
  })

/** What undoing would close and what stands against it; asked anew each time, because others work meanwhile. */
export const undoingQuery = (council: string, merger: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'mergers', merger, 'undoing'],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/mergers/{merger}/undoing', { params: { path: { council, merger } } }),
      )) as MergerUndoing,
    staleTime: 0,
  })

/** What the trail calls this module's acts; they come in when somebody asks what stands against undoing. */
export const wordsOfActs = (locale: Language) =>
  queryOptions({
    queryKey: ['councils', 'words-of-acts', locale],
    queryFn: async (): Promise<Readonly<Record<string, string>>> => (await trail.words[locale]()).acts,
    staleTime: Number.POSITIVE_INFINITY,
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
    nameSuccessor: (merger: string, body: NameSuccessor) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/mergers/{merger}/successors', {
            params: { path: { council, merger } },
            body,
          }),
        ),
      ),
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
