import { type AccountId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse } from '#identity'
import { insertAccount } from './account.store.ts'
import { checkStrength, hashPassword } from './password.ts'
import { newToken, tokenHash } from './token.ts'

/** Is there nobody yet who could sign in? */
export async function isEmptyInstallation(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('identity.account').select('id').limit(1).executeTakeFirst()) === undefined
}

/** A new one-time link's token for an empty installation; earlier unused links stop working. */
export async function makeSetupToken(tx: Tx): Promise<string> {
  await tx.deleteFrom('identity.setup_link').where('used_at', 'is', null).execute()
  const token = newToken()
  await tx
    .insertInto('identity.setup_link')
    .values({ token_hash: tokenHash(token), made_at: tx.now() })
    .execute()
  return token
}

/** Refuses a token that is not the unused one of an empty installation. */
export async function checkSetupToken(tx: Tx, token: string): Promise<void> {
  const link = await tx
    .selectFrom('identity.setup_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!link || !(await isEmptyInstallation(tx))) throw refuse('identity/setup-link-spent')
}

/** Uses the link up and makes the account of the first administrator. */
export async function makeFirstAccount(
  tx: Tx,
  input: { token: string; loginName: string; displayName: string; password: string },
): Promise<AccountId> {
  await checkSetupToken(tx, input.token)
  checkStrength(input.password, input.loginName)
  const id = newId<AccountId>()
  await insertAccount(tx, { id, ...input, passwordHash: await hashPassword(input.password), mustChange: false })
  await tx
    .updateTable('identity.setup_link')
    .set({ used_at: tx.now() })
    .where('token_hash', '=', tokenHash(input.token))
    .execute()
  return id
}
