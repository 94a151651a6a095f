import { newId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { bySystem } from '#audit'
import { record } from '#audit/server'
import { checkSetupToken, insertAssignment, makeFirstAccount } from '#identity/server'
import type { SetUp } from '#councils'
import { openCouncil } from './open-council.ts'
import { listUnits } from './units.store.ts'

/** The provinces to choose from, for whoever holds the link of the first start. */
export async function readProvinces(tx: Tx, token: string) {
  await checkSetupToken(tx, token)
  const units = await listUnits(tx, null, today(tx.clock))
  return { items: units.map(({ code, fullName }) => ({ code, name: fullName })) }
}

/** Makes the first administrator and the council of their province. Refusals: the link is spent; the password is weak. */
export async function setUp(tx: Tx, input: SetUp): Promise<void> {
  const account = await makeFirstAccount(tx, input)
  const units = await listUnits(tx, null, today(tx.clock))
  const unit = units.find(({ code }) => code === input.province)
  if (!unit)
    throw refuseCommon(
      'platform/invalid-input',
      {},
      { errors: [{ path: 'province', message: 'Chọn tỉnh trong danh sách.' }] },
    )
  const council = await openCouncil(tx, bySystem('first-set-up'), unit.id)
  await insertAssignment(tx, {
    id: newId(),
    councilId: council,
    account,
    role: 'systemAdmin',
    title: 'Quản trị viên',
    body: null,
    agency: null,
    validFrom: today(tx.clock),
    grantedBy: null,
  })
  await record(tx, bySystem('first-set-up'), {
    kind: 'identity.installation-set-up',
    council,
    subject: { kind: 'identity/account', id: account },
  })
}
