import type { AgencyId, BodyId, CouncilId, MandateId, PersonId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { PostRole } from './body.ts'
import type { PostId, TermId, UnitId } from './ids.ts'
import type { MandateEventKind, MandateState } from './mandate.ts'

/** What happened in a council's composition: ids and codes, never a name or another personal fact. */
export interface CouncilsEvents {
  'councils.council-opened': { council: CouncilId; unit: UnitId }
  'councils.term-started': { term: TermId; ordinal: number; startsOn: CalendarDate }
  'councils.delegate-added': { mandate: MandateId; person: PersonId; term: TermId }
  'councils.delegate-changed': { mandate: MandateId; person: PersonId }
  'councils.mandate-changed': { mandate: MandateId; kind: MandateEventKind; state: MandateState; on: CalendarDate }
  'councils.body-changed': { body: BodyId }
  'councils.post-changed': { post: PostId; body: BodyId; mandate: MandateId; role: PostRole }
  'councils.agency-changed': { agency: AgencyId }
  'councils.units-merged': { successor: UnitId; on: CalendarDate }
  'councils.register-imported': { register: 'delegates' | 'posts' | 'agencies'; rows: number }
}
