import { queryOptions } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import type { paths } from './api/schema.generated.ts'
import { api, replyOf } from './api/index.ts'

/** Who is signed in, in which capacities, and as which one this tab acts: the reply of GET /api/v1/me. */
export type Me = paths['/api/v1/me']['get']['responses']['200']['content']['application/json']

export type MyCapacity = Me['capacities'][number]

/** A guest or a reporter: sees what they are invited to, and no page of the council by itself. */
export const comesAsGuest = ({ as }: Me): boolean => as.role === 'guest' || as.role === 'press'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => replyOf(api.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
})

const MeContext = createContext<Me | undefined>(undefined)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** The signed-in person; every screen of a module stands inside. */
export function useMe(): Me {
  const me = use(MeContext)
  if (me === undefined) throw new Error('useMe() outside of the signed-in shell')
  return me
}

/** The council in which this tab acts: for the paths of the API and for what a screen says. */
export function useMyCouncil(): { readonly id: string; readonly name: string; readonly level: MyCapacity['level'] } {
  const { council, councilName, level } = useMe().as
  return { id: council, name: councilName, level }
}
