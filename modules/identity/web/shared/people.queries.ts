import type {
  CouncilPerson,
  DeskPass,
  DeskPerson,
  Device,
  Handover,
  HandoverItem,
  HandoverWithItems,
  Invitation,
  MissedHandover,
  OwnerlessWork,
} from '#identity'
import { api, replyOf } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'

/** Everything of people, invitations, desk and handovers of a council; read anew together. */
export const peopleKey = (council: string) => ['identity', council, 'people'] as const

const LISTED_OFTEN_MS = 3_000
const at = (council: string) => ({ params: { path: { council } } })

export const peopleQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'list'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/people', at(council)))).items as CouncilPerson[],
  })

export const invitationsQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'invitations'],
    queryFn: async () => {
      const { items, mail } = await replyOf(api.GET('/api/v1/councils/{council}/invitations', at(council)))
      return { items: items as Invitation[], mailIsOn: mail === 'on' }
    },
  })

export const deskPeopleQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'desk'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/desk/people', at(council)))).items as DeskPerson[],
  })

/** Asked again every few seconds: a code that is used, or shown by somebody else, is seen at once. */
export const passesQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'passes'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/desk/passes', at(council)))).items as DeskPass[],
    refetchInterval: LISTED_OFTEN_MS,
  })

export const devicesQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'devices'],
    queryFn: async () => (await replyOf(api.GET('/api/v1/councils/{council}/devices', at(council)))).items as Device[],
  })

export const handoversQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'handovers'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/handovers', at(council)))).items as Handover[],
  })

export const handoverQuery = (council: string, handover: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'handovers', handover],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/handovers/{handover}', { params: { path: { council, handover } } }),
      )) as HandoverWithItems,
  })

export const openWorkQuery = (council: string, account: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'open-work', account],
    queryFn: async () => {
      const path = { params: { path: { council, account } } }
      const { items } = await replyOf(api.GET('/api/v1/councils/{council}/open-work/{account}', path))
      return items as HandoverItem[]
    },
  })

export const ownerlessQuery = (council: string) =>
  queryOptions({
    queryKey: [...peopleKey(council), 'ownerless'],
    queryFn: async () => {
      const { items, missed } = await replyOf(api.GET('/api/v1/councils/{council}/ownerless-work', at(council)))
      return { items: items as OwnerlessWork[], missed: missed as MissedHandover[] }
    },
  })
