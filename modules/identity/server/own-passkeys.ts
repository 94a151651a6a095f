import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import { type PasskeyCreation, type PasskeyMade, refuse } from '#identity'
import { passedBySettingUp } from './account.store.ts'
import { makeChallenge, type NewChallenge, takeChallenge } from './challenge.store.ts'
import { countPasskeys, hasSecondFactor, replaceRecoveryCodes } from './factor.store.ts'
import { askForPasskey, passkeyMade } from './passkey-proof.ts'
import { deletePasskey, insertPasskey, passkeysOf } from './passkey.store.ts'
import { provePassword } from './prove-password.ts'
import { firstRecoveryCodes } from './recovery-codes.ts'

const MOST_PASSKEYS = 20

/** Begins a passkey of the acting person, against their password. Refusals: wrong password, too many passkeys. */
export async function beginPasskey(
  tx: Tx,
  actor: Actor,
  password: string,
): Promise<{ creation: PasskeyCreation; challenge: NewChallenge }> {
  await provePassword(tx, actor, password)
  const owner = await tx
    .selectFrom('identity.account')
    .select(['login_name as loginName', 'display_name as displayName'])
    .where('id', '=', actor.account)
    .executeTakeFirstOrThrow()
  return tx.asSystem('passkeys belong to the system', async (own) => {
    const there = await passkeysOf(own, actor.account)
    if (there.length >= MOST_PASSKEYS) throw refuse('identity/too-many-passkeys', { count: MOST_PASSKEYS })
    const creation = await askForPasskey({ account: actor.account, ...owner }, there)
    const challenge = await makeChallenge(own, {
      purpose: 'passkey-registration',
      account: actor.account,
      secret: creation.challenge,
    })
    return { creation, challenge }
  })
}

/** Adds the passkey that was made; answers recovery codes where the person has none. Refusal: not proven, or there. */
export async function addPasskey(
  tx: Tx,
  actor: Actor,
  token: string | undefined,
  input: { name: string; made: PasskeyMade },
): Promise<string[]> {
  const { id, codes } = await tx.asSystem('passkeys belong to the system', async (own) => {
    const challenge = await takeChallenge(own, token, 'passkey-registration')
    if (!challenge?.secret || challenge.account !== actor.account) throw refuse('identity/passkey-not-added')
    if ((await countPasskeys(own, actor.account)) >= MOST_PASSKEYS) {
      throw refuse('identity/too-many-passkeys', { count: MOST_PASSKEYS })
    }
    const made = await passkeyMade(input.made, challenge.secret)
    const added = made && (await insertPasskey(own, { ...made, account: actor.account, name: input.name }))
    if (!added) throw refuse('identity/passkey-not-added')
    await passedBySettingUp(own, actor.login)
    return { id: added, codes: await firstRecoveryCodes(own, actor.account) }
  })
  await record(tx, actor, { kind: 'identity.passkey-added', subject: { kind: 'identity/passkey', id } })
  return codes ?? []
}

/** Takes a passkey away against the password; with the last factor the recovery codes go, too. */
export async function removePasskey(tx: Tx, actor: Actor, passkey: string, password: string): Promise<void> {
  await provePassword(tx, actor, password)
  await tx.asSystem('passkeys belong to the system', async (own) => {
    if (!(await deletePasskey(own, actor.account, passkey))) throw refusePlatform('platform/not-found')
    if (!(await hasSecondFactor(own, actor.account))) await replaceRecoveryCodes(own, actor.account, [])
  })
  await record(tx, actor, {
    kind: 'identity.passkey-removed',
    subject: { kind: 'identity/passkey', id: passkey },
  })
}
