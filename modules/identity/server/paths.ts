import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'

/** The subject of a route that is about a council as a whole. */
export const councilOfPath = async (_tx: Tx, { council }: { council: CouncilId }) => ({ councilId: council })
