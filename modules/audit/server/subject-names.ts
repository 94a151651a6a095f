import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { AuditEntry } from '#audit'

export interface NamedSubject {
  readonly id: string
  readonly name: string
}

/** How things of one kind are called; the module that owns them hands it in. */
export interface SubjectNames {
  /** As acts name it: `module/noun`. */
  readonly kind: string
  /** Names of these ids in the scope of who asks: what they may not read, and what is gone, is left out. */
  readonly find: (tx: Tx, council: CouncilId, ids: readonly string[]) => Promise<readonly NamedSubject[]>
}

/** The names of what entries were done to, by id: one question a kind, whatever the number of entries. */
export async function namesOfSubjects(
  tx: Tx,
  council: CouncilId,
  entries: readonly AuditEntry[],
  known: readonly SubjectNames[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { kind, find } of known) {
    const ids = entries.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id)
    if (ids.length === 0) continue
    for (const { id, name } of await find(tx, council, [...new Set(ids)])) names.set(id, name)
  }
  return names
}
