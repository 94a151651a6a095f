import type { AccountId, Actor, CouncilId } from '#platform/access'
import { type CalendarDate, type Instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AccountSecurity } from '#identity'
import { howOpened } from './account.store.ts'
import { findTotp, hasSecondFactor, passkeyCards, recoveryCodesLeft } from './factor.store.ts'
import { heldNow } from './held-now.store.ts'
import { type Asked, secondFactorDue, vouchedBy } from './second-factor.rules.ts'
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
  const { method, secondStep } = await howOpened(tx, actor.login)
  const stands = { has: await hasSecondFactor(tx, actor.account), vouched: vouchedBy(method, secondStep) }
  return secondFactorDue(actor.capacities, await rulesOf(tx, actor.capacities), stands, today(tx.clock))
}

/** Is a login of this account, opened now, good only with a second step? In a system scope. */
export async function asksForSecondStep(tx: Tx, account: AccountId): Promise<boolean> {
  const held = await heldNow(tx, [account])
  return secondFactorDue(held, await rulesOf(tx, held), { has: false }, today(tx.clock)).due === 'overdue'
}

async function rulesOf(tx: Tx, held: readonly { readonly council: CouncilId }[]): Promise<Asked[]> {
  if (held.length === 0) return []
  const rows = await tx
    .selectFrom('identity.second_factor_rule')
    .select(['council_id', 'roles', 'required_from'])
    .where(
      'council_id',
      'in',
      held.map(({ council }) => council),
    )
    .execute()
  return rows.map((row) => ({
    council: row.council_id as Asked['council'],
    roles: row.roles as Asked['roles'],
    requiredFrom: row.required_from as CalendarDate,
  }))
}
