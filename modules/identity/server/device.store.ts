import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Device, DeviceId } from '#identity'
import { tokenHash } from './token.ts'

/** The machine that carries this mark, unless it is off the list; in the system's scope. */
export async function machineOf(tx: Tx, mark: string | undefined): Promise<DeviceId | null> {
  if (mark === undefined) return null
  const row = await tx
    .selectFrom('identity.device')
    .select('id')
    .where('cookie_hash', '=', tokenHash(mark))
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return (row?.id as DeviceId | undefined) ?? null
}

function devices(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('identity.device as device')
    .leftJoin('identity.lending as lending', (join) =>
      join
        .onRef('lending.council_id', '=', 'device.council_id')
        .onRef('lending.device_id', '=', 'device.id')
        .on('lending.returned_at', 'is', null),
    )
    .select((eb) => [
      'device.id',
      'device.council_id as councilId',
      'device.number',
      'device.note',
      eb('device.cookie_hash', 'is not', null).as('marked'),
      'lending.holder_name as holder',
      'lending.account_id as holderAccount',
      'lending.lent_at as lentAt',
      'device.version',
    ])
    .where('device.council_id', '=', council)
    .where('device.retired_at', 'is', null)
}

/** The machines on the list with who holds them and who is signed in on them, by number. */
export async function listDevices(tx: Tx, council: CouncilId): Promise<Device[]> {
  const rows = await devices(tx, council).orderBy('device.number').execute()
  const signedIn = await tx.asSystem('the office sees who is signed in on its machines', (own) =>
    own
      .selectFrom('identity.login as login')
      .innerJoin('identity.account as account', 'account.id', 'login.account_id')
      .innerJoin('identity.device as device', 'device.id', 'login.device_id')
      .select(['login.device_id', 'account.display_name'])
      .distinct()
      .where('device.council_id', '=', council)
      .where('login.device_id', 'is not', null)
      .where('login.revoked_at', 'is', null)
      .where('login.expires_at', '>', own.now())
      .execute(),
  )
  const byDevice = Map.groupBy(signedIn, (row) => row.device_id)
  return rows.map((row) => ({
    ...row,
    signedIn: (byDevice.get(row.id) ?? []).map((login) => login.display_name),
  })) as unknown as Device[]
}

export async function findDevice(
  tx: Tx,
  { council, device }: { council: CouncilId; device: DeviceId },
): Promise<Omit<Device, 'signedIn'> | undefined> {
  const row = await devices(tx, council).where('device.id', '=', device).executeTakeFirst()
  return row as Omit<Device, 'signedIn'> | undefined
}

/** Ends every login on the machine; in the system's scope. Answers whose they were. */
export async function endLoginsOn(tx: Tx, device: DeviceId): Promise<AccountId[]> {
  const rows = await tx
    .updateTable('identity.login')
    .set({ revoked_at: tx.now() })
    .where('device_id', '=', device)
    .where('revoked_at', 'is', null)
    .returning('account_id')
    .execute()
  return rows.map((row) => row.account_id as AccountId)
}
