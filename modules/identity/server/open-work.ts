import type { AccountId, Actor, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** One piece of open work of a person, as the list of a handover shows and prints it. */
export interface OpenWorkItem {
  readonly id: string
  /** Number or name, as people call it: it is printed on the list that both sign. */
  readonly title: string
  /** Where the web app opens it, below `/app`. */
  readonly path: string
  readonly due: CalendarDate | null
}

/**
 * A kind of work that stays open until somebody does it. A module exports one for each kind it keeps; the identity
 * module hands such work over from one person to another and knows nothing else of it.
 */
export interface OpenWork {
  /** `<module>/<thing>`, such as `commitments/commitment`. */
  readonly kind: string
  /** What the items are called, as the heading over them. */
  readonly name: { readonly vi: string; readonly en: string }
  /** The accounts that open work of this kind lies with, whether they still hold a role or not. */
  readonly owners: (tx: Tx, council: CouncilId) => Promise<readonly AccountId[]>
  /** What lies open with this account, what is due first first. */
  readonly list: (tx: Tx, council: CouncilId, account: AccountId) => Promise<readonly OpenWorkItem[]>
  /**
   * Gives the named items to another account and puts it on record. What is closed by now, or no longer lies with
   * `from`, is left as it is; answers the ids that changed hands. A scheduled handover runs in the system's scope, with
   * the actor who planned it.
   */
  readonly handOver: (
    tx: Tx,
    actor: Actor,
    council: CouncilId,
    ids: readonly string[],
    between: { readonly from: AccountId; readonly to: AccountId },
  ) => Promise<readonly string[]>
}

/** Throws where two kinds have one name: the list of a handover could not tell them apart. */
export function allDistinct(openWork: readonly OpenWork[]): void {
  const kinds = openWork.map(({ kind }) => kind)
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at)
  if (twice !== undefined) throw new Error(`Two kinds of open work are called ${twice}.`)
}
