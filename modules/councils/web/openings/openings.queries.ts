import type {
  AppointFirst,
  CouncilOpened,
  OpenCouncil,
  OpeningList,
  OpeningProposal,
  OrganisationChart,
  Readiness,
  SetRegulation,
} from '#councils'
import type { FirstPerson } from '#councils'
import type { PrintedSlips } from '#identity'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { councilKey, given } from '../councils.queries.ts'
import { multipart } from '../shared/multipart.ts'

export const openingsQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'openings'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/openings', { params: { path: { council } } }))) as OpeningList,
  })

export const proposalQuery = (council: string, unit: string, population?: number) =>
  queryOptions({
    queryKey: [...councilKey(council), 'opening-proposal', unit, population],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/openings/proposal', {
          params: { path: { council }, query: { unit, ...given({ population }) } },
        }),
      )) as OpeningProposal,
  })

/** How far a council is on its way to work: the own one, or one below. */
export const readinessQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'readiness'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/readiness', { params: { path: { council } } }))) as Readiness,
  })

export const openedChartQuery = (council: string, opened: string) =>
  queryOptions({
    queryKey: [...councilKey(opened), 'opened-chart'],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/openings/{opened}/organisation', { params: { path: { council, opened } } }),
      )) as OrganisationChart,
  })

export type FirstRegister = 'delegates' | 'posts'

/** Opens a council of the province. */
export function useOpenCouncil() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  return async (body: OpenCouncil): Promise<CouncilOpened> => {
    const reply = await replyOf(
      api.POST('/api/v1/councils/{council}/openings', { params: { path: { council } }, body }),
    )
    void queries.invalidateQueries({ queryKey: councilKey(council) })
    return reply as CouncilOpened
  }
}

/** What the province does in a council that it is opening; what is read of either is read anew afterwards. */
export function useOpeningCommands(opened: string) {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  const path = { council, opened }

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: councilKey(council) })
    void queries.invalidateQueries({ queryKey: councilKey(opened) })
    return reply
  }

  return {
    invite: (people: readonly FirstPerson[]) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/openings/{opened}/people', {
            params: { path },
            body: { people: [...people] },
          }),
        ),
      ) as Promise<PrintedSlips>,
    printAgain: () =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/openings/{opened}/slips', { params: { path }, body: {} })),
      ) as Promise<PrintedSlips>,
    setRegulation: (body: SetRegulation) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/openings/{opened}/regulation', { params: { path }, body }))),
    appoint: (body: AppointFirst) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/openings/{opened}/posts', { params: { path }, body }))),
    handOver: () =>
      done(replyOf(api.POST('/api/v1/councils/{council}/openings/{opened}/hand-over', { params: { path }, body: {} }))),
    preview: (register: FirstRegister, file: File, sheet: string | undefined) =>
      replyOf(
        api.POST('/api/v1/councils/{council}/openings/{opened}/registers/{register}/preview', {
          params: { path: { ...path, register }, query: given({ sheet }) },
          ...multipart(file),
        }),
      ),
    take: (register: FirstRegister, file: File, sheet: string | undefined) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/openings/{opened}/registers/{register}/import', {
            params: { path: { ...path, register }, query: given({ sheet }) },
            ...multipart(file),
          }),
        ),
      ),
    template: (register: FirstRegister) =>
      `/api/v1/councils/${council}/openings/${opened}/registers/${register}/template`,
  }
}
