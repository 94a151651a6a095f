import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { OfCouncil } from './councils.policy.ts'
import { findCouncil } from './councils.store.ts'

/** The subject of acts on a council's registers: the council of the path, if it is there. */
export async function councilOfPath(tx: Tx, path: { readonly council: CouncilId }): Promise<OfCouncil | undefined> {
  const council = await findCouncil(tx, path.council)
  return council && { councilId: council.id }
}
