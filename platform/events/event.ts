import type { AgencyId, CouncilId } from '#platform/access'
import type { EventName, EventPayloads } from './catalogue.ts'

/** What an event is about: the kind as `module/noun`, and the id. */
export interface Ref {
  readonly kind: string
  readonly id: string
}

/**
 * Who may see an event on a screen: its council; also the province above; also the agency it is addressed to; everybody;
 * or nobody (`system`: handlers only).
 */
export type EventAudience = 'council' | 'superior' | 'agency' | 'public' | 'system'

/** Something that happened, as the sealer ordered it: whoever has seen a position has seen all before it. */
export interface SealedEvent<Name extends EventName = EventName> {
  readonly position: number
  readonly id: string
  readonly name: Name
  readonly schema: number
  readonly council: CouncilId
  readonly subject: Ref
  readonly audience: EventAudience
  readonly agency: AgencyId | null
  readonly at: string
  readonly payload: EventPayloads[Name]
}

/** The council of what concerns no council: the installation itself, its registry and its accounts. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000' as CouncilId
