import type { AccountId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { PasskeyCard, SECOND_STEPS } from '#identity'
import { surroundings } from './surroundings.ts'

export type SecondStep = (typeof SECOND_STEPS)[number]

/** With what this account proves itself after the password; nothing where it has no second factor. */
export async function secondStepsOf(tx: Tx, account: AccountId): Promise<SecondStep[]> {
  const [totp, passkeys] = [await findTotp(tx, account), await countPasskeys(tx, account)]
  const factors: SecondStep[] = []
  if (totp?.confirmedAt) factors.push('totp')
  if (passkeys > 0) factors.push('passkey')
  if (factors.length > 0 && (await recoveryCodesLeft(tx, account)) > 0) factors.push('recovery-code')
  return factors
}

/** Has the account a second factor? A recovery code alone is none. */
export async function hasSecondFactor(tx: Tx, account: AccountId): Promise<boolean> {
  return (await secondStepsOf(tx, account)).length > 0
}

export interface Totp {
  readonly key: string
  readonly confirmedAt: Instant | null
  readonly lastStep: number
}

export async function findTotp(tx: Tx, account: AccountId): Promise<Totp | undefined> {
  const row = await tx
    .selectFrom('identity.totp')
    .select(['sealed_key', 'confirmed_at', 'last_step'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    key: surroundings().seal.open(row.sealed_key, `totp ${account}`),
    confirmedAt: row.confirmed_at as Instant | null,
    lastStep: row.last_step,
  }
}

/** Keeps a key that is still to be confirmed, in place of an earlier one that never was. */
export async function putTotp(tx: Tx, account: AccountId, key: string): Promise<void> {
  const sealed = surroundings().seal.close(key, `totp ${account}`)
  await tx
    .insertInto('identity.totp')
    .values({ account_id: account, sealed_key: sealed, made_at: tx.now() })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ sealed_key: sealed, made_at: tx.now(), last_step: 0 })
        .where('identity.totp.confirmed_at', 'is', null),
    )
    .execute()
}

/** Takes the code of a half minute; false where that one or a later one was taken before, by whomever. */
export async function takeTotpStep(tx: Tx, account: AccountId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.totp')
    .set((eb) => ({ last_step: step, confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(tx.now())) }))
    .where('account_id', '=', account)
    .where('last_step', '<', step)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function deleteTotp(tx: Tx, account: AccountId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.totp')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Codes of other times stop working. */
export async function replaceRecoveryCodes(tx: Tx, account: AccountId, codes: readonly string[]): Promise<void> {
  await tx.deleteFrom('identity.recovery_code').where('account_id', '=', account).execute()
  if (codes.length === 0) return
  await tx
    .insertInto('identity.recovery_code')
    .values(codes.map((code) => ({ account_id: account, code_hash: codeHash(account, code), made_at: tx.now() })))
    .execute()
}

/** Uses a code up; false where it is none or was used. */
export async function takeRecoveryCode(tx: Tx, account: AccountId, code: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.recovery_code')
    .set({ used_at: tx.now() })
    .where('account_id', '=', account)
    .where('code_hash', '=', codeHash(account, code))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function recoveryCodesLeft(tx: Tx, account: AccountId): Promise<number> {
  const { count } = await tx
    .selectFrom('identity.recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

function codeHash(account: AccountId, code: string): string {
  return surroundings().seal.fingerprint(`recovery code ${account} ${code}`)
}

export async function countPasskeys(tx: Tx, account: AccountId): Promise<number> {
  const { count } = await tx
    .selectFrom('identity.passkey')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return count
}

export async function passkeyCards(tx: Tx, account: AccountId): Promise<PasskeyCard[]> {
  const rows = await tx
    .selectFrom('identity.passkey')
    .select(['id', 'name', 'made_at as madeAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', account)
    .orderBy('made_at')
    .execute()
  return rows as PasskeyCard[]
}
