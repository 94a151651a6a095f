import type { AgencyId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'

/**
 * A kind of work that an agency is given and keeps open until it is done. A module exports one for each kind it keeps:
 * an agency that a merger made can't be taken back while some of it lies there.
 */
export interface AgencyWork {
  /** What the items are called, in a list of what stands against undoing a merger. */
  readonly name: { readonly vi: string; readonly en: string }
  /**
   * How many open items each of these agencies of the council was given itself; what only followed a merger there goes
   * back with it and is not counted. Agencies with none are left out. In a system scope.
   */
  readonly givenTo: (
    tx: Tx,
    council: CouncilId,
    agencies: readonly AgencyId[],
  ) => Promise<readonly { readonly agency: AgencyId; readonly count: number }[]>
}
