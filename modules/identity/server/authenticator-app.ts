import { renderSVG } from 'uqr'
import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import { refuse } from '#identity'
import { passedBySettingUp } from './account.store.ts'
import { deleteTotp, findTotp, hasSecondFactor, putTotp, replaceRecoveryCodes, takeTotpStep } from './factor.store.ts'
import { provePassword } from './prove-password.ts'
import { firstRecoveryCodes } from './recovery-codes.ts'
import { newTotpKey, stepOfCode, totpAddress } from './totp.rules.ts'

const ISSUER = 'Nghị Trường'

/** A new key for the acting person's authenticator app; it counts once a code of it is confirmed. Refusals: wrong password; an app is there. */
export async function beginAuthenticatorApp(tx: Tx, actor: Actor, password: string) {
  await provePassword(tx, actor, password)
  const { login_name: loginName } = await tx
    .selectFrom('identity.account')
    .select('login_name')
    .where('id', '=', actor.account)
    .executeTakeFirstOrThrow()
  const key = newTotpKey()
  await tx.asSystem('second factors belong to the system', async (own) => {
    if ((await findTotp(own, actor.account))?.confirmedAt) throw refuse('identity/authenticator-app-there')
    await putTotp(own, actor.account, key)
  })
  const address = totpAddress(key, { issuer: ISSUER, loginName })
  return { key: key.replaceAll(/(.{4})(?!$)/g, '$1 '), address, qr: renderSVG(address, { border: 2 }) }
}

/** Confirms the app by one of its codes; answers recovery codes where the person has none. Refusals: wrong code; nothing to confirm. */
export async function confirmAuthenticatorApp(tx: Tx, actor: Actor, code: string): Promise<string[]> {
  const codes = await tx.asSystem('second factors belong to the system', async (own) => {
    const totp = await findTotp(own, actor.account)
    if (!totp) throw refusePlatform('platform/not-found')
    if (totp.confirmedAt) throw refuse('identity/authenticator-app-there')
    const step = stepOfCode(totp.key, code, own.now(), totp.lastStep)
    if (step === undefined || !(await takeTotpStep(own, actor.account, step))) throw refuse('identity/wrong-app-code')
    await passedBySettingUp(own, actor.login)
    return firstRecoveryCodes(own, actor.account)
  })
  await record(tx, actor, {
    kind: 'identity.authenticator-app-added',
    subject: { kind: 'identity/account', id: actor.account },
  })
  return codes ?? []
}

/** Takes the app away against the password; with the last factor the recovery codes go, too. */
export async function removeAuthenticatorApp(tx: Tx, actor: Actor, password: string): Promise<void> {
  await provePassword(tx, actor, password)
  await tx.asSystem('second factors belong to the system', async (own) => {
    if (!(await deleteTotp(own, actor.account))) throw refusePlatform('platform/not-found')
    if (!(await hasSecondFactor(own, actor.account))) await replaceRecoveryCodes(own, actor.account, [])
  })
  await record(tx, actor, {
    kind: 'identity.authenticator-app-removed',
    subject: { kind: 'identity/account', id: actor.account },
  })
}
