import type { ElectionResults, EndTerm, EnterElectionResult, StartTerm, TermProposal } from '#councils'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { councilKey, given } from '../councils.queries.ts'

export type ProposedTerm = TermProposal & { readonly seats: number | null }

export const proposedTermQuery = (council: string, population?: number) =>
  queryOptions({
    queryKey: [...councilKey(council), 'term-proposal', population],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/terms/proposal', {
          params: { path: { council }, query: given({ population }) },
        }),
      )) as ProposedTerm,
  })

export const resultsQuery = (council: string, term: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'results', term],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/terms/{term}/results', { params: { path: { council, term } } }),
      )) as ElectionResults,
  })

/** Begins and ends terms, enters what an election brought. */
export function useTermCommands() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: councilKey(council) })
    return reply
  }
  return {
    start: (body: StartTerm) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/terms', { params: { path: { council } }, body }))),
    end: (term: string, body: EndTerm) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/terms/{term}/end', { params: { path: { council, term } }, body })),
      ),
    undoEnd: (term: string, body: { version: number; reason: string }) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/terms/{term}/undo-end', { params: { path: { council, term } }, body }),
        ),
      ),
    enterResult: (unit: string, body: EnterElectionResult) =>
      done(
        replyOf(
          api.PUT('/api/v1/councils/{council}/election-units/{unit}/result', {
            params: { path: { council, unit } },
            body,
          }),
        ),
      ),
  }
}
