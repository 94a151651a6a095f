import type { AccountId, Actor, CouncilId, Role } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import {
  type AccountProtection,
  type LinkIdentity,
  refuse,
  type SecondFactorRule,
  type SetSecondFactorRule,
} from '#identity'
import { revokeLogins } from './account.store.ts'
import { deleteTotp, replaceRecoveryCodes } from './factor.store.ts'
import { rolesThatAnswer } from './held-now.store.ts'
import { contactsRead } from './contacts-read.ts'
import { deleteLink, insertLink, linksOf, listPending, takePending } from './linked-identity.store.ts'
import { reachesAccount } from './reach.rules.ts'

/** A person of a council whose way of signing in its office may help with. */
export interface OfAccount {
  readonly councilId: CouncilId
  readonly account: AccountId
}

/** The account, where it holds a role in the council today. */
export async function findAccountOf(
  tx: Tx,
  { council, account }: { council: CouncilId; account: AccountId },
): Promise<OfAccount | undefined> {
  const held = await peopleOf(tx, council).where('held.account_id', '=', account).executeTakeFirst()
  return held && { councilId: council, account }
}

/** How everybody of the council signs in. */
export async function accountProtections(tx: Tx, council: CouncilId): Promise<AccountProtection[]> {
  const rows = await peopleOf(tx, council).orderBy('account.display_name').execute()
  const byAccount = new Map<string, { displayName: string; loginName: string; roles: Role[] }>()
  for (const row of rows) {
    const person = byAccount.get(row.account) ?? { displayName: row.displayName, loginName: row.loginName, roles: [] }
    person.roles.push(row.role as Role)
    byAccount.set(row.account, person)
  }
  const accounts = [...byAccount.keys()] as AccountId[]
  if (accounts.length === 0) return []
  const found = await tx.asSystem('the office sees how its people sign in', async (own) => ({
    totp: await own
      .selectFrom('identity.totp')
      .select('account_id')
      .where('account_id', 'in', accounts)
      .where('confirmed_at', 'is not', null)
      .execute(),
    passkeys: await own
      .selectFrom('identity.passkey')
      .select((eb) => ['account_id', eb.fn.countAll<number>().as('count')])
      .where('account_id', 'in', accounts)
      .groupBy('account_id')
      .execute(),
    links: await linksOf(own, accounts),
  }))
  const withTotp = new Set(found.totp.map((row) => row.account_id))
  const passkeys = new Map(found.passkeys.map((row) => [row.account_id, row.count]))
  return accounts.map((account) => ({
    councilId: council,
    account,
    ...byAccount.get(account)!,
    totp: withTotp.has(account),
    passkeys: passkeys.get(account) ?? 0,
    identities: found.links.filter((link) => link.account === account).map(({ id, label }) => ({ id, label })),
  }))
}

function peopleOf(tx: Tx, council: CouncilId) {
  const day = today(tx.clock)
  return tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select([
      'held.account_id as account',
      'account.display_name as displayName',
      'account.login_name as loginName',
      'held.role',
    ])
    .where('held.council_id', '=', council)
    .where('held.valid_from', '<=', day)
    .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', day)]))
}

/** Takes every second factor of another away, for who lost the phone, and ends their logins. Refusal: roles beyond one's reach. */
export async function resetSecondFactors(tx: Tx, actor: Actor, { account }: OfAccount): Promise<void> {
  await checkReach(tx, actor, account)
  await tx.asSystem('second factors belong to the system', async (own) => {
    await deleteTotp(own, account)
    await own.deleteFrom('identity.passkey').where('account_id', '=', account).execute()
    await replaceRecoveryCodes(own, account, [])
    await revokeLogins(own, account, { allBut: undefined })
  })
  const subject = { kind: 'identity/account', id: account }
  await record(tx, actor, { kind: 'identity.second-factors-reset', subject })
  // Whoever took the phone may be listening: live lines of the ended logins are looked up anew.
  await emit(tx, 'identity.rights-changed', { subject, payload: { account }, audience: 'system' })
}

