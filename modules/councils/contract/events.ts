import { z } from 'zod'
import { AgencyId, BodyId, MandateId, PersonId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { PostRole } from './body.ts'
import { PostId, TermId, UnitId } from './ids.ts'
import { MandateEventKind, MandateState } from './mandate.ts'

/** Registers that an office fills from Excel. */
export const REGISTERS = ['delegates', 'posts', 'agencies'] as const
export const Register = z.enum(REGISTERS)
export type Register = z.infer<typeof Register>

/** What happens to a council's composition: ids and codes, never a name or another personal fact. */
export const councilsEvents = events({
  'councils.council-opened': z.object({ unit: UnitId }),
  'councils.term-started': z.object({ term: TermId, ordinal: z.int(), startsOn: CalendarDate }),
  'councils.delegate-added': z.object({ mandate: MandateId, person: PersonId, term: TermId }),
  'councils.person-changed': z.object({ person: PersonId }),
  'councils.mandate-changed': z.object({ mandate: MandateId }),
  'councils.mandate-event-recorded': z.object({
    mandate: MandateId,
    person: PersonId,
    kind: MandateEventKind,
    state: MandateState,
    on: CalendarDate,
  }),
  'councils.mandate-event-undone': z.object({ mandate: MandateId, person: PersonId, kind: MandateEventKind }),
  'councils.body-created': z.object({ body: BodyId }),
  'councils.body-changed': z.object({ body: BodyId }),
  'councils.post-taken': z.object({ post: PostId, body: BodyId, mandate: MandateId, role: PostRole }),
  'councils.post-ended': z.object({ post: PostId, body: BodyId, mandate: MandateId, role: PostRole, on: CalendarDate }),
  'councils.post-undone': z.object({ post: PostId, body: BodyId, mandate: MandateId, role: PostRole }),
  'councils.agency-added': z.object({ agency: AgencyId }),
  'councils.agency-changed': z.object({ agency: AgencyId }),
  'councils.agency-head-changed': z.object({ agency: AgencyId, on: CalendarDate }),
  'councils.units-merged': z.object({ successor: UnitId, on: CalendarDate }),
  'councils.register-imported': z.object({ register: Register, rows: z.int() }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof councilsEvents> {}
}
