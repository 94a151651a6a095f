import type { Actor, CouncilId } from '#platform/access'
import { instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { code, type Ref } from '#platform/events'
import type { AuditKind } from '#audit'
import { record } from './record.ts'
import { lastLooks } from './views.ts'

/** What is looked at again within a quarter of an hour is the same look. */
const SAME_LOOK_MS = 15 * 60_000
/** Ids that one entry names; a longer list is several entries, so that everybody in it is named. */
const NAMED_MOST = 500

export type LookedAtIn = 'page' | 'list' | 'export'

/** Somebody was shown sensitive facts of others. */
export interface Look {
  readonly council: CouncilId
  readonly kind: AuditKind
  /** Whose facts they are, or the council whose list was read. */
  readonly subject: Ref
  readonly in: LookedAtIn
  /** Of a list: the ids of those whose facts stood in it. */
  readonly persons?: readonly string[]
}

/**
 * Puts on record that somebody was shown sensitive facts of others, so that those can see who looked: one entry a
 * request, and none where the same look is on record already. One's own facts are no look. What is taken away as a file
 * is on record each time.
 */
export async function recordLook(tx: Tx, actor: Actor, look: Look): Promise<void> {
  const own = new Set<string | undefined>([actor.account, actor.person])
  if (own.has(look.subject.id)) return
  const others = look.persons?.filter((person) => !own.has(person))
  if (others?.length === 0) return
  if (look.in !== 'export' && (await alreadyOnRecord(tx, actor, look, others))) return
  for (let at = 0; at === 0 || at < (others?.length ?? 0); at += NAMED_MOST) {
    await record(tx, actor, {
      kind: look.kind,
      subject: look.subject,
      council: look.council,
      after: { in: look.in, persons: others?.slice(at, at + NAMED_MOST).map(code) },
    })
  }
}

async function alreadyOnRecord(
  tx: Tx,
  actor: Actor,
  { council, kind, subject, in: how }: Look,
  others: Look['persons'],
): Promise<boolean> {
  const since = instant(new Date(Date.parse(tx.now()) - SAME_LOOK_MS).toISOString())
  const looks = await lastLooks(tx, council, { kind, subject: subject.id, account: actor.account })
  const same = looks.filter((look) => look.at > since && look.in === how)
  if (!others) return same.length > 0
  const named = new Set(same.flatMap(({ persons }) => persons))
  return others.every((person) => named.has(person))
}
