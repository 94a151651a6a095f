import { type AccountId, type Actor, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import { type ChangeContact, type CouncilPerson, type InvitationId, refuse } from '#identity'
import { revokeLogins } from './account.store.ts'
import { contactsRead } from './contacts-read.ts'
import { rolesThatAnswer } from './held-now.store.ts'
import { insertReset } from './invitation.store.ts'
import { findPerson, peopleOf, type PersonOfCouncil, setDisabled, writeContact } from './people.store.ts'
import { type HeldNow, reachesAccount } from './reach.rules.ts'

/** The people of the council with what the actor may do with the account of each; that their contacts were read is on record. */
export async function listPeople(tx: Tx, actor: Actor, council: CouncilId): Promise<CouncilPerson[]> {
  const people = await peopleOf(tx, council)
  await contactsRead(
    tx,
    actor,
    council,
    people.map((person) => ({ ...person, id: person.account })),
  )
  const held = Map.groupBy(
    await rolesThatAnswer(
      tx,
      people.map(({ account }) => account),
    ),
    ({ account }) => account,
  )
  return people.map((person) => {
    const reached = person.account !== actor.account && reachesAccount(actor.as, held.get(person.account) ?? [])
    const { disabled } = person
    return {
      ...person,
      roles: [...person.roles],
      abilities: {
        disable: reached && !disabled,
        enable: reached && disabled,
        resetPassword: reached && !disabled,
        changeContact: reached || person.account === actor.account,
      },
    }
  })
}

/** Closes an account and ends its logins, wherever they are. Refusals: one's own; one that holds roles beyond reach. */
export async function disableAccount(tx: Tx, actor: Actor, person: PersonOfCouncil): Promise<void> {
  await mustReach(tx, actor, person)
  if (person.disabled) return
  await tx.asSystem('an account is shared by all councils', async (own) => {
    await setDisabled(own, person.account, own.now())
    await revokeLogins(own, person.account, { allBut: undefined })
  })
  await tell(tx, actor, 'identity.account-disabled', person.account)
}

/** Opens a closed account again. Refusals: as {@link disableAccount}. */
export async function enableAccount(tx: Tx, actor: Actor, person: PersonOfCouncil): Promise<void> {
  await mustReach(tx, actor, person)
  if (!person.disabled) return
  await tx.asSystem('an account is shared by all councils', (own) => setDisabled(own, person.account, null))
  await tell(tx, actor, 'identity.account-enabled', person.account)
}

/**
 * Prepares a way back for who lost the password: an invitation whose code sets a new one. Until it is used the old one
 * works. Refusals: as {@link disableAccount}; a closed account.
 */
export async function askReset(tx: Tx, actor: Actor, person: PersonOfCouncil): Promise<InvitationId> {
  await mustReach(tx, actor, person)
  if (person.disabled) throw refuse('identity/account-disabled')
  const id = newId<InvitationId>()
  await insertReset(tx, person.councilId, id, actor.account, person)
  await record(tx, actor, {
    kind: 'identity.person-invited',
    subject: { kind: 'identity/invitation', id },
    after: { account: person.account },
  })
  return id
}

/**
 * Writes how the office reaches a person; the values themselves are not put on record. Where letters to an account go is
 * a way into it. Refusals: one that holds roles beyond reach; another version.
 */
export async function changeContact(
  tx: Tx,
  actor: Actor,
  person: PersonOfCouncil,
  input: ChangeContact,
): Promise<void> {
  if (person.account !== actor.account) await mustReach(tx, actor, person)
  const path = { council: person.councilId, account: person.account }
  if (!(await tx.asSystem('contacts are kept apart', (own) => writeContact(own, person.account, input)))) {
    const current = await findPerson(tx, path)
    throw refusePlatform('platform/version-conflict', {}, { versions: { yours: input, current } })
  }
  await record(tx, actor, {
    kind: 'identity.contact-changed',
    subject: { kind: 'identity/account', id: person.account },
    fields: ['email', 'phone'],
  })
}

async function mustReach(tx: Tx, actor: Actor, person: PersonOfCouncil): Promise<void> {
  if (person.account === actor.account) throw refuse('identity/own-account')
  const held: readonly HeldNow[] = await rolesThatAnswer(tx, [person.account])
  if (!reachesAccount(actor.as, held)) throw refuse('identity/account-out-of-reach')
}

async function tell(
  tx: Tx,
  actor: Actor,
  kind: 'identity.account-disabled' | 'identity.account-enabled',
  account: AccountId,
): Promise<void> {
  const subject = { kind: 'identity/account', id: account }
  await record(tx, actor, { kind, subject })
  await emit(tx, 'identity.rights-changed', { subject, payload: { account }, audience: 'system' })
}
