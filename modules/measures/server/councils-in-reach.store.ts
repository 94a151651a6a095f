import type { CouncilId, Level } from '#platform/access'
import type { Tx } from '#platform/db'

export interface ReachedCouncil {
  readonly council: CouncilId
  readonly name: string
  readonly level: Level
}

const COUNCIL = ['council_id as council', 'name', 'level'] as const

/** One council, or undefined where there is none of this id. */
export async function findReached(tx: Tx, council: CouncilId): Promise<ReachedCouncil | undefined> {
  const row = await tx
    .selectFrom('platform.council_scope')
    .select(COUNCIL)
    .where('council_id', '=', council)
    .executeTakeFirst()
  return row as ReachedCouncil | undefined
}

/** The councils directly below one, by name. */
export async function listBelow(tx: Tx, superior: CouncilId): Promise<ReachedCouncil[]> {
  const rows = await tx
    .selectFrom('platform.council_scope')
    .select(COUNCIL)
    .where('superior_id', '=', superior)
    .where('closed_at', 'is', null)
    .orderBy('name')
    .orderBy('council_id')
    .execute()
  return rows as ReachedCouncil[]
}
