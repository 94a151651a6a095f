import { type AccountId, type Actor, type CouncilId, newId } from '#platform/access'
import { type Instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refusePlatform } from '#platform/refusal'
import { bySystem } from '#audit'
import { record } from '#audit/server'
import {
  DESK_LOGIN_HOURS,
  DESK_PASS_SECONDS,
  type DeskPassId,
  type DeskPerson,
  type IssuedDeskPass,
  refuse,
} from '#identity'
import { revokeLogins } from './account.store.ts'
import { noteByCode } from './code-attempt.ts'
import { findPass, insertPass, markRefused, markRevoked, markUsed, type StoredPass } from './desk-pass.store.ts'
import { heldNowOrLater } from './held-now.store.ts'
import { findCode, issueCode, spendCode } from './one-time-code.ts'
import { openLogin, type OpenedLogin, type Origin } from './open-login.ts'
import { deskReaches } from './reach.rules.ts'

/** Those for whom this actor may issue a way in, by name. */
export async function deskPeople(tx: Tx, actor: Actor, council: CouncilId): Promise<DeskPerson[]> {
  const day = today(tx.clock)
  const rows = await tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(['held.account_id as account', 'account.display_name as displayName', 'held.title'])
    .where('held.council_id', '=', council)
    .where('held.valid_from', '<=', day)
    .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', day)]))
    .where('account.disabled_at', 'is', null)
    .orderBy('account.display_name')
    .execute()
  const people = [...Map.groupBy(rows, (row) => row.account as AccountId)]
  const held = Map.groupBy(
    await heldNowOrLater(
      tx,
      people.map(([account]) => account),
    ),
    ({ account }) => account,
  )
  return people
    .filter(([account]) => account !== actor.account && deskReaches(actor.as, held.get(account) ?? []))
    .map(([account, roles]) => ({
      account,
      displayName: roles[0]?.displayName ?? '',
      title: roles.map(({ title }) => title).join(' · '),
    }))
}

/**
 * Issues a way in for one person: a code and a QR for two minutes, once. Refusals: an account of another council (404),
 * one's own, one that stands as high as the issuer's, a disabled one.
 */
export async function issueDeskPass(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  account: AccountId,
  publicUrl: string,
): Promise<IssuedDeskPass> {
  const person = await tx
    .selectFrom('identity.account')
    .select(['display_name', 'disabled_at'])
    .where('id', '=', account)
    .executeTakeFirst()
  if (!person) throw refusePlatform('platform/not-found')
  if (account === actor.account) throw refuse('identity/own-account')
  if (person.disabled_at !== null) throw refuse('identity/account-disabled')
  if (!deskReaches(actor.as, await heldNowOrLater(tx, [account]))) throw refuse('identity/desk-not-for-this-role')
  const id = newId<DeskPassId>()
  const expiresAt = new Date(Date.parse(tx.now()) + DESK_PASS_SECONDS * 1000).toISOString() as Instant
  await insertPass(tx, { council, id, account, issuedBy: actor.account, expiresAt })
  const code = await tx.asSystem('codes belong to the system', (own) =>
    issueCode(own, 'desk', { council, subject: id, expiresAt }),
  )
  await record(tx, actor, {
    kind: 'identity.desk-pass-issued',
    subject: { kind: 'identity/desk-pass', id },
    after: { account },
  })
  return { id, displayName: person.display_name, code, link: `${publicUrl}/app/desk-entry#${code}`, expiresAt }
}

/**
 * Signs in by a pass of the desk: on this device, for a day, into the roles of that council only. Refusals: no such
 * code; used, revoked or too old, which the desk sees. An account that was disabled in these two minutes comes into
 * nothing: each request asks again.
 */
export async function enterByDeskPass(tx: Tx, typed: string, origin: Origin): Promise<OpenedLogin> {
  const code = await findCode(tx, 'desk', typed, origin.address)
  const pass = await findPass(tx, { council: code.council, pass: code.subject as DeskPassId })
  if (!pass) throw refuse('identity/code-unknown')
  if (pass.state !== 'waiting' || code.spentAt !== null) {
    // A stolen or copied code, most likely: the refusal must not take its own trace back.
    tx.afterRefusal((own) => noteRefusal(own, pass, origin))
    throw refuse(REFUSED[pass.state])
  }
  await spendCode(tx, code)
  await noteByCode(tx, pass.account, { method: 'qr', origin, outcome: 'signed-in' })
  const limits = { council: code.council, hours: DESK_LOGIN_HOURS }
  const login = await openLogin(tx, { account: pass.account, method: 'qr', origin, limits })
  if (!(await markUsed(tx, pass, { login: login.id, address: origin.address }))) throw refuse('identity/code-revoked')
  await record(tx, bySystem('desk'), {
    kind: 'identity.desk-pass-used',
    subject: { kind: 'identity/desk-pass', id: pass.id },
    after: { account: pass.account, login: login.id },
    council: pass.councilId,
  })
  return login
}

const REFUSED = {
  waiting: 'identity/code-used',
  used: 'identity/code-used',
  expired: 'identity/code-expired',
  revoked: 'identity/code-revoked',
} as const

async function noteRefusal(tx: Tx, pass: StoredPass, origin: Origin): Promise<void> {
  await markRefused(tx, pass, origin.address)
  await noteByCode(tx, pass.account, { method: 'qr', origin, outcome: 'failed' })
  await record(tx, bySystem('desk'), {
    kind: 'identity.desk-pass-refused',
    subject: { kind: 'identity/desk-pass', id: pass.id },
    after: { state: pass.state },
    council: pass.councilId,
  })
}

/** Takes a pass back, and the login that it opened. */
export async function revokeDeskPass(tx: Tx, actor: Actor, pass: StoredPass): Promise<void> {
  const subject = { kind: 'identity/desk-pass', id: pass.id }
  // Not what the desk saw: somebody may have come in by it a moment ago.
  const login = await markRevoked(tx, pass)
  if (login !== null) {
    await tx.asSystem('logins belong to the system', (own) => revokeLogins(own, pass.account, { only: login }))
    // Live lines of that login are looked up anew, and closed.
    await emit(tx, 'identity.rights-changed', { subject, payload: { account: pass.account }, audience: 'system' })
  }
  await record(tx, actor, { kind: 'identity.desk-pass-revoked', subject })
}
