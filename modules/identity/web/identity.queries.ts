import type { CalendarDate } from '#platform/calendar'
import type { Assignment, EndRole, GrantRole } from '#identity'
import type { AgencyId, BodyId } from '#platform/access'
import { personSortKey } from '#platform/text'
import { api, replyOf } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'

function byName(a: Assignment, b: Assignment): number {
  return personSortKey(a.displayName) < personSortKey(b.displayName) ? -1 : 1
}

const rolesKey = (council: string) => ['identity', council, 'roles'] as const

/** Every role held in the council, those that ended too, by the given names of those who hold them. */
export const rolesQuery = (council: string) =>
  queryOptions({
    queryKey: rolesKey(council),
    queryFn: async () => {
      const path = '/api/v1/councils/{council}/assignments'
      const { items } = await replyOf(api.GET(path, { params: { path: { council } } }))
      return (items as Assignment[]).toSorted(byName)
    },
  })

/** A grant as it is sent: what is not asked for is left out, never undefined. */
export interface RoleToGrant extends Omit<GrantRole, 'body' | 'agency' | 'validTo'> {
  readonly validTo?: CalendarDate
  readonly body?: BodyId
  readonly agency?: AgencyId
}

/** As many as one page of the register may hold: enough to choose from by typing. */
const LARGEST_PAGE = 200

/** The agencies that a focal point may answer for. Councils are a higher module: known here by their API alone. */
export const agenciesQuery = (council: string) =>
  queryOptions({
    queryKey: ['identity', council, 'agencies'],
    queryFn: async () => {
      const path = '/api/v1/councils/{council}/agencies'
      const { items } = await replyOf(api.GET(path, { params: { path: { council }, query: { limit: LARGEST_PAGE } } }))
      return items.map(({ id, name }) => ({ value: id, label: name }))
    },
  })

/** What the office may do with roles; the list is read anew afterwards. */
export function useRoleCommands(council: string) {
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    await queries.invalidateQueries({ queryKey: rolesKey(council) })
    return reply
  }

  return {
    grant: (body: RoleToGrant) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/assignments', { params: { path: { council } }, body }))),
    end: (assignment: string, body: EndRole) =>
      done(
        replyOf(
          api.PATCH('/api/v1/councils/{council}/assignments/{assignment}', {
            params: { path: { council, assignment } },
            body,
          }),
        ),
      ),
    refresh: () => queries.invalidateQueries({ queryKey: rolesKey(council) }),
  }
}
