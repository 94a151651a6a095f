import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'

/** The name of whoever acts, as their account shows it. */
export async function ownName(tx: Tx, actor: Actor): Promise<string> {
  const { display_name: name } = await tx
    .selectFrom('identity.account')
    .select('display_name')
    .where('id', '=', actor.account)
    .executeTakeFirstOrThrow()
  return name
}
