import { z } from 'zod'
import { AgencyId, BodyId, CouncilId, MandateId, PersonId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { PostRole } from './body.ts'
import { ElectionUnitId, PollingAreaId, PostId, TermId, UnitId } from './ids.ts'
import { MandateEventKind, MandateState } from './mandate.ts'
import { MergerId } from './merger.ts'

/** Registers that an office fills from Excel. */
export const REGISTERS = ['delegates', 'posts', 'agencies', 'election-units', 'polling-areas'] as const
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
  'councils.election-unit-added': z.object({ electionUnit: ElectionUnitId }),
  'councils.election-unit-changed': z.object({ electionUnit: ElectionUnitId }),
  'councils.election-unit-removed': z.object({ electionUnit: ElectionUnitId }),
  'councils.election-unit-restored': z.object({ electionUnit: ElectionUnitId }),
  'councils.polling-area-added': z.object({ electionUnit: ElectionUnitId, pollingArea: PollingAreaId }),
  'councils.polling-area-changed': z.object({ electionUnit: ElectionUnitId, pollingArea: PollingAreaId }),
  'councils.polling-area-removed': z.object({ electionUnit: ElectionUnitId, pollingArea: PollingAreaId }),
  'councils.polling-area-restored': z.object({ electionUnit: ElectionUnitId, pollingArea: PollingAreaId }),
  'councils.portrait-changed': z.object({ person: PersonId }),
  'councils.body-created': z.object({ body: BodyId }),
  'councils.body-changed': z.object({ body: BodyId }),
  'councils.post-taken': z.object({ post: PostId, body: BodyId, mandate: MandateId, role: PostRole }),
  'councils.post-ended': z.object({ post: PostId, body: BodyId, mandate: MandateId, role: PostRole, on: CalendarDate }),
  'councils.post-undone': z.object({ post: PostId, body: BodyId, mandate: MandateId, role: PostRole }),
  'councils.agency-added': z.object({ agency: AgencyId }),
  'councils.agency-changed': z.object({ agency: AgencyId }),
  'councils.agency-head-changed': z.object({ agency: AgencyId, on: CalendarDate }),
  'councils.opening-handed-over': z.object({ openedBy: CouncilId }),
  'councils.term-ended': z.object({ term: TermId, on: CalendarDate }),
  'councils.term-end-undone': z.object({ term: TermId }),
  'councils.election-result-entered': z.object({ electionUnit: ElectionUnitId }),
  /** Told in the province that recorded the merger, and in each council that it touched. */
  'councils.units-merged': z.object({ merger: MergerId, successor: UnitId, on: CalendarDate }),
  'councils.merger-undone': z.object({ merger: MergerId, successor: UnitId }),
  /** From the day on another agency of the same register answers; whoever keeps open work of the one gives it to the other. */
  'councils.agency-succeeded': z.object({ merger: MergerId, from: AgencyId, into: AgencyId, on: CalendarDate }),
  'councils.agency-succession-undone': z.object({ merger: MergerId, from: AgencyId, into: AgencyId }),
  'councils.register-imported': z.object({ register: Register, rows: z.int() }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof councilsEvents> {}
}
