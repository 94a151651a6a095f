import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { recordLook } from '#audit/server'

interface Reached {
  readonly id: string
  readonly email?: string | null
  readonly phone?: string | null
}

/** Puts on record that somebody was shown, in a list, by which e-mail address or telephone others are reached. */
export function contactsRead(tx: Tx, actor: Actor, council: CouncilId, list: readonly Reached[]): Promise<void> {
  return recordLook(tx, actor, {
    council,
    kind: 'identity.contacts-read',
    subject: { kind: 'identity/people', id: council },
    in: 'list',
    persons: list.filter(({ email, phone }) => email || phone).map(({ id }) => id),
  })
}
