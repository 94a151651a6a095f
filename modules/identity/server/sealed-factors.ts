import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import { findTotp } from './factor.store.ts'

/** Does the installation's secret open what second factors are sealed under? True where there are none. In a system scope. */
export async function secretOpensFactors(tx: Tx): Promise<boolean> {
  const one = await tx.selectFrom('identity.totp').select('account_id').limit(1).executeTakeFirst()
  if (!one) return true
  try {
    await findTotp(tx, one.account_id as AccountId)
    return true
  } catch {
    return false
  }
}

/** As the owner of the tables: takes away what a lost secret sealed. People sign in with the password and set it up anew; passkeys stay. */
export const FORGET_SEALED_FACTORS = `
  delete from identity.totp; delete from identity.recovery_code; delete from identity.challenge; delete from identity.known_browser`
