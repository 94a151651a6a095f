import { type Actor, type AgencyId, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { sortKey } from '#platform/text'
import type { MergerId, UnitId } from '#councils'
import { allAgencies, insertAgency, replaceFields } from './agencies.store.ts'
import type { PlannedAgency, PlannedRegister } from './merger-agency-plan.ts'
import type { MergerMove } from './merger-moves.ts'
import { setAgencyEnd } from './mergers.store.ts'

/** The merger in which agencies are taken over. */
export interface TakingOver {
  readonly id: MergerId
  readonly on: CalendarDate
  readonly successor: UnitId
  /** The receiving council; null where none is concerned. */
  readonly into: CouncilId | null
}

/** Who answers instead of an agency: in the same register, and in that of the receiving council. */
export interface Succeeded {
  readonly inRegister: ReadonlyMap<AgencyId, AgencyId>
  readonly inReceiving: ReadonlyMap<AgencyId, AgencyId>
}

/**
 * In every register that named an agency of a merged unit, its successor answers from the day on; whoever keeps open work
 * of the former hears of it and gives it to the new. The receiving council's register gets what it lacks. One without a
 * successor ends, keeps its work, and is listed until somebody decides.
 */
export async function takeOverAgencies(
  own: Tx,
  actor: Actor,
  registers: { readonly province: PlannedRegister; readonly ended: readonly PlannedRegister[] },
  merging: TakingOver,
  moves: MergerMove[],
): Promise<Succeeded> {
  const inRegister = new Map<AgencyId, AgencyId>()
  const inReceiving = new Map<AgencyId, AgencyId>()
  for (const { council, agencies } of [registers.province, ...registers.ended]) {
    if (council === null) continue
    for (const planned of agencies) {
      if (planned.fate === 'goesOn') continue
      await endAgency(own, actor, council, planned, merging)
      if (planned.fate === 'nobody') {
        moves.push({ kind: 'agency-undecided', council, agency: planned.agency.id })
        continue
      }
      const isProvince = council === registers.province.council
      const receiving = isProvince ? null : merging.into
      const { here, there } = await succeed(own, actor, council, receiving, planned, merging, moves)
      inRegister.set(planned.agency.id, here)
      if (there) inReceiving.set(planned.agency.id, there)
    }
  }
  return { inRegister, inReceiving }
}

/** Has the successor answer for an agency that has ended, in its register and in the receiving council's, and says so. */
export async function succeed(
  own: Tx,
  actor: Actor,
  council: CouncilId,
  receiving: CouncilId | null,
  planned: PlannedAgency,
  merging: TakingOver,
  moves: MergerMove[],
): Promise<{ readonly here: AgencyId; readonly there: AgencyId | null }> {
  const from = planned.agency.id
  const here = planned.into?.id ?? (await enter(own, actor, council, planned, merging, moves))
  moves.push({ kind: 'agency-succeeded', council, agency: from, into: here })
  await emit(own, 'councils.agency-succeeded', {
    council,
    subject: { kind: 'councils/agency', id: from },
    payload: { merger: merging.id, from, into: here, on: merging.on },
  })
  return { here, there: receiving && (await enter(own, actor, receiving, planned, merging, moves)) }
}

async function endAgency(
  own: Tx,
  actor: Actor,
  council: CouncilId,
  { agency, into }: PlannedAgency,
  { on }: TakingOver,
): Promise<void> {
  await setAgencyEnd(own, council, agency.id, on)
  await record(own, actor, {
    kind: 'councils.agency-changed',
    council,
    subject: { kind: 'councils/agency', id: agency.id },
    before: { endedOn: agency.endedOn },
    after: { endedOn: on, into: into?.id },
  })
}

/** Enters the agency under its new name where the register doesn't have it; answers the one that stands there. */
async function enter(
  own: Tx,
  actor: Actor,
  council: CouncilId,
  { agency, into, intoName }: PlannedAgency,
  { on, successor }: TakingOver,
  moves: MergerMove[],
): Promise<AgencyId> {
  const name = intoName ?? agency.name
  const known = (await allAgencies(own, council, on)).find((one) => sortKey(one.name) === sortKey(name))
  if (known) return known.id
  const id = newId<AgencyId>()
  const { kind } = into ?? agency
  await insertAgency(own, council, id, {
    kind,
    name,
    shortName: null,
    parent: null,
    unit: agency.unit === null ? null : successor,
    fields: [],
    startsOn: on,
  })
  await replaceFields(own, council, id, agency.fields)
  moves.push({ kind: 'agency-made', council, agency: id })
  const subject = { kind: 'councils/agency', id }
  await record(own, actor, { kind: 'councils.agency-added', council, subject, after: { kind }, fields: ['name'] })
  await emit(own, 'councils.agency-added', { council, subject, payload: { agency: id } })
  return id
}
