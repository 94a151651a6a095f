import { z } from 'zod'
import { AgencyId } from '#platform/access'
import { PaperId } from '#approvals'
import { CommitmentId } from '#commitments'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { ForwardLetterId, MeetingId, PetitionId, WaveId } from './ids.ts'
import { Competence, PetitionState, SourceKind } from './kinds.ts'

/** What happens to contact with voters: ids and codes; nothing that a voter said, and nobody's name. */
export const votersEvents = events({
  'voters.wave-added': z.object({ wave: WaveId }),
  'voters.wave-changed': z.object({ wave: WaveId }),
  'voters.meeting-added': z.object({ meeting: MeetingId, wave: WaveId, on: CalendarDate }),
  'voters.meeting-changed': z.object({ meeting: MeetingId }),
  'voters.petition-added': z.object({
    petition: PetitionId,
    sourceKind: SourceKind,
    receivedOn: CalendarDate,
    competence: Competence.nullable(),
  }),
  'voters.petition-changed': z.object({ petition: PetitionId }),
  'voters.petition-merged': z.object({ petition: PetitionId, first: PetitionId }),
  'voters.petition-unmerged': z.object({ petition: PetitionId, first: PetitionId }),
  'voters.petition-answered-on-spot': z.object({ petition: PetitionId, on: CalendarDate }),
  'voters.petition-forwarded': z.object({
    petition: PetitionId,
    commitment: CommitmentId,
    agency: AgencyId,
    on: CalendarDate,
    due: CalendarDate.nullable(),
  }),
  'voters.letter-submitted': z.object({
    letter: ForwardLetterId,
    paper: PaperId,
    agency: AgencyId,
    petitions: z.int(),
  }),
  'voters.petition-moved': z.object({ petition: PetitionId, state: PetitionState }),
  'voters.voter-informed': z.object({ petition: PetitionId, on: CalendarDate }),
  'voters.petition-ended': z.object({ petition: PetitionId, on: CalendarDate }),
  'voters.petition-reopened': z.object({ petition: PetitionId }),
  'voters.register-imported': z.object({ wave: WaveId, meetings: z.int(), petitions: z.int() }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof votersEvents> {}
}
