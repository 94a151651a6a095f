import { randomInt } from 'node:crypto'
import type { AccountId, Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import { RECOVERY_CODES } from '#identity'
import { hasSecondFactor, recoveryCodesLeft, replaceRecoveryCodes } from './factor.store.ts'
import { provePassword } from './prove-password.ts'

/** Without look-alikes, as they are copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 10

/** New codes for the account, told once; those of before stop working. */
export async function newRecoveryCodes(tx: Tx, account: AccountId): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode)
  await replaceRecoveryCodes(tx, account, codes)
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}

/** The codes that come with the first second factor; null where the person has some. */
export async function firstRecoveryCodes(tx: Tx, account: AccountId): Promise<string[] | null> {
  return (await recoveryCodesLeft(tx, account)) > 0 ? null : newRecoveryCodes(tx, account)
}

/** Gives the acting person ten new codes against their password. Refusals: wrong password; no second factor to recover. */
export async function renewRecoveryCodes(tx: Tx, actor: Actor, password: string): Promise<string[]> {
  await provePassword(tx, actor, password)
  const codes = await tx.asSystem('recovery codes belong to the system', async (own) => {
    if (!(await hasSecondFactor(own, actor.account))) throw refusePlatform('platform/not-found')
    return newRecoveryCodes(own, actor.account)
  })
  await record(tx, actor, {
    kind: 'identity.recovery-codes-renewed',
    subject: { kind: 'identity/account', id: actor.account },
  })
  return codes
}

function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
