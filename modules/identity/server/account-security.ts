import type { Actor } from '#platform/access'
import { type CalendarDate, type Instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AccountSecurity } from '#identity'
import { findTotp, hasSecondFactor, passkeyCards, recoveryCodesLeft } from './factor.store.ts'
import { type Asked, secondFactorDue } from './second-factor.rules.ts'
import { surroundings } from './surroundings.ts'

/** How the acting person's account is protected: what there is, never what it says. */
export async function accountSecurity(tx: Tx, actor: Actor): Promise<AccountSecurity> {
  return tx.asSystem('second factors belong to the system', async (own) => {
    const { changed_at: passwordChangedAt } = await own
      .selectFrom('identity.credential')
      .select('changed_at')
      .where('account_id', '=', actor.account)
      .executeTakeFirstOrThrow()
    const totp = await findTotp(own, actor.account)
    const passkeys = await passkeyCards(own, actor.account)
    const identities = await own
      .selectFrom('identity.linked_identity')
      .select(['id', 'label', 'linked_at'])
      .where('account_id', '=', actor.account)
      .orderBy('linked_at')
      .execute()
    const { due, from } = await secondFactorOf(own, actor)
    return {
      passwordChangedAt: passwordChangedAt as Instant,
      totp: totp?.confirmedAt ? { confirmedAt: totp.confirmedAt } : null,
      recoveryCodesLeft: await recoveryCodesLeft(own, actor.account),
      passkeys,
      identities: identities.map((row) => ({ id: row.id, label: row.label, linkedAt: row.linked_at as Instant })),
      due,
      dueFrom: from,
      singleSignOn: surroundings().provider?.label ?? null,
    }
  })
}

/** What the councils of the acting person ask of them. In a system scope: other councils' rules count, too. */
export async function secondFactorOf(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('identity.second_factor_rule')
    .select(['council_id', 'roles', 'required_from'])
    .where(
      'council_id',
      'in',
      actor.capacities.map(({ council }) => council),
    )
    .execute()
  const rules = rows.map((row) => ({
    council: row.council_id as Asked['council'],
    roles: row.roles as Asked['roles'],
    requiredFrom: row.required_from as CalendarDate,
  }))
  const has = await hasSecondFactor(tx, actor.account)
  return secondFactorDue(actor.capacities, rules, has, today(tx.clock))
}
