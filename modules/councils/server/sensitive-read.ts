import type { Actor, CouncilId, PersonId } from '#platform/access'
import type { Tx } from '#platform/db'
import { recordLook } from '#audit/server'

const kind = 'councils.sensitive-read'

/** Puts on record that somebody read the sensitive facts of another delegate. */
export function sensitiveRead(tx: Tx, actor: Actor, council: CouncilId, person: PersonId): Promise<void> {
  return recordLook(tx, actor, { council, kind, subject: { kind: 'councils/person', id: person }, in: 'page' })
}

/** Puts on record that somebody took the sensitive facts of many away as a list; it names them all. */
export function sensitiveTaken(tx: Tx, actor: Actor, council: CouncilId, persons: readonly PersonId[]): Promise<void> {
  return recordLook(tx, actor, {
    council,
    kind,
    subject: { kind: 'councils/council', id: council },
    in: 'export',
    persons,
  })
}
