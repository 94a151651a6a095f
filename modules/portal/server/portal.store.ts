import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'

/** What every page says of the installation: whose portal it is, and whether its data is invented. */
export interface Installation {
  readonly owner: string | undefined
  readonly sample: boolean
}

/** The installation's province by name, and its sample mark. */
export async function findInstallation(tx: Tx): Promise<Installation> {
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const province = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('superior_id', 'is', null)
    .orderBy('level', 'desc')
    .orderBy('name')
    .executeTakeFirst()
  return { owner: province?.name, sample }
}

/** Every council of the installation: that one exists is no secret. */
export async function listPublicCouncils(tx: Tx): Promise<{ id: CouncilId; name: string; level: string }[]> {
  const rows = await tx
    .selectFrom('platform.council_scope')
    .select(['council_id as id', 'name', 'level'])
    .where('level', 'in', ['province', 'commune'])
    .where('closed_at', 'is', null)
    .execute()
  return rows as { id: CouncilId; name: string; level: string }[]
}
