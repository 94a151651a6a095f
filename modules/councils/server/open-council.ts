import { type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import type { AuditActor } from '#audit'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { refuse, type Unit, type UnitId } from '#councils'
import { councilOfUnit, insertCouncil } from './councils.store.ts'
import { findUnit } from './units.store.ts'

/**
 * Opens the council of a unit, below the council of the province where that is open. Runs beyond the caller's scope,
 * because the council is not there yet. Refusals: the unit has its council; it no longer exists.
 */
export async function openCouncil(tx: Tx, actor: AuditActor, unitId: UnitId): Promise<CouncilId> {
  return tx.asSystem('a council that is being opened is in nobody’s scope', async (own) => {
    const unit = await findUnit(own, unitId)
    if (!unit) throw refuseCommon('platform/not-found')
    if (unit.endedOn && unit.endedOn <= today(tx.clock)) {
      throw refuse('councils/unit-ended', { unit: unit.fullName, day: formatDate(unit.endedOn) })
    }
    if (await councilOfUnit(own, unit.id)) throw refuse('councils/unit-has-council', { unit: unit.fullName })
    const id = newId<CouncilId>()
    const superior = unit.parent ? ((await councilOfUnit(own, unit.parent)) ?? null) : null
    await insertCouncil(own, { id, unit: unit.id, level: unit.level, name: councilName(unit), superior })

    const subject = { kind: 'councils/council', id }
    await record(own, actor, { kind: 'councils.council-opened', council: id, subject, after: { unit: unit.id } })
    await emit(own, 'councils.council-opened', { council: id, subject, payload: { unit: unit.id } })
    return id
  })
}

/** "HĐND phường Kinh Bắc": the body's real name, the kind of unit in small letters. */
export function councilName(unit: Pick<Unit, 'fullName'>): string {
  return `HĐND ${unit.fullName.charAt(0).toLowerCase()}${unit.fullName.slice(1)}`
}
