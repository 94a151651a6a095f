import type { Actor, CouncilId } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { AddElectionUnit, type ElectionUnitId, refuse } from '#councils'
import { addElectionUnit } from './add-election-unit.ts'
import { addPollingArea } from './add-polling-area.ts'
import { termOn } from './councils.store.ts'
import { type ElectionUnitSheetRow, electionUnitsSheet } from './election-units.sheet.ts'
import type { RegisterImport } from './import-register.ts'
import { listElectionUnits } from './mandates.store.ts'
import { type Named, named } from './names.ts'
import { parsedRow } from './parsed-row.ts'
import { type PollingAreaSheetRow, pollingAreasSheet } from './polling-areas.sheet.ts'

/** Election units of the running term from Excel. */
export async function electionUnitsImport(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
): Promise<RegisterImport<ElectionUnitSheetRow>> {
  const term = await runningTerm(tx, council)
  return {
    register: 'election-units',
    sheet: electionUnitsSheet,
    takeRow: ({ decidedBy, decidedWhy, ...unit }) => {
      const decision = decidedBy === null ? null : { by: decidedBy, reason: decidedWhy }
      return addElectionUnit(tx, actor, council, parsedRow(AddElectionUnit, { ...unit, term: term.id, decision }))
    },
  }
}

/** Polling areas from Excel: their election units must be in the register before the file that names them. */
export async function pollingAreasImport(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
): Promise<RegisterImport<PollingAreaSheetRow>> {
  const term = await runningTerm(tx, council)
  return {
    register: 'polling-areas',
    sheet: pollingAreasSheet(unitsByNumber(await listElectionUnits(tx, council, term.id))),
    takeRow: ({ electionUnit, ...area }) => addPollingArea(tx, actor, council, electionUnit, area),
  }
}

/** Election units as sheets name them: by their numbers. */
export function unitsByNumber(units: readonly { readonly id: ElectionUnitId; readonly number: number }[]) {
  return named(units.map(({ id, number }) => ({ id, name: String(number) }))) satisfies Named<ElectionUnitId>
}

async function runningTerm(tx: Tx, council: CouncilId) {
  const day = today(tx.clock)
  const term = await termOn(tx, council, day)
  if (!term) throw refuse('councils/no-current-term', { day: formatDate(day) })
  return term
}
