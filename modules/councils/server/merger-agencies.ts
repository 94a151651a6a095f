import { type Actor, type AgencyId, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { MergerId, UnitId } from '#councils'
import { allAgencies, insertAgency, replaceFields } from './agencies.store.ts'
import type { MergerMove } from './merger-moves.ts'
import type { MergerPlan, PlannedAgency } from './merger-plan.ts'
import { setAgencyEnd } from './mergers.store.ts'

interface Merging {
  readonly id: MergerId
  readonly plan: MergerPlan
  readonly successor: UnitId
  /** The receiving council; null where none is concerned. */
  readonly into: CouncilId | null
}

/**
 * In every register that named an agency of a merged unit, the new unit's agency answers from the day on; whoever keeps
 * open work of the former hears of it and gives it to the new. The receiving council's register gets what it lacks.
 */
export async function takeOverAgencies(own: Tx, actor: Actor, merging: Merging, moves: MergerMove[]): Promise<void> {
  const { plan, into } = merging
  for (const planned of plan.provinceAgencies) await takeOver(own, actor, plan.province.id, planned, merging, moves)
  for (const { council, agencies } of plan.from) {
    if (!council) continue
    for (const planned of agencies) {
      await takeOver(own, actor, council.id, planned, merging, moves)
      if (into) await enter(own, actor, into, planned, merging, moves)
    }
  }
}

async function takeOver(
  own: Tx,
  actor: Actor,
  council: CouncilId,
  planned: PlannedAgency,
  merging: Merging,
  moves: MergerMove[],
): Promise<void> {
  const { on } = merging.plan
  const from = planned.agency.id
  await setAgencyEnd(own, council, from, on)
  const into = planned.into?.id ?? (await enter(own, actor, council, planned, merging, moves))
  moves.push({ kind: 'agency-succeeded', council, agency: from, into })
  const subject = { kind: 'councils/agency', id: from }
  await record(own, actor, {
    kind: 'councils.agency-changed',
    council,
    subject,
    before: { endedOn: planned.agency.endedOn },
    after: { endedOn: on, into },
  })
  await emit(own, 'councils.agency-succeeded', {
    council,
    subject,
    payload: { merger: merging.id, from, into, on },
  })
}

/** Enters the agency under its new name where the register doesn't have it; answers the one that stands there. */
async function enter(
  own: Tx,
  actor: Actor,
  council: CouncilId,
  { agency, intoName }: PlannedAgency,
  { plan, successor }: Merging,
  moves: MergerMove[],
): Promise<AgencyId> {
  const known = (await allAgencies(own, council, plan.on)).find(({ name }) => name === intoName)
  if (known) return known.id
  const id = newId<AgencyId>()
  await insertAgency(own, council, id, {
    kind: agency.kind,
    name: intoName,
    shortName: null,
    parent: null,
    unit: agency.unit === null ? null : successor,
    fields: [],
    startsOn: plan.on,
  })
  await replaceFields(own, council, id, agency.fields)
  moves.push({ kind: 'agency-made', council, agency: id })
  const subject = { kind: 'councils/agency', id }
  const after = { kind: agency.kind }
  await record(own, actor, { kind: 'councils.agency-added', council, subject, after, fields: ['name'] })
  await emit(own, 'councils.agency-added', { council, subject, payload: { agency: id } })
  return id
}
