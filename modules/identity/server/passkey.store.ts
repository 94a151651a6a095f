import { type AccountId, newId } from '#platform/access'
import type { Tx } from '#platform/db'

export interface StoredPasskey {
  readonly id: string
  readonly account: AccountId
  readonly credentialId: string
  /** base64url of the COSE key. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

const COLUMNS = [
  'id',
  'account_id as account',
  'credential_id as credentialId',
  'public_key as publicKey',
  'counter',
  'transports',
] as const

/** A passkey with its account, where that one is open; held, so that two proofs of one key are looked at in turn. */
export async function findPasskey(tx: Tx, credentialId: string): Promise<StoredPasskey | undefined> {
  const row = await tx
    .selectFrom('identity.passkey')
    .select(COLUMNS)
    .where('credential_id', '=', credentialId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('identity.account')
          .select('id')
          .whereRef('identity.account.id', '=', 'identity.passkey.account_id')
          .where('disabled_at', 'is', null),
      ),
    )
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, account: row.account as AccountId }
}

export async function passkeysOf(tx: Tx, account: AccountId): Promise<StoredPasskey[]> {
  const rows = await tx.selectFrom('identity.passkey').select(COLUMNS).where('account_id', '=', account).execute()
  return rows.map((row) => ({ ...row, account: row.account as AccountId }))
}

/** Keeps a new passkey; undefined where it is there already. */
export async function insertPasskey(
  tx: Tx,
  passkey: Omit<StoredPasskey, 'id'> & { readonly name: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('identity.passkey')
    .values({
      id: newId(),
      account_id: passkey.account,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      name: passkey.name,
      made_at: tx.now(),
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function usePasskey(tx: Tx, id: string, counter: number): Promise<void> {
  await tx.updateTable('identity.passkey').set({ counter, last_used_at: tx.now() }).where('id', '=', id).execute()
}

export async function deletePasskey(tx: Tx, account: AccountId, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.passkey')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
