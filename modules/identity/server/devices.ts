import { type AccountId, type Actor, type CouncilId, newId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refusePlatform } from '#platform/refusal'
import { bySystem } from '#audit'
import { record } from '#audit/server'
import { type AddDevice, type Device, DEVICE_CODE_MINUTES, type DeviceId, type LendDevice, refuse } from '#identity'
import { endLoginsOn } from './device.store.ts'
import { findCode, issueCode, spendCode } from './one-time-code.ts'
import type { Origin } from './open-login.ts'
import { newToken, tokenHash } from './token.ts'

type KnownDevice = Pick<Device, 'id' | 'councilId' | 'holder' | 'number'>

/** Puts a machine on the list. Refusal: a number that is there. */
export async function addDevice(tx: Tx, actor: Actor, council: CouncilId, input: AddDevice): Promise<DeviceId> {
  const id = newId<DeviceId>()
  try {
    await tx
      .insertInto('identity.device')
      .values({ council_id: council, id, number: input.number, note: input.note || null, added_at: tx.now() })
      .execute()
  } catch (error) {
    throw violates(error, 'device_number_is_unique')
      ? refuse('identity/device-number-taken', { number: input.number })
      : error
  }
  await record(tx, actor, { kind: 'identity.device-added', subject: subjectOf(id) })
  return id
}

/** Takes a machine off the list and ends what is signed in on it. Refusal: somebody holds it. */
export async function retireDevice(tx: Tx, actor: Actor, device: KnownDevice): Promise<void> {
  if (device.holder !== null) throw refuse('identity/device-lent')
  await tx
    .updateTable('identity.device')
    .set({ retired_at: tx.now() })
    .where('council_id', '=', device.councilId)
    .where('id', '=', device.id)
    .execute()
  await wipe(tx, device)
  await record(tx, actor, { kind: 'identity.device-retired', subject: subjectOf(device.id) })
}

/** A code to be typed on the machine itself, so that it knows that it is the office's; for ten minutes, once. */
export async function deviceCode(tx: Tx, device: KnownDevice, publicUrl: string) {
  const expiresAt = new Date(Date.parse(tx.now()) + DEVICE_CODE_MINUTES * 60_000).toISOString() as Instant
  const code = await tx.asSystem('codes belong to the system', (own) =>
    issueCode(own, 'device', { council: device.councilId, subject: device.id, expiresAt }),
  )
  return { code, link: `${publicUrl}/app/machine#${code}`, expiresAt }
}

/** Marks the machine on which the code is typed; answers the mark that it carries from now on. In the system's scope. */
export async function markDevice(tx: Tx, typed: string, origin: Origin) {
  const code = await findCode(tx, 'device', typed, origin.address)
  if (code.spentAt !== null) throw refuse('identity/code-used')
  if (code.replaced) throw refuse('identity/code-revoked')
  if (Date.parse(code.expiresAt) <= Date.parse(tx.now())) throw refuse('identity/code-expired')
  await spendCode(tx, code)
  const mark = newToken()
  const { number } = await tx
    .updateTable('identity.device')
    .set({ cookie_hash: tokenHash(mark) })
    .where('council_id', '=', code.council)
    .where('id', '=', code.subject)
    .returning('number')
    .executeTakeFirstOrThrow()
  const { name } = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('council_id', '=', code.council)
    .executeTakeFirstOrThrow()
  await record(tx, bySystem('machine'), {
    kind: 'identity.device-marked',
    subject: subjectOf(code.subject),
    council: code.council,
  })
  return { mark, number, councilName: name }
}

/** Lends the machine. Refusals: lent already; an account that is not of this council (404). */
export async function lendDevice(tx: Tx, actor: Actor, device: KnownDevice, to: LendDevice): Promise<void> {
  const holder = to.account === undefined ? (to.holderName ?? '') : await nameOf(tx, to.account)
  try {
    await tx
      .insertInto('identity.lending')
      .values({
        council_id: device.councilId,
        id: newId(),
        device_id: device.id,
        account_id: to.account ?? null,
        holder_name: holder,
        lent_at: tx.now(),
        lent_by: actor.account,
      })
      .execute()
  } catch (error) {
    throw violates(error, 'device_is_lent_once') ? refuse('identity/device-lent') : error
  }
  await record(tx, actor, {
    kind: 'identity.device-lent',
    subject: subjectOf(device.id),
    ...(to.account && { after: { account: to.account } }),
  })
}

/** Takes the machine back: whoever is signed in on it is signed out. Refusal: nobody holds it. */
export async function returnDevice(tx: Tx, actor: Actor, device: KnownDevice): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.lending')
    .set({ returned_at: tx.now(), returned_by: actor.account })
    .where('council_id', '=', device.councilId)
    .where('device_id', '=', device.id)
    .where('returned_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refuse('identity/device-not-lent')
  await wipe(tx, device)
  await record(tx, actor, { kind: 'identity.device-returned', subject: subjectOf(device.id) })
}

/** The loans of a machine, the newest first. */
export async function lendingsOf(tx: Tx, device: KnownDevice) {
  const rows = await tx
    .selectFrom('identity.lending')
    .select(['holder_name as holder', 'lent_at as lentAt', 'returned_at as returnedAt'])
    .where('council_id', '=', device.councilId)
    .where('device_id', '=', device.id)
    .orderBy('lent_at', 'desc')
    .limit(50)
    .execute()
  return rows as { holder: string; lentAt: Instant; returnedAt: Instant | null }[]
}

/** Ends the logins of the machine; the machine itself forgets at its next request, by the mark that it carries. */
async function wipe(tx: Tx, device: KnownDevice): Promise<void> {
  const accounts = await tx.asSystem('logins belong to the system', (own) => endLoginsOn(own, device.id))
  for (const account of new Set(accounts)) {
    await emit(tx, 'identity.rights-changed', {
      subject: subjectOf(device.id),
      payload: { account },
      audience: 'system',
    })
  }
}

async function nameOf(tx: Tx, account: AccountId): Promise<string> {
  const row = await tx
    .selectFrom('identity.account')
    .select('display_name')
    .where('id', '=', account)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform/not-found')
  return row.display_name
}

function subjectOf(id: string) {
  return { kind: 'identity/device', id }
}