/** Who signed in at the provider and waits: the province's office sees all, a commune's the one whose code it was told. */
export async function pendingIdentities(tx: Tx, actor: Actor, code: string | undefined) {
  const pending = await tx.asSystem('who is linked to nobody belongs to no council', (own) =>
    listPending(own, { code, all: actor.as.level === 'province' }),
  )
  await contactsRead(tx, actor, actor.as.council, pending)
  return pending
}

/** Links who signed in at the provider to an account. Refusals: roles beyond one's reach, nobody waits, linked already. */
export async function linkIdentity(tx: Tx, actor: Actor, { account }: OfAccount, input: LinkIdentity): Promise<string> {
  await checkReach(tx, actor, account)
  const byId = 'pending' in input
  if (byId && actor.as.level !== 'province') throw refusePlatform('platform/not-found')
  const id = await tx.asSystem('who is linked to nobody belongs to no council', async (own) => {
    const pending = await takePending(own, byId ? { id: input.pending } : { code: input.code })
    if (!pending) throw refusePlatform('platform/not-found')
    const linked = await insertLink(own, { ...pending, account, by: actor.account })
    if (!linked) throw refuse('identity/linked-already')
    return linked
  })
  await record(tx, actor, { kind: 'identity.identity-linked', subject: { kind: 'identity/account', id: account } })
  return id
}

/** Takes a link away: the subject opens the account no more. */
export async function unlinkIdentity(tx: Tx, actor: Actor, { account }: OfAccount, identity: string): Promise<void> {
  await checkReach(tx, actor, account)
  const gone = await tx.asSystem('links belong to the system', (own) => deleteLink(own, account, identity))
  if (!gone) throw refusePlatform('platform/not-found')
  await record(tx, actor, { kind: 'identity.identity-unlinked', subject: { kind: 'identity/account', id: account } })
}

/** How one signs in opens all one's roles: who changes it for another must reach each of them. */
async function checkReach(tx: Tx, actor: Actor, account: AccountId): Promise<void> {
  if (!reachesAccount(actor.as, await rolesThatAnswer(tx, [account]))) throw refuse('identity/account-out-of-reach')
}

/** The council's rule on second factors; null where it set none. */
export async function secondFactorRule(tx: Tx, council: CouncilId): Promise<SecondFactorRule | null> {
  const row = await tx
    .selectFrom('identity.second_factor_rule')
    .select(['roles', 'required_from', 'version'])
    .where('council_id', '=', council)
    .executeTakeFirst()
  if (!row) return null
  return { roles: row.roles as Role[], requiredFrom: row.required_from as CalendarDate, version: row.version }
}

/** Sets whom the council asks for a second factor, and from when on. Refusal: another version stands. */
export async function setSecondFactorRule(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  input: SetSecondFactorRule,
): Promise<SecondFactorRule> {
  const before = await secondFactorRule(tx, council)
  const { roles, requiredFrom, version } = input
  const row =
    version === 0
      ? await tx
          .insertInto('identity.second_factor_rule')
          .values({ council_id: council, roles, required_from: requiredFrom })
          .onConflict((conflict) => conflict.column('council_id').doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('identity.second_factor_rule')
          .set((eb) => ({ roles, required_from: requiredFrom, version: eb('version', '+', 1) }))
          .where('council_id', '=', council)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  if (!row) {
    throw refusePlatform('platform/version-conflict', {}, { versions: { yours: input, current: before } })
  }
  await record(tx, actor, {
    kind: 'identity.second-factor-rule-set',
    subject: { kind: 'identity/second-factor-rule', id: council },
    ...(before && { before: { roles: before.roles, requiredFrom: before.requiredFrom } }),
    after: { roles, requiredFrom },
  })
  return { roles, requiredFrom, version: row.version }
}
