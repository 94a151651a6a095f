import type { Actor, CouncilId, PersonId } from '#platform/access'
import { instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { actedSince, record } from '#audit/server'

const SAME_VIEW_MS = 15 * 60_000

/**
 * Puts on record that somebody read the sensitive facts of others, so that those can see who looked. One's own are no
 * view; the same page looked at again within a quarter of an hour is the same view.
 */
export async function recordView(tx: Tx, actor: Actor, council: CouncilId, person: PersonId): Promise<void> {
  if (actor.person === person) return
  const since = instant(new Date(new Date(tx.now()).getTime() - SAME_VIEW_MS).toISOString())
  const kind = 'councils.sensitive-read'
  if (await actedSince(tx, council, { kind, subject: person, account: actor.account, since })) return
  await record(tx, actor, { kind, subject: { kind: 'councils/person', id: person }, after: { in: 'page' } })
}

/** Puts on record that somebody took the sensitive facts of many away as a list: one entry that names them all. */
export async function recordListView(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  persons: readonly PersonId[],
): Promise<void> {
  const others = persons.filter((person) => person !== actor.person)
  if (others.length === 0) return
  await record(tx, actor, {
    kind: 'councils.sensitive-read',
    subject: { kind: 'councils/council', id: council },
    after: { in: 'export', persons: others },
  })
}
