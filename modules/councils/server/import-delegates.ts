import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { formatDate, today } from '#platform/calendar'
import { AddDelegate, refuse, type Term } from '#councils'
import { addDelegate } from './add-delegate.ts'
import { listBodies } from './bodies.store.ts'
import { termOn } from './councils.store.ts'
import { type DelegateSheetRow, delegatesSheet } from './delegates.sheet.ts'
import { unitsByNumber } from './import-election-units.ts'
import type { RegisterImport } from './import-register.ts'
import { listElectionUnits } from './mandates.store.ts'
import { named } from './names.ts'
import { parsedRow } from './parsed-row.ts'

/** Delegates of the running term from Excel: elected and in office as the term's own days say. */
export async function delegatesImport(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
): Promise<RegisterImport<DelegateSheetRow>> {
  const day = today(tx.clock)
  const term = await termOn(tx, council, day)
  if (!term) throw refuse('councils/no-current-term', { day: formatDate(day) })
  const units = await listElectionUnits(tx, council, term.id)
  const groups = (await listBodies(tx, council, term.id)).filter((body) => body.kind === 'group')
  return {
    register: 'delegates',
    sheet: delegatesSheet(unitsByNumber(units), named(groups)),
    takeRow: (row) => addDelegate(tx, actor, council, parsedRow(AddDelegate, asCommand(row, term))),
  }
}

function asCommand(row: DelegateSheetRow, term: Term) {
  const { ethnicity, religion, residence, phone, email, ...facts } = row
  const sensitive = { ethnicity, religion, residence, phone, email }
  return {
    ...facts,
    sensitive: Object.values(sensitive).some((value) => value !== null) ? sensitive : null,
    term: term.id,
    origin: 'general',
    enteredOn: term.electedOn ?? term.startsOn,
    beganOn: term.startsOn,
  }
}
