import { type Actor, abilities, type CouncilId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { refuse } from '#platform/refusal'
import type { ElectionRegister, ElectionUnitId, PollingArea } from '#councils'
import { changeElectionUnits } from './councils.policy.ts'
import { findCouncil, termOn } from './councils.store.ts'
import { countElectionUnits, findUnitRecord, listElectionUnitRows } from './election-units.store.ts'
import { pollingAreaPage } from './polling-areas.store.ts'

/** The election units of the term that holds on a day, and how many the councils directly below have together. */
export async function readElectionRegister(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  on: CalendarDate = today(tx.clock),
): Promise<ElectionRegister> {
  const term = await termOn(tx, council, on)
  const level = (await findCouncil(tx, council))?.level
  return {
    on,
    term: term?.id ?? null,
    assignedSeats: term?.assignedSeats ?? null,
    electionUnits: term ? await listElectionUnitRows(tx, council, term.id, on) : [],
    totals: await countElectionUnits(tx, council, on, 'own'),
    below: level === 'commune' ? null : await countElectionUnits(tx, council, on, 'below'),
    abilities: abilities(actor, { councilId: council }, { change: changeElectionUnits }),
  }
}

/** A page of the polling areas of a unit, by number. */
export async function readPollingAreas(
  tx: Tx,
  council: CouncilId,
  id: ElectionUnitId,
  query: { readonly after?: string | undefined; readonly limit: number },
) {
  const unit = await findUnitRecord(tx, council, id)
  if (!unit || unit.removed) throw refuse('platform/not-found')
  const place = readCursor(query.after, 1)?.[0]
  const after = typeof place === 'number' ? place : undefined
  const rows = (await pollingAreaPage(tx, council, id, { limit: query.limit, after }).execute()) as PollingArea[]
  return toPage(rows, query.limit, (last) => cursorOf([last.number]))
}
