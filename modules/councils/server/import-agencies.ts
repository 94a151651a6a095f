import type { Actor, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import { fold } from '#platform/text'
import { AddAgency, type Field } from '#councils'
import { addAgency } from './add-agency.ts'
import { type AgencySheetRow, agenciesSheet } from './agencies.sheet.ts'
import { allAgencies, listFields } from './agencies.store.ts'
import type { RegisterImport } from './import-register.ts'
import { named } from './names.ts'
import { parsedRow } from './parsed-row.ts'

/** Agencies from Excel: a parent must be in the register before the file that names it. */
export async function agenciesImport(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
): Promise<RegisterImport<AgencySheetRow>> {
  const fields = await listFields(tx)
  return {
    register: 'agencies',
    sheet: agenciesSheet(named(await allAgencies(tx, council, today(tx.clock)))),
    takeRow: (row) => addAgency(tx, actor, council, parsedRow(AddAgency, asCommand(row, fields))),
  }
}

function asCommand(row: AgencySheetRow, fields: readonly Field[]) {
  const { headName, headTitle, headFrom, ...facts } = row
  const head = headName === null ? null : { fullName: headName, title: headTitle, startsOn: headFrom }
  return { ...facts, fields: fieldCodes(row.fields, fields), head }
}

/** Fields as people list them, by name and parted by semicolons. */
function fieldCodes(names: string | null, fields: readonly Field[]): string[] {
  const wanted = (names ?? '').split(';').map(fold).filter(Boolean)
  return wanted.map((name) => {
    const field = fields.find((one) => fold(one.nameVi) === name)
    if (field) return field.code
    throw refuse(
      'platform/invalid-input',
      {},
      { errors: [{ path: 'fields', message: `Không có lĩnh vực “${name}”.` }] },
    )
  })
}
